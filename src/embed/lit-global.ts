/** The data of standard decorators. Lit reads it by its name alone, without `globalThis`. */
export const litPropertyMetadata = new WeakMap<object, unknown>();

/**
 * What Lit's modules see as `globalThis` in the script-tag builds (`.config/build/safe-lit.ts`). It has no `trustedTypes`, so Lit creates no policy. What
 * Lit writes to it, such as its version, does not reach the page.
 */
export const litGlobal = { litPropertyMetadata };
