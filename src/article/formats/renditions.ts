import type { NewsImage } from '../article.js';

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
 * Returns the renditions that show the same part of the picture as the widest, from narrow to wide, one of each width. If no heights are given,
 * these are all.
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
