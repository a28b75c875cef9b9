import { css, unsafeCSS, type CSSResult } from 'lit';
import { color, token } from './style-values.js';
import { tokens } from './tokens.js';
import { colors, schemes } from './colors.styles.js';
import { languageRules, type } from './type.styles.js';

/**
 * Keeps the page's CSS out of a widget. It applies to the root element inside the shadow root.
 *
 * A page affects a shadow tree only by inheritance, so `all: initial` is enough. It is not set on `:host`, because a
 * page must be able to hide, place and size the widget's box; for the same reason `:host` has no `!important`.
 *
 * Inherited on purpose: the ink, the text face, direction (which `all` does not reset) and language, the colour scheme,
 * and the properties with which a page hides or disables a whole region (`visibility`, `pointer-events`, `cursor`).
 *
 * Sizes inside are in `em` of `medium`, the reader's own size, so a page's `html { font-size: 62.5% }` does not shrink
 * them.
 */
export const hostReset: CSSResult = css`
  @server {
    usual: root standfirst;
  }
  :host {
    display: block;
    /* Keeps a picture and its text in the same column and on the same page. */
    break-inside: avoid;
    /* Set on the host and not on the root, because the dialog of an enlarged picture is outside the root. */
    --_space: var(--news-space, ${unsafeCSS(tokens.space.value)});
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    /* The language, which "all" resets in Chromium and Safari. They hyphenate and choose fonts by it. */
    -webkit-locale: inherit;
    display: block;
    /*
     * The layers of a widget are separate from the page's: anything that the page puts over a widget covers all of it.
     */
    isolation: isolate;
    /* Also if the page makes the widget a flex or grid container. */
    inline-size: 100%;
    container-type: inline-size;
    /*
     * Containment ignores the size of the content, so a widget in a shrinking box (a flex item, a table cell) would
     * vanish.
     */
    contain-intrinsic-inline-size: 10em;
    font-family: var(--news-font-text);
    overflow-wrap: anywhere;
    text-wrap: pretty;
    visibility: inherit;
    pointer-events: inherit;
    cursor: inherit;
    color-scheme: inherit;
  }
  ${colors}
  ${type}
  .root,
  .root *,
  .root ::before,
  .root ::after {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  .root :any-link:hover {
    /* Inherited without a theme. */
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.14em;
  }
  /* Only under the pointer, so that the colours change at once when a page turns dark. */
  @server {
    skip: all;
  }
  @media not (prefers-reduced-motion) {
    .root :is(a, button):hover {
      transition: ${token('duration')};
      transition-property: color, background-color;
    }
  }
  .root :focus-visible {
    /* Without a theme, the ring has the colour of the text, because that is the default of an outline. */
    outline: 2px solid ${color('focus', '')};
    outline-offset: 2px;
  }
  ${schemes}
  ${languageRules}
`;
