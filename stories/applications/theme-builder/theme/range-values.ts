import type { TokenName } from '../../../../src/theme/tokens.js';

/** The unit of a number that is typed without one, and of the slider. Tokens that are not here take plain numbers. */
export const units: Readonly<Partial<Record<TokenName, 'px' | 'em' | 'ms'>>> = {
  'headline-tracking': 'em',
  space: 'px',
  'surface-padding': 'px',
  radius: 'px',
  rule: 'px',
  'icon-size': 'px',
  'target-size': 'px',
  duration: 'ms',
};

/** A number, and maybe a unit. */
const measure = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*([a-z%]*)$/i;

/** Returns a value with its unit: `8` as `8px` if the token is a length. Anything else is returned as it is. */
export function withUnit(name: TokenName, value: string): string {
  const css = value.trim();
  const [, number, unit] = measure.exec(css) ?? [];
  if (number === undefined) return css;
  return number + (unit || (units[name] ?? ''));
}

/**
 * The factors that convert a number to the unit of a slider, by the slider's unit and then the number's. An `em` counts
 * 16 px, the size of text that most readers have.
 */
const factors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  px: { px: 1, rem: 16, em: 16, pt: 4 / 3 },
  em: { em: 1, rem: 1, px: 1 / 16 },
  ms: { ms: 1, s: 1000 },
  '': { '': 1 },
};

const words: Readonly<Record<string, number>> = { normal: 0, bold: 700 };

/** Returns where a slider is for a value, or `undefined` for one that is not a single number (`calc()`, two radii). */
export function sliderPosition(name: TokenName, value: string): number | undefined {
  const css = withUnit(name, value).toLowerCase();
  if (css in words) return name === 'headline-weight' && css === 'normal' ? 400 : words[css];
  const [, number, unit = ''] = measure.exec(css) ?? [];
  const factor = factors[units[name] ?? '']?.[unit];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
