/** Pages with switches for the theme and the language of what they show. Toolbar and panel change nothing on them. */
export const withOwnSwitches: readonly string[] = [
  'start-here--docs',
  'playground--playground',
  'designers-theme-builder--builder',
  'newsrooms-paywall-studio--studio',
];
