import { converter, formatHex, toGamut, type Color } from 'culori';
import { tokens, type TokenName } from '../../../../src/theme/tokens.js';
import { bare, resolveColor } from '../colours/css-color.js';
import { splitOutside } from './css-text.js';

/** Values of public tokens, as CSS. */
export type TokenValues = Partial<Record<TokenName, string>>;

/** The vendor's key in `$extensions`. */
const vendor = 'dev.standfirst';

export interface ColorValue {
  colorSpace: string;
  components: (number | 'none')[];
  alpha: number;
  hex: string;
}

type Value = ColorValue | { value: number; unit: string } | string[] | string | number;

interface DesignToken {
  $type: string;
  $value: Value;
  $description: string;
  $extensions?: { [vendor]: { css?: string; dark?: ColorValue } };
}

export interface TokenGroup {
  [name: string]: DesignToken | TokenGroup;
}

/** A file of design tokens. */
export interface DesignTokens {
  $description?: string;
  news: TokenGroup;
  $extensions?: { [vendor]: { css?: TokenValues; rules?: string } };
}

/**
 * Returns public tokens as a file of Design Tokens ({@link https://www.designtokens.org/tr/2025.10/format/ | formats}
 * and {@link https://www.designtokens.org/tr/2025.10/color/ | colours}, 2025.10).
 *
 * The names of the groups and of the token, joined by dashes, are the name of the CSS property. Some values depend on
 * the page. They are written for a page that sets nothing: black on white, with an `em` of 16 px. If a value loses
 * something in this way, the token's `$extensions` have the exact CSS, and the dark colour of a pair. Values that no
 * type can express are only in the `$extensions` of the file.
 *
 * @param rules CSS that goes with the tokens; kept as it is
 */
export function toDesignTokens(values: TokenValues, rules = ''): DesignTokens {
  const news: TokenGroup = {};
  const unsaid: TokenValues = {};
  for (const [name, { about }] of Object.entries(tokens) as [TokenName, { about: string }][]) {
    const css = values[name];
    if (css === undefined) continue;
    const said = say(name, css);
    if (!said) {
      unsaid[name] = css;
      continue;
    }
    const [group, rest] = /^(color|font)-(.+)$/.exec(name)?.slice(1) ?? ['', name];
    const place = group ? ((news[group] ??= {}) as TokenGroup) : news;
    const own = { ...(toCss(said.$value) === css ? {} : { css }), ...darkOf(name, css) };
    place[rest!] = {
      ...said,
      $description: about,
      ...(Object.keys(own).length > 0 ? { $extensions: { [vendor]: own } } : {}),
    };
  }
  const kept = { ...(Object.keys(unsaid).length > 0 ? { css: unsaid } : {}), ...(rules ? { rules } : {}) };
  return { news, ...(Object.keys(kept).length > 0 ? { $extensions: { [vendor]: kept } } : {}) };
}

/**
 * Returns the defaults of the public tokens as a file of Design Tokens: `standfirst/theme/tokens.json` of the package.
 */
export function defaultDesignTokens(): DesignTokens {
  const defaults = Object.entries(tokens).map(([name, { value }]) => [name, value]);
  return {
    $description: 'The public tokens of Standfirst and their defaults. Set them as CSS custom properties.',
    ...toDesignTokens(Object.fromEntries(defaults) as TokenValues),
  };
}

/**
 * Reads the tokens in a file of Design Tokens, as CSS, and the rules that go with them.
 *
 * The exact CSS is used as long as it agrees with the value. If another tool has changed the value, the value is used.
 */
export function fromDesignTokens(file: DesignTokens): { values: TokenValues; rules: string } {
  const values: TokenValues = {};
  const kept = file.$extensions?.[vendor];
  for (const name of Object.keys(tokens) as TokenName[]) {
    const [group, rest] = /^(color|font)-(.+)$/.exec(name)?.slice(1) ?? ['', name];
    const place = group ? (file.news[group] as TokenGroup | undefined) : file.news;
    const token = place?.[rest!] as DesignToken | undefined;
    const css = token ? token.$extensions?.[vendor].css : kept?.css?.[name];
    if (!token) {
      if (css !== undefined) values[name] = css;
    } else if (css !== undefined && JSON.stringify(say(name, css)?.$value) === JSON.stringify(token.$value)) {
      values[name] = css;
    } else {
      values[name] = toCss(token.$value);
    }
  }
  return { values, rules: kept?.rules ?? '' };
}

/** Returns the type and value of Design Tokens for a CSS value, or `undefined` if no type can express it. */
function say(name: TokenName, css: string): Pick<DesignToken, '$type' | '$value'> | undefined {
  const typed = ($type: string, $value: Value | undefined): Pick<DesignToken, '$type' | '$value'> | undefined =>
    $value === undefined ? undefined : { $type, $value };
  switch (tokens[name].takes) {
    case 'color':
      return typed('color', colorValue(css));
    case 'font-family':
      return typed('fontFamily', facesOf(css));
    case 'font-weight':
      return typed('fontWeight', weightOf(css));
    case 'line-height':
    case 'flex-grow':
    case 'aspect-ratio':
      return typed('number', numberOf(css));
    case 'letter-spacing':
    case 'padding':
    case 'border-radius':
      return typed('dimension', dimensionOf(css));
    case 'transition-duration':
      return typed('duration', durationOf(css));
    default:
      return undefined;
  }
}

/** Writes a value of Design Tokens as CSS. */
function toCss(value: Value): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (Array.isArray(value)) return value.map(faceToCss).join(', ');
  if ('unit' in value) return `${value.value}${value.unit}`;
  const { colorSpace, components, alpha, hex } = value;
  if (colorSpace === 'srgb' && alpha === 1) return hex;
  const end = alpha === 1 ? '' : ` / ${alpha}`;
  const [one, two, three] = components;
  if (colorSpace === 'hsl' || colorSpace === 'hwb') return `${colorSpace}(${one} ${two}% ${three}%${end})`;
  if (/^(ok)?l(ab|ch)$/.test(colorSpace)) return `${colorSpace}(${components.join(' ')}${end})`;
  return `color(${colorSpace} ${components.join(' ')}${end})`;
}

/** The colour spaces of the format by culori's names: its name, the channels, and the factor of each. */
const spaces: Record<string, [name: string, channels: string, factors?: number[]]> = {
  rgb: ['srgb', 'rgb'],
  lrgb: ['srgb-linear', 'rgb'],
  hsl: ['hsl', 'hsl', [1, 100, 100]],
  hwb: ['hwb', 'hwb', [1, 100, 100]],
  lab: ['lab', 'lab'],
  lch: ['lch', 'lch'],
  oklab: ['oklab', 'lab'],
  oklch: ['oklch', 'lch'],
  p3: ['display-p3', 'rgb'],
  a98: ['a98-rgb', 'rgb'],
  prophoto: ['prophoto-rgb', 'rgb'],
  rec2020: ['rec2020', 'rgb'],
  xyz65: ['xyz-d65', 'xyz'],
  xyz50: ['xyz-d50', 'xyz'],
};

function colorValue(css: string, scheme: 'light' | 'dark' = 'light'): ColorValue | undefined {
  const color = resolveColor(css, { ink: bare[scheme].ink, isDark: scheme === 'dark' });
  if (!color) return undefined;
  const [space] = color.mode in spaces ? [color] : [converter('rgb')(color)];
  const [colorSpace, channels, factors = [1, 1, 1]] = spaces[space.mode]!;
  const isBounded = channels === 'rgb';
  const components = [...channels].map((channel, index) => {
    const value = (space as unknown as Record<string, number | undefined>)[channel];
    if (value === undefined) return 'none' as const;
    return rounded((isBounded ? Math.min(1, Math.max(0, value)) : value) * factors[index]!);
  });
  const hex = formatHex(toGamut('rgb', 'oklch')({ ...color, alpha: 1 } as Color));
  return { colorSpace, components, alpha: rounded(color.alpha ?? 1), hex };
}

function darkOf(name: TokenName, css: string): { dark?: ColorValue } {
  if (tokens[name].takes !== 'color' || !/light-dark\(/i.test(css)) return {};
  const dark = colorValue(css, 'dark');
  return dark ? { dark } : {};
}

function facesOf(css: string): string[] | undefined {
  if (/^inherit$/i.test(css.trim())) return ['system-ui'];
  const faces = splitOutside(css, ',').map((face) => {
    const [, , inside] = /^(["'])(.*)\1$/s.exec(face) ?? [];
    return inside?.replace(/\\(.)/g, '$1') ?? face;
  });
  // In the format a string in curly brackets is a reference.
  const isSayable = faces.length > 0 && !faces.some((face) => /[{}()\\]/.test(face));
  return isSayable ? faces : undefined;
}

function faceToCss(face: string): string {
  return /^[a-z][\w-]*$/i.test(face) ? face : `'${face.replace(/[\\']/g, '\\$&')}'`;
}

function weightOf(css: string): Value | undefined {
  if (css === 'normal' || css === 'bold') return css;
  const weight = Number(css);
  return css.trim() && weight >= 1 && weight <= 1000 ? weight : undefined;
}

function numberOf(css: string): number | undefined {
  const [, above, below = '1'] = /^(\d*\.?\d+)(?:\s*\/\s*(\d*\.?\d+))?$/.exec(css.trim()) ?? [];
  return above && Number(below) ? rounded(Number(above) / Number(below)) : undefined;
}

function dimensionOf(css: string): Value | undefined {
  if (css === 'normal') return { value: 0, unit: 'px' };
  const [, text, unit = 'px'] = /^(-?\d*\.?\d+)(px|r?em)?$/i.exec(css.trim()) ?? [];
  const value = Number(text);
  if (!text || (unit === 'px' && value !== 0 && !/px$/i.test(css))) return undefined;
  return unit.toLowerCase() === 'em' ? { value: rounded(value * 16), unit: 'px' } : { value, unit: unit.toLowerCase() };
}

function durationOf(css: string): Value | undefined {
  const [, value, unit] = /^(\d*\.?\d+)(m?s)$/i.exec(css.trim()) ?? [];
  return value ? { value: Number(value), unit: unit!.toLowerCase() } : undefined;
}

/** Rounds to four decimals: finer than a screen shows, and short enough to read. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
