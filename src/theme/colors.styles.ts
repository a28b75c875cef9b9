import { css, unsafeCSS, type CSSResult } from 'lit';
import { channels, color, fitted, type ColorName } from './color.js';
import { token } from './tokens.js';

const marks = ['quiet', 'accent', 'live', 'breaking', 'opinion', 'sponsored', 'focus'] as const;
const papers = ['surface', 'raised', 'line'] as const;
const names: readonly ColorName[] = ['text', 'on-accent', ...marks, ...papers];

const given = names.map((name) => `--_${name}: var(--news-color-${name});`);
const fit = [
  `--_mark: ${channels.mark};`,
  `--_paper-like: ${channels.paper};`,
  `--_text: ${fitted('text', channels.ink)};`,
  // An accent for light ink's paper is lighter than this.
  `--_on-accent: ${fitted('on-accent', 'var(--_paper-like)', 0.67)};`,
  ...marks.map((name) => `--_${name}: ${fitted(name, 'var(--_mark)')};`),
  ...papers.map((name) => `--_${name}: ${fitted(name, 'var(--_paper-like)')};`),
];

/**
 * The colours of a theme, on the one element that holds a widget.
 *
 * Each is as it was given where it goes with the ink of the place. Where the ink is of the other kind, for the page is dark and the theme is
 * not, its lightness is changed and its hue stays. So one palette does for both; a theme that gives both by `light-dark()` has the last word,
 * for what goes with the ink is not touched. The ink tells more than the colour scheme does: many a dark page declares none.
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
      ${unsafeCSS(fit.join('\n'))}
    }
  }
  @media (prefers-contrast: more) {
    .root {
      --_quiet: currentcolor;
      --_line: currentcolor;
    }
  }
  /* A widget that is light, or dark, wherever it stands has a paper of its own, and the space that words need on it. */
  :host([scheme]) {
    color-scheme: light;
    background: canvas;
    color: canvastext;
  }
  :host([scheme='dark']) {
    color-scheme: dark;
  }
  :host([scheme]) .root {
    padding: calc(4 * ${token('space')});
  }
`;
