import { formatHex, formatHex8, type Color } from 'culori';
import { seen } from './css-color.js';

/** Writes a colour as `#rrggbb`, or as `#rrggbbaa` if it is translucent. */
export function asHex(color: Color): string {
  const shown = seen(color);
  return shown.alpha < 1 ? formatHex8(shown) : formatHex(shown);
}
