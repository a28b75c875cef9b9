import { withoutAbsent } from '../untrusted-values.js';
import { safeAddress, safeSrcset } from '../address.js';
import type { NewsImage } from '../article.js';
import { decodeReferences } from './character-references.js';
import { plainText } from '../text.js';

/** How much of a story is searched for a picture. */
const maxMarkup = 50_000;

/** Finds the first picture in HTML, but no tracking pixel and no emoji. */
export function pictureIn(html: string, base: string | undefined): NewsImage | undefined {
  for (const [tag] of html.slice(0, maxMarkup).matchAll(/<img\s[^<>]*/gi)) {
    const image = readTag(tag, base);
    if (image) return image;
  }
  return undefined;
}

/** Matches a name without a value too, so that its letters are read once. */
const attribute = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;

function readTag(tag: string, base: string | undefined): NewsImage | undefined {
  const attributes = new Map<string, string>();
  for (const [, name, quoted, single, bare] of tag.matchAll(attribute)) {
    const value = quoted ?? single ?? bare;
    if (value !== undefined) attributes.set(name!.toLowerCase(), decodeReferences(value));
  }
  // A page that loads its pictures late has a placeholder, or nothing, in `src`.
  const src = safeAddress(attributes.get('data-src'), base) ?? safeAddress(attributes.get('src'), base);
  const [width, height] = [pixels(attributes.get('width')), pixels(attributes.get('height'))];
  const isSmall = (width && width < 50) || (height && height < 50);
  if (!src || isSmall || /smil|emoji|pixel|spacer|feedburner\.com\/~/i.test(`${attributes.get('class') ?? ''} ${src}`))
    return undefined;
  return withoutAbsent<NewsImage>({
    src,
    srcset: safeSrcset(attributes.get('data-srcset') ?? attributes.get('srcset'), base),
    width: width || undefined,
    height: height || undefined,
    alt: plainText(attributes.get('alt')),
  });
}

/** One size of a picture; a width or height of 0 is not known. */
export interface Rendition {
  src: string;
  width: number;
  height: number;
}

/** The widest rendition for a page. Wider ones are originals for print, of many megabytes. */
const widest = 2_560;

/** The least width at which a picture is better than such an original. */
const wideEnough = 640;

/** The width that is best for `src`, for browsers and readers that ignore `srcset`. */
const usualWidth = 1_280;

/** Chooses one of several sizes of a picture, with those of the same shape as its `srcset`. */
export function chooseRendition<Size extends Rendition>(
  renditions: readonly Size[],
): { shown: Size; image: Pick<NewsImage, 'src' | 'srcset' | 'width' | 'height'> } | undefined {
  const sizes = sameShape(renditions);
  const shown = sizes.findLast(({ width }) => width <= usualWidth) ?? sizes[0];
  if (!shown) return undefined;
  const { src, width, height } = shown;
  return {
    shown,
    image: {
      src,
      ...(sizes.length > 1 && { srcset: sizes.map((size) => `${size.src} ${size.width}w`).join(', ') }),
      ...(width && { width }),
      ...(height && { height }),
    },
  };
}

/**
 * Returns the renditions that show the same part of the picture as the widest, from narrow to wide, one of each width.
 * If no heights are given, these are all.
 */
function sameShape<Size extends Rendition>(renditions: readonly Size[]): Size[] {
  const wide = renditions.filter(({ width }) => width).sort((one, other) => one.width - other.width);
  const measured = wide.filter(({ height }) => height);
  const original = measured.at(-1);
  if (wide.length === 0) return renditions.slice(0, 1);
  const shape = original && original.width / original.height;
  // Sizes are whole pixels: the shape of a small rendition is only roughly that of the original.
  const same = (shape ? measured : wide)
    .filter(({ width, height }) => !shape || Math.abs(width / shape - height) <= 1 + height / 100)
    .filter(({ width }, index, all) => width !== all[index - 1]?.width);
  const light = same.filter(({ width }) => width <= widest);
  return light.some(({ width }) => width >= wideEnough) ? light : same;
}

/** Reads a width or height in whole pixels, from a number or its text; 0 for anything else. */
export function pixels(value: unknown): number {
  const given =
    typeof value === 'string' && /^\s*\d{1,6}(?:\.\d+)?(?:\s*px)?\s*$/i.test(value) ? parseFloat(value) : value;
  return typeof given === 'number' && given > 0 && given < Infinity ? Math.round(given) : 0;
}
