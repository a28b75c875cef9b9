import { watchTheme } from '../../theme/check-theme.js';
import { watchAttributes } from './watch-attributes.js';

let isHelping = false;

/**
 * Helps a developer on their own machine: reports problems of the theme, and attributes that do nothing. Each call
 * after the first has no effect.
 */
export function helpDeveloper(): void {
  if (isHelping) return;
  isHelping = true;
  watchTheme();
  watchAttributes();
}
