/** The widths in which every news picture exists as AVIF and WebP. */
export const pictureWidths = [320, 640, 960, 1280] as const;

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
  return rendition(name, origin, 'jpeg', fallbackWidth);
}

/** Returns a news picture in every width of one type, the smallest first. */
export function renditions(name: string, origin: string, type: 'avif' | 'webp'): Rendition[] {
  return pictureWidths.map((width) => rendition(name, origin, type, width));
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
