import { css, unsafeCSS, type CSSResult } from 'lit';

/**
 * Returns the declarations by which a list sets the width of a narrow card, so that the card needs no container.
 *
 * @param percent a hundredth of that width
 */
export const toldWidth = (percent: string): CSSResult =>
  unsafeCSS(`--_list-container: normal; --_list-percent: ${percent}; --_names: inline-flex; --_one-line: ;`);

/** The declarations that make a card measure its own width, also in a list. */
export const ownWidth = css`
  --_list-container: initial;
  --_list-percent: initial;
  --_names: initial;
  --_one-line: initial;
`;
