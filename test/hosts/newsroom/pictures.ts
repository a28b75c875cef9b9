/** The widths of the pictures that exist in every width, as AVIF and as WebP. */
export const pictureWidths = [320, 640, 960, 1280] as const;

/** The widths of all other news pictures. They have no JPEG: the largest WebP is their fallback. */
export const smallSet = { avif: [640, 1280], webp: [640] } as const;

const inEveryWidth = new Set(['barrier', 'ministers', 'observatory', 'solar-plant']);

/** Whether a news picture exists in all of {@link pictureWidths} and as JPEG. */
export function isInEveryWidth(name: string): boolean {
  return inEveryWidth.has(name);
}

/** The widths in which every portrait exists as AVIF and WebP. */
export const portraitWidths = [96, 192] as const;

/** The only width in which a picture exists as JPEG, for software without AVIF and WebP. */
export const fallbackWidth = 960;

export type PictureType = 'avif' | 'webp' | 'jpeg';

export interface Rendition {
  address: string;
  type: PictureType;
  width: number;
  height: number;
}

/** Returns the fallback of a news picture. All have the shape 3:2. */
export function fallbackRendition(name: string, origin: string): Rendition {
  return isInEveryWidth(name)
    ? rendition(name, origin, 'jpeg', fallbackWidth)
    : rendition(name, origin, 'webp', Math.max(...smallSet.webp));
}

/** Returns a news picture in all its widths of one type, the smallest first. */
export function renditions(name: string, origin: string, type: 'avif' | 'webp'): Rendition[] {
  const widths = isInEveryWidth(name) ? pictureWidths : smallSet[type];
  return widths.map((width) => rendition(name, origin, type, width));
}

/** Returns the candidates of {@link renditions} for a `srcset` attribute. */
export function srcset(name: string, origin: string, type: 'avif' | 'webp'): string {
  return renditions(name, origin, type)
    .map(({ address, width }) => `${address} ${width}w`)
    .join(', ');
}

/** The size of the newspaper's drawn name, in CSS pixels. */
export const wordmark = { width: 240, height: 40 } as const;

/** Returns a portrait. All are square. */
export function portraitAddress(name: string, origin: string, width: (typeof portraitWidths)[number]): string {
  return `${origin}/pictures/${name}-${width}.webp`;
}

/** Returns the newspaper's name as a picture for the top of a page (`wordmark`), or only its sign (`mark`). */
export function logoAddress(kind: 'wordmark' | 'mark', origin: string): string {
  return `${origin}/pictures/meridian-${kind}.svg`;
}

function rendition(name: string, origin: string, type: PictureType, width: number): Rendition {
  const ending = type === 'jpeg' ? 'jpg' : type;
  return { address: `${origin}/pictures/${name}-${width}.${ending}`, type, width, height: Math.round((width * 2) / 3) };
}
