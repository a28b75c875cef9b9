/** The folder that this Storybook is served from, with its slash: a static build may stand in any. */
export const here = new URL('.', location.href).href;
