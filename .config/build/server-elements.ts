import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { withOwnGlobals } from './lit-globals.js';

const shim = fileURLToPath(new URL('../../src/server/dom-shim.ts', import.meta.url));
const always = '\0standfirst:is-server';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Returns the name of the package that a module is from, in a list; an empty list if it is not from a package. */
function packageOf(module: string): string[] {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\/[^]*$/.exec(module)?.slice(1, 2) ?? [];
}

/**
 * Returns the licences of the packages that the bundle contains. They require that their text is distributed with the
 * code.
 */
function licencesOf(names: readonly string[]): string {
  const texts = names.map((name) => {
    const file = readdirSync(modules + name).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${name} has no licence.`);
    return `${name}\n\n${readFileSync(`${modules}${name}/${file}`, 'utf8').trim()}\n`;
  });
  return `index.js contains code of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

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
    generateBundle(_, bundle) {
      const names = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds.flatMap(packageOf) : [],
      );
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: licencesOf([...new Set(names)].sort()) });
    },
  };
}
