import { tokens, type Token, type TokenName } from '../../../../src/theme/tokens.js';
import { resolveColor, bare } from '../colours/css-color.js';
import { argumentsOf, isBalanced } from './css-text.js';
import { asHex } from '../colours/hex.js';
import type { TokenValues } from './design-tokens.js';
import { fit, shownColors, type Scheme } from '../colours/fit.js';
import { withUnit } from './range-values.js';
import type { ColorName } from '../../../../src/theme/style-values.js';

export const tokenNames = Object.keys(tokens) as TokenName[];

/** Whether a browser accepts a value for a property. */
export type Supports = (property: string, value: string) => boolean;

const supportsHere: Supports = (property, value) => CSS.supports(property, value);

/**
 * Returns what is wrong with a value for a token, as a sentence for the person who typed it; `undefined` if a style
 * sheet may have it.
 *
 * A value that passes is complete: it leaves no bracket or string open, so it cannot change what follows it. A number
 * without a unit passes for a length, because {@link withUnit} adds the unit.
 */
export function whatIsWrong(name: TokenName, value: string, supports = supportsHere): string | undefined {
  const css = withUnit(name, value);
  // A link may have anything in it, also text that takes very long to parse.
  if (css.length > 500) return 'Write fewer than 500 characters.';
  const { takes } = tokens[name];
  const { isSummed }: Token = tokens[name];
  if (!isBalanced(css)) return 'A bracket or a quotation mark is not closed.';
  const bare = css.replace(/\\.|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gs, '""');
  if (/[;{}!<>\n]|\/\*|\*\//.test(bare)) return 'Write one value, without ; or brackets of another kind.';
  if (/\b(var|env|attr|url)\(/i.test(bare)) return 'Write the value itself, without var(), env(), attr() or url().';
  if (/^(initial|unset|revert|revert-layer|inherit)$/i.test(css) && css !== tokens[name].value)
    return 'Leave the field empty to keep the default.';
  if (!supports(takes, css)) return advice[takes];
  if (takes === 'color' && !isKnownColor(css)) return advice.color;
  if (isSummed && !/^(\d|\.\d|calc\(|clamp\(|min\(|max\()/i.test(css)) return advice[takes];
  if (isFactor(takes) && Number(css) === 0) return 'Write a number above 0.';
  return undefined;
}

/** Whether a property takes a number that sizes are multiplied by: with 0, nothing could be read. */
const isFactor = (property: string): boolean => property === 'flex-grow' || property === 'line-height';

/** Instructions for each kind of value. */
const advice: Record<(typeof tokens)[TokenName]['takes'], string> = {
  color: 'Write a colour: #0b5563, rgb(11 85 99), oklch(0.4 0.07 210) or a name.',
  'font-family': 'Write font names with commas between them. Names of several words need quotation marks.',
  'font-weight': 'Write a number from 1 to 1000.',
  'line-height': 'Write a number without a unit, such as 1.2.',
  'letter-spacing': 'Write a length, such as -0.01em or 0.2px.',
  'text-transform': 'Write none, uppercase, lowercase or capitalize.',
  'flex-grow': 'Write a number without a unit, such as 1.1.',
  padding: 'Write a length, such as 4px or 0.25rem. A number alone counts pixels.',
  'border-radius': 'Write a length, such as 4px or 0.5rem. A number alone counts pixels.',
  'aspect-ratio': 'Write a ratio, such as 3 / 2.',
  'transition-duration': 'Write a time, such as 150ms. A number alone counts milliseconds.',
};

function isKnownColor(css: string): boolean {
  return (['light', 'dark'] as const).every((scheme) =>
    resolveColor(css, { ink: bare[scheme].ink, isDark: scheme === 'dark' }),
  );
}

/**
 * Returns the values that a theme's style sheet has: those that are valid and differ from the default, in the order of
 * the tokens.
 *
 * If the rules of a theme use a token without a fallback, the sheet has the token's default too.
 */
export function emittedValues(values: TokenValues, rules = '', supports = supportsHere): TokenValues {
  const kept = tokenNames.flatMap((name) => {
    const given = withUnit(name, values[name] ?? '');
    const isSet = given !== '' && given !== withUnit(name, tokens[name].value);
    const value = isSet && whatIsWrong(name, given, supports) === undefined ? given : tokens[name].value;
    const isCountedOn = value !== 'inherit' && new RegExp(`var\\(\\s*--news-${name}\\s*\\)`).test(rules);
    return value !== tokens[name].value || isCountedOn ? [[name, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** Returns the two colours of a `light-dark()`, or `undefined` for any other value. */
export function halvesOf(css: string): [light: string, dark: string] | undefined {
  const halves = argumentsOf('light-dark', css);
  return halves?.length === 2 ? (halves as [string, string]) : undefined;
}

/**
 * Gives each colour without a dark partner the one that the library shows in dark, so that a designer can change it.
 * The widgets look the same.
 */
export function withBothSchemes(values: TokenValues): TokenValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const color = /^color-(.+)/.exec(name)?.[1] as ColorName | undefined;
      if (!color || /light-dark\(/i.test(value)) return [name, value];
      const [light, dark] = (['light', 'dark'] as const).map((scheme) => fittedHex(color, value, values, scheme));
      return [name, light && dark && light !== dark ? `light-dark(${light}, ${dark})` : value];
    }),
  );
}

function fittedHex(name: ColorName, css: string, values: TokenValues, scheme: Scheme): string | undefined {
  const { text, accent } = shownColors(values, scheme);
  const ink = name === 'text' ? bare[scheme].ink : name === 'on-accent' ? accent : text;
  if (!ink) return undefined;
  const color = resolveColor(css, { ink, isDark: scheme === 'dark' });
  return color && asHex(fit(name, color, ink, scheme === 'dark'));
}
