import { unsafeCSS, type CSSResult } from 'lit';

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
