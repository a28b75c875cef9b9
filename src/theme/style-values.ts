import { unsafeCSS, type CSSResult } from 'lit';
import { tokens, type TokenName } from './tokens.js';
import type { WidgetProperty } from './widget-properties.js';

/**
 * A widget's style value: its own property where it has one, else the public token, else the default.
 *
 * @param widgetProperty the widget's own property, with its dashes (`--news-byline-font`)
 */
export function token(name: Exclude<TokenName, `color-${string}`>, widgetProperty?: WidgetProperty): CSSResult {
  const value = `var(--news-${name}, ${tokens[name].value})`;
  return unsafeCSS(widgetProperty ? `var(${widgetProperty}, ${value})` : value);
}

type NameOfColor<Name extends TokenName> = Name extends `color-${infer Color}` ? Color : never;

/** The name of a colour of the theme, without `--news-color-`. */
export type ColorName = NameOfColor<TokenName>;

/**
 * A colour of the theme as a widget's style value: what the theme gives, fitted to the ink of the place (`colors.styles.ts`), else the
 * default.
 *
 * @param otherwise what stands in, where that is not the token's own default
 */
export function color(name: ColorName, otherwise?: string): CSSResult {
  return unsafeCSS(`var(--_${name}, ${otherwise ?? tokens[`color-${name}`].value})`);
}

/**
 * The line height of a headline or a label, without a unit; more where the script needs more room (`type.styles.ts`).
 *
 * @param least what a script like Latin has
 */
export function leading(least: CSSResult | string | number): CSSResult {
  return unsafeCSS(`max(${String(least)}, var(--_leading))`);
}

/** The same for text that runs on: it has more air between its lines. */
export function textLeading(least: CSSResult | string | number): CSSResult {
  return unsafeCSS(`max(${String(least)}, 0.25 + var(--_leading))`);
}
