import { css, unsafeCSS, type CSSResult } from 'lit';
import { fit, fittedColors, lightInk } from './fit-color.js';
import { color, token } from './style-values.js';

const given = fittedColors.map((name) => `--_${name}: var(--news-color-${name});`);

/**
 * The colours of a theme, on the root element of a widget.
 *
 * A colour of the theme stays the same if it suits the ink (the text colour) of the page. If it does not, for example
 * on a dark page with a light theme, its lightness changes and its hue stays. So one palette works for both. A theme
 * can also set both colours with `light-dark()`; they suit the ink and stay the same. The ink decides, not the colour
 * scheme, because many dark pages do not declare one.
 *
 * Browsers without relative colours ({@link https://www.w3.org/TR/css-color-5/#relative-colors | CSS Color 5}) of
 * `currentcolor` show the colours as given.
 */
export const colors: CSSResult = css`
  .root {
    ${unsafeCSS(given.join('\n'))}
    /* Without a theme, the values are invalid. They are then inherited and transparent. */
    color: var(--news-color-text);
    background: var(--_surface);
    /*
     * The space around the content. It is a border and not padding, because only a border can depend on the surface:
     * without a surface, the declaration is invalid, so there is no border.
     */
    border: ${token('surface-padding')} solid var(--news-color-surface);
  }
  /*
   * A separate rule: with both declarations in one rule, browsers lose the first one when they serialize it.
   * See https://github.com/w3c/csswg-drafts/issues/2515.
   */
  /* stylelint-disable-next-line no-duplicate-selectors */
  .root {
    border-color: transparent;
  }
  @supports (color: oklch(from color-mix(in oklab, currentcolor, red) round(l, 1) c h)) {
    .root {
      ${unsafeCSS(fit)}
    }
  }
  @media (prefers-contrast: more) {
    .root {
      --_quiet: currentcolor;
      --_line: currentcolor;
    }
  }
  /* Forced colours show borders that are transparent. */
  @media (forced-colors: active) {
    .root {
      border-color: canvas;
    }
  }
`;

/** The colours of a widget that is light or dark on every page. It has its own text colour, background and padding. */
export const schemes: CSSResult = css`
  :host(:is([scheme='light' i], [scheme='dark' i])) .root {
    border-width: ${token('surface-padding')};
    border-style: solid;
    color-scheme: light;
    background: ${color('surface', 'var(--_scheme)')};
    --_scheme: white;
    color: var(--news-color-text, #161513);
  }
  :host([scheme='dark' i]) .root {
    color-scheme: dark;
    --_scheme: #161513;
    color: var(--news-color-text, #f3f1ec);
  }
  @supports (color: oklch(from color-mix(in oklab, currentcolor, red) round(l, 1) c h)) {
    :host([scheme='dark' i]) .root {
      color: ${lightInk('#f3f1ec')};
    }
  }
`;
