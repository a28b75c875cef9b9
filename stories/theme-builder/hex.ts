import { formatHex, formatHex8, type Color } from 'culori';
import { seen } from './css-color.js';

/** A colour as `#rrggbb`, or with its opacity where it has one. */
export function asHex(color: Color): string {
  const shown = seen(color);
  return shown.alpha < 1 ? formatHex8(shown) : formatHex(shown);
}
