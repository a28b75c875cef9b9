import { contrast, hex, type Pixel } from '../../theme/contrast.js';

/** The contrast that small text needs (WCAG 2.2, success criterion 1.4.3). */
const needed = 4.5;

/** The papers that an accent is read on, without a theme's own. Browsers differ in their dark one. */
const papers = { light: '#ffffff', dark: '#1e1e1e' };

/** Reads a colour of three or six hexadecimal digits. Returns it as `#rrggbb`; `undefined` if it is something else. */
export function readColor(value: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(value)?.[1]?.toLowerCase();
  return digits && `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/**
 * Returns the value of the accent for a frame. If small text in this colour would be hard to read, the colour is mixed
 * with black on light paper, and with white on dark paper, as little as needed.
 */
export function accentValue(accent: string, scheme: 'light' | 'dark' | 'auto'): string {
  const { light, dark } = { light: readable(accent, papers.light, 0), dark: readable(accent, papers.dark, 255) };
  return { light, dark, auto: `light-dark(${light}, ${dark})` }[scheme];
}

/** @param towards the channels of the colour to mix with */
function readable(color: string, paper: string, towards: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = pixel(color).map((channel) => Math.round(channel + (towards - channel) * share));
    if (contrast(mixed as unknown as Pixel, pixel(paper)) >= needed) return hex(mixed as unknown as Pixel);
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

function pixel(color: string): Pixel {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return [red!, green!, blue!];
}
