import type { ThemeProblem } from '../theme/check-theme.js';

/** What is wrong with the page's theme ({@link import('../theme/check-theme.js').checkTheme}), for pages that ask: on their machines it is said unasked. */
export async function checkTheme(): Promise<ThemeProblem[]> {
  return (await import('../theme/check-theme.js')).checkTheme();
}
