/** One file of a picture. */
export interface PictureFile {
  src: string;
  /** Its width in pixels; 0 where the markup does not tell. */
  width: number;
  /** The type that a `<source>` gives for it. */
  type?: string;
}

/**
 * The largest file of a picture as it stands in a page: one for each type that its `<picture>` offers, the largest first, the type that was
 * named first before others of that size. The last is for every browser.
 *
 * A source for other conditions (`media`) is none, but one for wider windows is: most pages that ask for a width have one crop in several
 * sizes. Where the markup tells that it has another shape, it is another crop, and left out.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/images.html#srcset-attributes | HTML, srcset attributes}
 */
export function largestFiles(image: HTMLImageElement): PictureFile[] {
  const around = image.closest('picture');
  const files: PictureFile[] = [];
  for (const source of around?.querySelectorAll('source') ?? []) {
    const { type } = source;
    if (!isSamePicture(source, image)) continue;
    const file = largestOf(source.srcset, image);
    const same = files.find((each) => each.type === type);
    if (!same) files.push({ ...file, type });
    else if (file.width > same.width) Object.assign(same, file);
  }
  const own = largestOf(image.srcset, image);
  const plain = own.src ? own : { src: image.currentSrc || image.src, width: image.naturalWidth };
  return [
    ...files.filter((file) => file.src && file.width >= plain.width).sort((one, other) => other.width - one.width),
    plain,
  ];
}

function isSamePicture(source: HTMLSourceElement, image: HTMLImageElement): boolean {
  const { media } = source;
  if (media && !matchMedia(media).matches && !/^\(\s*(min-width\s*:|width\s*>)[^()]*\)$/i.test(media)) return false;
  const [width, height] = [Number(source.getAttribute('width')), Number(source.getAttribute('height'))];
  const shape = image.naturalWidth / image.naturalHeight;
  return !(width && height && shape) || Math.abs(width / height / shape - 1) < 0.03;
}

/** The largest of the candidates; a density counts as so many times the width that the markup gives. */
function largestOf(srcset: string, image: HTMLImageElement): PictureFile {
  const standard = Number(image.getAttribute('width')) || image.naturalWidth;
  let largest: PictureFile = { src: '', width: 0 };
  for (const [, src, size = '1', unit] of srcset.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
    const width = unit === 'w' ? Number(size) : Number(size) * standard;
    if (width > largest.width) largest = { src: src!, width };
  }
  return largest;
}
