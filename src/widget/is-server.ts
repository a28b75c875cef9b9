/**
 * Whether there is no page, so that widgets only write their HTML.
 *
 * Not Lit's `isServer`, which is true everywhere in Node: the unit tests of an application run there too, with the
 * document of jsdom or happy-dom. The document of the shim of `@lit-labs/ssr` is not a node.
 *
 * Bundlers for browsers take Lit's constant in its place (`browser` in `package.json`). It is false there, so they can
 * remove the code for servers.
 */
export const isServer = !globalThis.document?.nodeType;
