/** Takes the place of `renderer.ts` in a bundle for browsers. */
export const renderShadowRoot = undefined;
export const renderStaticElement = undefined;
