import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { withOwnGlobals } from './lit-globals.js';

const shim = fileURLToPath(new URL('../../src/server/dom-shim.ts', import.meta.url));
const always = '\0standfirst:is-server';

/**
 * Builds the widgets' classes for a server. They extend the nodes of the parsed page, even if the caller has made
 * another DOM global. Lit gets another object in place of `globalThis`, so the bundle adds no global variable.
 */
export function serverElements(): Plugin {
  return {
    name: 'standfirst:server-elements',
    enforce: 'pre',
    resolveId(id) {
      if (id === '@lit-labs/ssr-dom-shim') return shim;
      return id.endsWith('/is-server.js') ? always : undefined;
    },
    load: (id) => (id === always ? 'export const isServer = true;' : undefined),
    transform: withOwnGlobals,
  };
}
