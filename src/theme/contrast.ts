/** A colour in sRGB, each channel from 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number];

/** Returns a colour as `#rrggbb`. */
export function hex(pixel: Pixel): string {
  return `#${pixel.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Returns the contrast ratio of two colours, from 1 to 21.
 *
 * @see {@link https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio | WCAG 2.2, contrast ratio}
 */
export function contrast(one: Pixel, other: Pixel): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(pixel: Pixel): number {
  const [red, green, blue] = pixel.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
