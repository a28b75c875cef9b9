import type { ColorName } from '../../src/theme/style-values.js';

const forced: Partial<Record<ColorName, string>> = {
  accent: '#ffff00',
  focus: '#ffff00',
  'on-accent': '#010101',
  surface: 'transparent',
  raised: '#333333',
};

/**
 * Imitates the forced colours of a dark contrast theme, on top of any other theme. A page cannot imitate all of it:
 * real forced colours also remove backgrounds. To see them, use the browser's developer tools (`forced-colors:
 * active`).
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
