import { converter, type Color } from 'culori';
import type { ColorName } from '../../../../src/theme/style-values.js';
import { tokens } from '../../../../src/theme/tokens.js';
import { bare, contrastColor, over, resolveColor, type Place } from './css-color.js';
import type { TokenValues } from '../theme/design-tokens.js';

export type Scheme = 'light' | 'dark';

/**
 * The colours that the widgets show in one scheme. Those of labels and lines may be translucent; `paper` is what is
 * behind them.
 */
export type ShownColors = Record<ColorName | 'paper', Color>;

const step = (value: number, limit: number): number => Math.min(1, Math.max(0, (value - limit) * 1e6));

const papers: readonly ColorName[] = ['surface', 'raised'];

/**
 * Fits a theme's colour to the ink, as the library does: the same calculation as in `src/theme/fit-color.ts`, step by
 * step, so that results at its limits agree too. The accent as a button's fill, and the text on it, stay as they are.
 */
export function fit(name: ColorName, given: Color, ink: Color, isDark: boolean): Color {
  if (name === 'on-accent') return given;
  const { l, c, h, alpha = 1 } = converter('oklch')(given);
  const side = step(lightnessOf(ink), isDark ? 0.5 : 0.66);
  // The mixture with black or white, in OKLab.
  const isInkLight = step((0.49 * alpha * l + 0.51 * side) / (0.49 * alpha + 0.51), 0.5);
  const opacity = Math.max(0.001, alpha);
  const lightness = (alpha * l + (0.51 / 0.49) * (side - isInkLight)) / opacity;
  const chroma = (alpha * c) / opacity;
  const color = (toL: number, toC: number, toAlpha = alpha): Color => ({
    mode: 'oklch',
    l: toL,
    c: toC,
    h,
    alpha: toAlpha,
  });
  const raised = isInkLight * step(0.6, lightness);
  if (name === 'text') return color(lightness + raised * (0.93 - lightness), chroma);
  if (name === 'line') return color(Math.max(0.45 * isInkLight, lightness), chroma);
  if (papers.includes(name)) {
    const turned = isInkLight * step(lightness, 0.45);
    return color(lightness + turned * (0.7 - 1.5 * lightness), Math.min(chroma, 1.04 - turned));
  }
  const lowered = (1 - isInkLight) * step(lightness, 0.76);
  return color(
    lightness + raised * (0.68 - lightness) + lowered * (0.49 - lightness),
    Math.min(chroma, 1.14 - raised),
    Math.max(alpha, raised + lowered),
  );
}

/**
 * Returns the colours of a theme on a page of one scheme that sets no colours itself. Leaves out those that cannot be
 * read.
 */
export function shownColors(values: TokenValues, scheme: Scheme, page = bare[scheme]): Partial<ShownColors> {
  const place = (ink: Color): Place => ({ ink, isDark: scheme === 'dark' });
  const shown = (name: ColorName, ink: Color): Color | undefined => {
    const given = values[`color-${name}`];
    if (given === undefined) return resolveColor(tokens[`color-${name}`].value, place(ink));
    const color = resolveColor(given, place(ink));
    return color && fit(name, color, ink, scheme === 'dark');
  };
  const text = shown('text', page.ink);
  if (!text) return {};
  // The surface belongs to the widget, whose ink is the theme's.
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
  const fill = givenAccent(values, scheme, text);
  colors['on-accent'] =
    values['color-on-accent'] === undefined ? contrastColor(fill) : fill && shown('on-accent', fill);
  return colors;
}

/** Returns the fill of the main action: the accent, unchanged. */
export function givenAccent(values: TokenValues, scheme: Scheme, ink: Color): Color | undefined {
  return resolveColor(values['color-accent'] ?? tokens['color-accent'].value, { ink, isDark: scheme === 'dark' });
}

function lightnessOf(color: Color): number {
  return converter('oklab')(color).l;
}
