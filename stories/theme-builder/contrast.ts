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

/** What WCAG 2.2 asks: of words ({@link https://www.w3.org/TR/WCAG22/#contrast-minimum | 1.4.3, 1.4.6}), and of what is no text (1.4.11). */
export const demands = {
  text: { AA: 4.5, AAA: 7 },
  'large text': { AA: 3, AAA: 4.5 },
  // Level AAA has no demand of its own here.
  graphics: { AA: 3, AAA: 3 },
  decoration: undefined,
} as const;

export type Size = keyof typeof demands;
export type Level = 'AA' | 'AAA';

/** The ratio of two opaque colours as a screen of sRGB shows them, from 1 to 21. */
export function ratio(one: Color, two: Color): number {
  return wcagContrast(seen(one), seen(two));
}

/** To two decimals, downwards: what falls short must not look as if it did not. */
export function formatRatio(value: number): string {
  return (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
}

const difference = differenceEuclidean('oklab');
const toScreen = toGamut('rgb', 'oklch');
const shares = 48;

/**
 * The colour nearest to one, as the eye tells them apart (deltaE OK), that reaches a ratio against another and that every screen has.
 *
 * Lightness is moved first, for that keeps the colour what it is; then chroma too, where a paler or a greyer one lies nearer.
 *
 * @returns `#rrggbb`; nothing where no colour reaches the ratio
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

/** The first colour on the way to black or white that reaches the ratio, in whole steps of a screen. */
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
    // On the way to an end of the scale there is less and less chroma to be had.
    const hex = formatHex(toScreen(color));
    if (ratio(parse(hex)!, against) >= atLeast) return hex;
  }
  return last;
}
