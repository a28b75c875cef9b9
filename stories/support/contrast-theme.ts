import type { ColorName } from '../../src/theme/style-values.js';

const forced: Partial<Record<ColorName, string>> = {
  accent: '#ffff00',
  focus: '#ffff00',
  'on-accent': '#010101',
  surface: 'transparent',
  raised: '#333333',
};

/**
 * The colours of a system's dark contrast theme, over whatever a theme sets: what forced colours look like, as far as a page can show that. The
 * system's own, which also takes backgrounds away, is in the browser's tools (“forced-colors: active”).
 */
export const contrastTheme = `:root {
  color-scheme: dark !important;
  --news-color-text: #ffffff !important;
${(
  [
    'quiet',
    'line',
    'live',
    'breaking',
    'opinion',
    'sponsored',
    'accent',
    'focus',
    'surface',
    'raised',
    'on-accent',
  ] as const
)
  .map((name) => `  --news-color-${name}: ${forced[name] ?? '#ffffff'} !important;\n`)
  .join('')}}
body,
body .docs-story.docs-story {
  background: #000000 !important;
  color: #ffffff !important;
}`;
