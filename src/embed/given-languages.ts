import type { languages as table } from '../locales/languages.js';

/**
 * The table of languages of the core in the build of the loader, in place of `locales/languages.ts`. It is empty until
 * the loader copies its own table into it. So a page does not load the table twice.
 */
export const languages: Record<string, (typeof table)[string]> = {};
