import type { ThemeVars } from 'storybook/theming';
import { create } from 'storybook/theming/create';

/** The media query for dark pages. Its `matches` changes with the reader's preference. */
export const darkQuery = matchMedia('(prefers-color-scheme: dark)');

/** The colours and fonts of Storybook: its own frame and the docs pages. */
export const themeFor = (isDark: boolean): ThemeVars => {
  // The same dark text, paper, thin lines and accent as the sample pages.
  const [ink, quiet, paper, raised, line, accent] = isDark
    ? ['#ece7df', '#a9a197', '#1b1917', '#242120', '#3d3935', '#6fb5c4']
    : ['#1a1a1a', '#5f5a54', '#ffffff', '#f7f5f1', '#dcd7cf', '#0b5563'];
  return create({
    base: isDark ? 'dark' : 'light',
    brandTitle: 'Standfirst',
    brandUrl: './?path=/docs/start-here--docs',
    brandTarget: '_self',
    brandImage: `./mark-${isDark ? 'dark' : 'light'}.svg`,
    fontBase: 'system-ui, sans-serif',
    fontCode: 'ui-monospace, monospace',
    colorPrimary: accent,
    colorSecondary: accent,
    appBg: raised,
    appContentBg: paper,
    appPreviewBg: isDark ? '#121212' : '#ffffff',
    appBorderColor: line,
    appBorderRadius: 0,
    barBg: paper,
    barTextColor: quiet,
    barSelectedColor: accent,
    barHoverColor: accent,
    inputBg: paper,
    inputBorder: line,
    inputTextColor: ink,
    inputBorderRadius: 0,
    textColor: ink,
    textMutedColor: quiet,
    textInverseColor: paper,
  });
};
