import { tokens, type Token, type TokenName } from '../../src/theme/tokens.js';
import { resolveColor, bare } from './css-color.js';
import { argumentsOf, isBalanced } from './css-text.js';
import { asHex } from './hex.js';
import type { TokenValues } from './design-tokens.js';
import { fit, shownColors, type Scheme } from './fit.js';
import type { ColorName } from '../../src/theme/style-values.js';

export const tokenNames = Object.keys(tokens) as TokenName[];

/** Whether a browser takes a value for a property. */
export type Supports = (property: string, value: string) => boolean;

const supportsHere: Supports = (property, value) => CSS.supports(property, value);

/**
 * What is wrong with a value for a token, as a sentence for who wrote it; nothing where it may stand in a style sheet.
 *
 * A value that passes is whole: no bracket or string is left open in it, and nothing after it becomes part of it.
 */
export function whatIsWrong(name: TokenName, value: string, supports = supportsHere): string | undefined {
  const css = value.trim();
  // A link may hold anything, also what takes an age to read.
  if (css.length > 500) return 'Write fewer than 500 characters.';
  const { takes, isSummed }: Token = tokens[name];
  if (!isBalanced(css)) return 'A bracket or a quotation mark is not closed.';
  const bare = css.replace(/\\.|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gs, '""');
  if (/[;{}!<>\n]|\/\*|\*\//.test(bare)) return 'Write one value, without ; or brackets of another kind.';
  if (/\b(var|env|attr|url)\(/i.test(bare))
    return 'Write the value itself: what a page puts in its place is not known here.';
  if (/^(initial|unset|revert|revert-layer|inherit)$/i.test(css) && css !== tokens[name].value)
    return 'Leave this empty where the page is to decide.';
  if (!supports(takes, css)) return mends[takes] ?? `This is no value of ${takes}.`;
  if (takes === 'color' && !isKnownColor(css)) return mends.color;
  if (isSummed && !/^(\d|\.\d|calc\(|clamp\(|min\(|max\()/i.test(css)) return mends[takes];
  if (isSummed && takes === 'padding' && Number(css) === 0) return 'A zero needs its unit here: 0px.';
  return undefined;
}

const mends: Record<string, string | undefined> = {
  color: 'Write a colour: #0b5563, rgb(11 85 99), oklch(0.4 0.07 210) or a name.',
  'font-family': 'Write faces with commas between them, those of several words in quotation marks.',
  'font-weight': 'Write a number from 1 to 1000.',
  padding: 'Write a length with its unit: 4px.',
  'border-radius': 'Write a length with its unit: 4px.',
  'flex-grow': 'Write a number without a unit: 1.1.',
};

function isKnownColor(css: string): boolean {
  return (['light', 'dark'] as const).every((scheme) =>
    resolveColor(css, { ink: bare[scheme].ink, isDark: scheme === 'dark' }),
  );
}

/**
 * The values that a theme's style sheet holds: those that may stand there and are not the default anyway, in the order of the tokens.
 *
 * Rules that go with them may count on a token, which then has its default there.
 */
export function emittedValues(values: TokenValues, rules = '', supports = supportsHere): TokenValues {
  const kept = tokenNames.flatMap((name) => {
    const given = values[name]?.trim();
    const value = given && whatIsWrong(name, given, supports) === undefined ? given : tokens[name].value;
    const isCountedOn = value !== 'inherit' && new RegExp(`var\\(\\s*--news-${name}\\s*\\)`).test(rules);
    return value !== tokens[name].value || isCountedOn ? [[name, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** The two colours of a `light-dark()`; nothing where a value is none. */
export function halvesOf(css: string): [light: string, dark: string] | undefined {
  const halves = argumentsOf('light-dark', css);
  return halves?.length === 2 ? (halves as [string, string]) : undefined;
}

/**
 * Gives each colour that stands for both schemes a partner for the dark one: what the library itself makes of it there, written down, so
 * that a designer can go on from it. Nothing looks different for it.
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
