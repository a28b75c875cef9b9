/** The data of standard decorators. Lit reads it without `globalThis`. */
export const litPropertyMetadata = new WeakMap<object, unknown>();

/**
 * Lit's modules see this as `globalThis` in the files that contain Lit (`.config/build/lit-globals.ts`). It has nothing
 * of the page, and the page does not see what Lit writes to it, such as its version.
 */
export const litGlobal = { litPropertyMetadata };
