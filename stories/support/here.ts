/**
 * The address of the folder that serves this Storybook, with a slash at the end. A static build may be in any folder.
 */
export const here = new URL('.', location.href).href;
