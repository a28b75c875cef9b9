/**
 * The address of the folder that serves this Storybook, with a slash at the end. A static build may be in any folder.
 */
export const here = new URL('.', location.href).href;

/** The address of the library's files, which this Storybook serves too, with a slash at the end. */
export const filesHere = `${here}cdn/`;
