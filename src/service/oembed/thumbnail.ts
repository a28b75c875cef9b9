import type { NewsImage } from '../../article/article.js';

/** A picture and its size, in pixels. */
export interface Thumbnail {
  url: string;
  width: number;
  height: number;
}

/**
 * Returns the largest picture of an article that is not too large.
 *
 * @returns `undefined` if there is none, or the size of the picture is not known. A thumbnail of oEmbed needs a size
 */
export function thumbnailOf(
  image: NewsImage | undefined,
  maximum: { width: number; height: number },
): Thumbnail | undefined {
  if (!image?.width || !image.height) return undefined;
  const { src, srcset = '', width, height } = image;
  // Each candidate is an address and a width: “https://news.example/640.jpg 640w”.
  const others = srcset.split(', ').flatMap((candidate) => {
    const [url, size] = candidate.split(' ');
    if (!size || !/^\d+w$/.test(size)) return [];
    const pixels = parseInt(size, 10);
    return { url: url!, width: pixels, height: Math.round((pixels * height) / width) };
  });
  return [{ url: src, width, height }, ...others]
    .filter((each) => each.width <= maximum.width && each.height <= maximum.height)
    .sort((one, other) => other.width - one.width)[0];
}
