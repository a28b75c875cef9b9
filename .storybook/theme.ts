import type { ThemeVars } from 'storybook/theming';
import { create } from 'storybook/theming/create';

/** Whether the reader prefers dark pages: its `matches`, which may change. */
export const darkQuery = matchMedia('(prefers-color-scheme: dark)');

/** The look of Storybook around the stories: its own frame, and the pages of text. */
export const themeFor = (isDark: boolean): ThemeVars => {
  // Ink and paper, a hairline, and the accent of the sample pages.
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
    appPreviewBg: '#ffffff',
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
