/** Takes the place of `@lit-labs/ssr-dom-shim` in the server's bundle, so that Lit's elements are nodes of the page. */
export { PageElement as HTMLElement } from './page-nodes.js';

/** The server finds the classes of elements itself. */
export const customElements = undefined;
