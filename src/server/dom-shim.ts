/** Replaces `@lit-labs/ssr-dom-shim` in the server's bundle, so that Lit's elements are nodes of the parsed page. */
export { PageElement as HTMLElement } from './page-nodes.js';

/** Not needed: the server finds the class of an element in `elements.ts`. */
export const customElements = undefined;
