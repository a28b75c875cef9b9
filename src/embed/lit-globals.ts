/** The data of standard decorators. Lit reads it without `globalThis`. */
export const litPropertyMetadata = new WeakMap<object, unknown>();

/**
 * In the files that contain Lit, this object is the `globalThis` of Lit's modules (`.config/build/lit-globals.ts`). So
 * Lit sees nothing of the page, and the page does not see what Lit writes there, such as its version.
 */
export const litGlobal = { litPropertyMetadata };
