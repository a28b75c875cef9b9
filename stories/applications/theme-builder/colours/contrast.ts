import {
  converter,
  differenceEuclidean,
  formatHex,
  parse,
  toGamut,
  wcagContrast,
  type Color,
  type Oklch,
} from 'culori';
import { seen } from './css-color.js';

/**
 * The ratios that WCAG 2.2 requires: of words ({@link https://www.w3.org/TR/WCAG22/#contrast-minimum | 1.4.3, 1.4.6}),
 * and of graphics (1.4.11).
 */
export const demands = {
  text: { AA: 4.5, AAA: 7 },
  'large text': { AA: 3, AAA: 4.5 },
  // AAA requires the same as AA here.
  graphics: { AA: 3, AAA: 3 },
  decoration: undefined,
} as const;

export type Size = keyof typeof demands;
export type Level = 'AA' | 'AAA';

/** Returns the ratio of two opaque colours as an sRGB screen shows them, from 1 to 21. */
export function ratio(one: Color, two: Color): number {
  return wcagContrast(seen(one), seen(two));
}

/** Writes a ratio with two decimals, rounded down, so that one that is too low never looks high enough. */
export function formatRatio(value: number): string {
  return (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
}

const difference = differenceEuclidean('oklab');
const toScreen = toGamut('rgb', 'oklch');
const shares = 48;

/**
 * Returns the nearest colour (by deltaE OK, which follows the eye) that has a ratio against another and that every
 * screen can show.
 *
 * Tries other lightnesses first, which keeps the hue and its strength, then weaker colours too.
 *
 * @returns `#rrggbb`, or `undefined` if no colour has the ratio
 */
export function nearestPassing(color: Color, against: Color, atLeast: number): string | undefined {
  const from = converter('oklch')({ ...seen(color), alpha: 1 });
  if (ratio(from, against) >= atLeast) return formatHex(from);
  let nearest: string | undefined;
  let distance = Infinity;
  for (let share = shares; share >= 0; share--) {
    for (const end of [0, 1]) {
      const candidate = reach({ ...from, c: (from.c * share) / shares }, end, against, atLeast);
      if (!candidate) continue;
      const away = difference(from, parse(candidate)!);
      if (away < distance) [nearest, distance] = [candidate, away];
    }
  }
  return nearest;
}

/** Returns the first colour on the way to black or white that has the ratio, rounded as a screen shows it. */
function reach(from: Oklch, end: number, against: Color, atLeast: number): string | undefined {
  const at = (way: number): Oklch => ({ ...from, l: from.l + (end - from.l) * way });
  const last = end ? '#ffffff' : '#000000';
  if (ratio(parse(last)!, against) < atLeast) return undefined;
  let [short, enough] = [0, 1];
  for (let turn = 0; turn < 18; turn++) {
    const middle = (short + enough) / 2;
    if (ratio(at(middle), against) >= atLeast) enough = middle;
    else short = middle;
  }
  for (let way = enough; way <= 1; way += 0.002) {
    const color = at(way);
    // Near black and white, colours can only be weak.
    const hex = formatHex(toScreen(color));
    if (ratio(parse(hex)!, against) >= atLeast) return hex;
  }
  return last;
}
