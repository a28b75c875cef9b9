import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const shim = fileURLToPath(new URL('../../src/server/dom-shim.ts', import.meta.url));
const always = '\0standfirst:is-server';

/**
 * Makes the widgets' classes for a server: they are nodes of the page that is rendered, whatever DOM the caller has made global, and nothing becomes
 * global.
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
    transform(code, id) {
      if (!id.endsWith('/@lit/reactive-element/node/reactive-element.js')) return undefined;
      const [base, global] = [/\(globalThis\.HTMLElement\?\?(\w+)\)/, /\w+\.customElements\?\?=\w+;/];
      if (!base.test(code) || !global.test(code)) this.error('Lit is not as this plugin expects.');
      return { code: code.replace(base, '($1)').replace(global, ''), map: null };
    },
  };
}
