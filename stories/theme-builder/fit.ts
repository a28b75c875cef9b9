import { converter, type Color } from 'culori';
import type { ColorName } from '../../src/theme/style-values.js';
import { tokens } from '../../src/theme/tokens.js';
import { bare, contrastColor, over, resolveColor, type Place } from './css-color.js';
import type { TokenValues } from './design-tokens.js';

export type Scheme = 'light' | 'dark';

/** The colours that the widgets show in one scheme. Those of marks and lines may be translucent; `paper` is what lies under them. */
export type ShownColors = Record<ColorName | 'paper', Color>;

const step = (value: number, limit: number): number => Math.min(1, Math.max(0, (value - limit) * 1e6));

const papers: readonly ColorName[] = ['surface', 'raised', 'line', 'on-accent'];

/**
 * A colour that a theme gives, as the library fits it to the ink of its place: the sums of `src/theme/fit-color.ts`, step for step, so that
 * what they make of a colour at the very edge is told too.
 */
export function fit(name: ColorName, given: Color, ink: Color): Color {
  const { l, c, h, alpha = 1 } = converter('oklch')(given);
  const side = step(lightnessOf(ink), name === 'on-accent' ? 0.66 : 0.62);
  // The mixture with black or white, in OKLab.
  const isInkLight = step((0.49 * alpha * l + 0.51 * side) / (0.49 * alpha + 0.51), 0.5);
  const opacity = Math.max(0.001, alpha);
  const lightness = (alpha * l + (0.51 / 0.49) * (side - isInkLight)) / opacity;
  const chroma = (alpha * c) / opacity;
  const fitted = (toL: number, toC: number): Color => ({ mode: 'oklch', l: toL, c: toC, h, alpha });
  if (name === 'text') return fitted(lightness + isInkLight * step(0.6, lightness) * (0.93 - lightness), chroma);
  if (papers.includes(name)) {
    return fitted(
      lightness + isInkLight * step(lightness, 0.6) * (1 - 1.8 * lightness),
      Math.min(chroma, 0.04 + step(0.6, lightness * isInkLight)),
    );
  }
  return fitted(
    Math.max(0.68 * isInkLight, lightness - (1 - isInkLight) * step(lightness, 0.76) * (lightness - 0.5)),
    Math.min(chroma, 0.14 + step(lightness, 0.68 * isInkLight)),
  );
}

/** The colours of a theme on a page of one scheme that sets no colours of its own. Those that cannot be read here are left out. */
export function shownColors(values: TokenValues, scheme: Scheme, page = bare[scheme]): Partial<ShownColors> {
  const place = (ink: Color): Place => ({ ink, isDark: scheme === 'dark' });
  const shown = (name: ColorName, ink: Color): Color | undefined => {
    const given = values[`color-${name}`];
    if (given === undefined) return resolveColor(tokens[`color-${name}`].value, place(ink));
    const color = resolveColor(given, place(ink));
    return color && fit(name, color, ink);
  };
  const text = shown('text', page.ink);
  if (!text) return {};
  // The surface stands on the widget itself, whose ink is the theme's.
  const surface = shown('surface', text);
  const colors: Partial<ShownColors> = { text, surface, paper: surface && over(surface, page.paper) };
  for (const name of [
    'quiet',
    'accent',
    'live',
    'breaking',
    'opinion',
    'sponsored',
    'focus',
    'raised',
    'line',
  ] as const)
    colors[name] = shown(name, text);
  const { accent } = colors;
  colors['on-accent'] =
    accent && (values['color-on-accent'] === undefined ? contrastColor(accent) : shown('on-accent', accent));
  return colors;
}

function lightnessOf(color: Color): number {
  return converter('oklab')(color).l;
}
