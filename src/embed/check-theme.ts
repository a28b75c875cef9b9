import type { ThemeProblem } from '../theme/check-theme.js';

/**
 * Returns the problems of the page's theme ({@link import('../theme/check-theme.js').checkTheme}). On developers'
 * machines they are reported anyway.
 */
export async function checkTheme(): Promise<ThemeProblem[]> {
  return (await import('../theme/check-theme.js')).checkTheme();
}
