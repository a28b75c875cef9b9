import { converter, getMode, interpolate, parse, wcagContrast, type Color, type Mode } from 'culori';
import { argumentsOf, splitOutside } from '../theme/css-text.js';

/** The place where a colour is used: the value of `currentcolor`, and which half of a `light-dark()` applies. */
export interface Place {
  ink: Color;
  isDark: boolean;
}

export const black: Color = { mode: 'rgb', r: 0, g: 0, b: 0, alpha: 1 };
export const white: Color = { mode: 'rgb', r: 1, g: 1, b: 1, alpha: 1 };

/** A page that sets nothing: black on white, and in dark the colours of Chromium. */
export const bare: Record<'light' | 'dark', { paper: Color; ink: Color }> = {
  light: { paper: white, ink: black },
  dark: { paper: parse('#121212')!, ink: white },
};

const spaces: Record<string, Mode> = {
  srgb: 'rgb',
  'srgb-linear': 'lrgb',
  'display-p3': 'p3',
  oklab: 'oklab',
  oklch: 'oklch',
  lab: 'lab',
  lch: 'lch',
  hsl: 'hsl',
  hwb: 'hwb',
  'xyz-d65': 'xyz65',
  xyz: 'xyz65',
  'xyz-d50': 'xyz50',
};

/**
 * Reads a CSS colour, also with `light-dark()`, `color-mix()` and `contrast-color()`.
 *
 * @returns `undefined` if it is not a colour, or uses CSS that is not supported here (`var()`, relative colours)
 */
export function resolveColor(css: string, place: Place): Color | undefined {
  const value = css.trim();
  const page = bare[place.isDark ? 'dark' : 'light'];
  switch (value.toLowerCase()) {
    case 'currentcolor':
    case 'inherit':
      return place.ink;
    case 'canvas':
      return page.paper;
    case 'canvastext':
      return page.ink;
  }
  const pair = argumentsOf('light-dark', value);
  if (pair) return pair.length === 2 ? resolveColor(pair[place.isDark ? 1 : 0]!, place) : undefined;
  const against = argumentsOf('contrast-color', value);
  if (against) return against.length === 1 ? contrastColor(resolveColor(against[0]!, place)) : undefined;
  const mixture = argumentsOf('color-mix', value);
  if (mixture) return mix(mixture, place);
  const color = parseColor(value);
  return color && { alpha: 1, ...color };
}

/** Reads a single colour. The parser also accepts digits without `#`, and throws for some text that is not a colour. */
function parseColor(css: string): Color | undefined {
  if (!/^(#[\da-f]+|[a-z]+|[a-z][a-z\d-]*\(.*\))$/is.test(css) || /^[\da-f]{3,8}$/i.test(css)) return undefined;
  try {
    return parse(css);
  } catch {
    return undefined;
  }
}

/**
 * Returns black or white, whichever is more readable on a fill
 * ({@link https://www.w3.org/TR/css-color-5/#contrast-color | CSS Color 5}).
 */
export function contrastColor(fill: Color | undefined): Color | undefined {
  if (!fill) return undefined;
  const shown = seen(fill);
  return wcagContrast(shown, white) >= wcagContrast(shown, black) ? white : black;
}

function mix(parts: string[], place: Place): Color | undefined {
  const [, space, named] = /^in\s+([\w-]+)(\s.*)?$/i.exec(parts[0] ?? '') ?? [];
  const mode = spaces[space?.toLowerCase() ?? 'oklab'];
  const colors = (space ? parts.slice(1) : parts).map((part) => shareOf(part, place));
  const [first, second] = colors;
  if (!mode || named?.trim() || colors.length !== 2 || !first?.color || !second?.color) return undefined;
  const share = first.share ?? (second.share === undefined ? 0.5 : 1 - second.share);
  const other = second.share ?? 1 - share;
  const sum = share + other;
  if (!(sum > 0)) return undefined;
  return blend(first.color, second.color, other / sum, Math.min(1, sum), mode);
}

function shareOf(part: string, place: Place): { color: Color | undefined; share?: number } {
  const words = splitOutside(part, ' ');
  const at = words.findIndex((word) => /^[\d.]+%$/.test(word));
  if (at < 0) return { color: resolveColor(part, place) };
  const [share] = words.splice(at, 1);
  return { color: resolveColor(words.join(' '), place), share: parseFloat(share!) / 100 };
}

type Channels = Record<string, number | undefined> & { alpha: number };

/** Mixes as CSS does: all channels but the hue are multiplied by the opacity. */
function blend(from: Color, to: Color, at: number, opacity: number, mode: Mode): Color {
  const [one, two] = [from, to].map((color) => ({ alpha: 1, ...converter(mode)(color) }) as unknown as Channels);
  const between = interpolate([from, to], mode)(at) as unknown as Channels;
  const alpha = one!.alpha * (1 - at) + two!.alpha * at;
  const channels = getMode(mode).channels.filter((channel) => channel !== 'alpha');
  const mixed = channels.map((channel) => {
    const [low, high] = [one![channel] ?? two![channel] ?? 0, two![channel] ?? one![channel] ?? 0];
    if (channel === 'h' || alpha === 0) return [channel, between[channel]];
    return [channel, (low * one!.alpha * (1 - at) + high * two!.alpha * at) / alpha];
  });
  return { mode, ...Object.fromEntries(mixed), alpha: alpha * opacity } as Color;
}

/** Lays a colour over an opaque one. Mixes in sRGB, as browsers do. */
export function over(top: Color, below: Color): Color {
  const { r, g, b, alpha = 1 } = seen(top);
  const paper = seen(below);
  const channel = (above: number, under: number): number => above * alpha + under * (1 - alpha);
  return { mode: 'rgb', r: channel(r, paper.r), g: channel(g, paper.g), b: channel(b, paper.b), alpha: 1 };
}

/** Returns a colour as an sRGB screen shows it. Channels that are out of range are cut off, as browsers do. */
export function seen(color: Color): { mode: 'rgb'; r: number; g: number; b: number; alpha: number } {
  const { r, g, b, alpha = 1 } = converter('rgb')(color);
  const cut = (channel: number | undefined): number => Math.min(1, Math.max(0, channel ?? 0));
  return { mode: 'rgb', r: cut(r), g: cut(g), b: cut(b), alpha };
}
