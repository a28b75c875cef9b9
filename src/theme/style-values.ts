import { css, unsafeCSS, type CSSResult } from 'lit';
import { margins } from './margins.js';
import { tokens, type TokenName } from './tokens.js';
import type { WidgetProperty } from './widget-properties.js';

/**
 * Returns a style value: the widget's own property if it has one, else the public token, else the default.
 *
 * @param widgetProperty the widget's own property, with dashes (`--news-byline-font`)
 */
export function token(name: Exclude<TokenName, `color-${string}`>, widgetProperty?: WidgetProperty): CSSResult {
  // The space has a short name, because it is in many rules. Each widget sets it (`host-reset.styles.ts`).
  const value = name === 'space' ? 'var(--_space)' : `var(--news-${name}, ${tokens[name].value})`;
  return unsafeCSS(widgetProperty ? `var(${widgetProperty}, ${value})` : value);
}

type NameOfColor<Name extends TokenName> = Name extends `color-${infer Color}` ? Color : never;

/** The name of a colour of the theme, without `--news-color-`. */
export type ColorName = NameOfColor<TokenName>;

/**
 * Returns a theme colour as a style value: the theme's colour, fitted to the ink (`colors.styles.ts`), else the
 * default.
 *
 * @param otherwise another default than the token's
 */
export function color(name: ColorName, otherwise?: string): CSSResult {
  return unsafeCSS(`var(--_${name}, ${otherwise ?? tokens[`color-${name}`].value})`);
}

/**
 * Returns the line height of a headline or a label, without a unit. It is larger for scripts that need more room
 * (`type.styles.ts`).
 *
 * @param least the line height for scripts such as Latin
 */
export function leading(least: CSSResult | string | number): CSSResult {
  return unsafeCSS(`max(${String(least)}, var(--_leading))`);
}

/** Returns the line height of running text, which has more space between its lines. */
export function textLeading(least: CSSResult | string | number): CSSResult {
  return unsafeCSS(`max(${String(least)}, 0.25 + var(--_leading))`);
}

/**
 * Returns the rules for the margins of a widget. Any rule of the page for its tag wins, even `* { margin: 0 }`. A
 * widget that shows nothing has no margin, because the margins of its empty box would move what is around it.
 */
export function marginsOf(kind: keyof typeof margins): CSSResult {
  return css`
    :host {
      margin-block: ${unsafeCSS(margins[kind])};
    }
    :host(:state(blank)) {
      margin-block: 0;
    }
  `;
}

/** Returns a selector for text in any of some languages. */
export const anyOf = (languages: string): CSSResult =>
  unsafeCSS(`:is(${languages.replace(/\S+/g, ':lang($&)').replaceAll(' ', ', ')})`);
