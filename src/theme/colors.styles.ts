import { css, unsafeCSS, type CSSResult } from 'lit';
import { fit, fitToLightInk, fittedColors } from './fit-color.js';
import { color, token } from './style-values.js';

const given = fittedColors.map((name) => `--_${name}: var(--news-color-${name});`);

/**
 * The colours of a theme, on the one element that holds a widget.
 *
 * Each is as it was given where it goes with the ink of the place. Where the ink is of the other kind, for the page is dark and the theme is
 * not, its lightness is changed and its hue stays. So one palette does for both; a theme that gives both by `light-dark()` has its say, for
 * what goes with the ink is not touched. The ink tells more than the colour scheme does: many a dark page declares none.
 *
 * Browsers that cannot take a colour apart ({@link https://www.w3.org/TR/css-color-5/#relative-colors | CSS Color 5}) with the page's ink
 * show what was given.
 */
export const colors: CSSResult = css`
  .root {
    ${unsafeCSS(given.join('\n'))}
    color: ${color('text')};
    background: ${color('surface')};
  }
  @supports (color: oklch(from color-mix(in oklab, currentcolor, red) l c h / alpha)) {
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
  /* A widget that is light, or dark, wherever it stands has ink and paper of its own, and the space that words need on it. */
  :host(:is([scheme='light' i], [scheme='dark' i])) .root {
    --_text: var(--news-color-text);
    padding: calc(4 * ${token('space')});
    color-scheme: light;
    background: ${color('surface', 'white')};
    color: ${color('text', '#161513')};
  }
  :host([scheme='dark' i]) .root {
    color-scheme: dark;
    background: ${color('surface', '#161513')};
    color: ${color('text', '#f3f1ec')};
  }
  @supports (color: oklch(from color-mix(in oklab, currentcolor, red) l c h / alpha)) {
    :host([scheme='dark' i]) .root {
      ${unsafeCSS(fitToLightInk)}
    }
  }
`;
