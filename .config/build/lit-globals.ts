import { fileURLToPath } from 'node:url';

const globals = fileURLToPath(new URL('../../src/embed/lit-globals.ts', import.meta.url));

/** Matches the main modules of Lit, in its builds for browsers and for Node. */
const modules = /\/node_modules\/.*\/(lit-html|lit-element|reactive-element)\.js$/;

/**
 * Adds imports to a module of Lit, under the names of globals. So the module does not use the globals of the page or
 * the server.
 *
 * @returns the new code; `undefined` for a module that needs none
 */
export function withOwnGlobals(code: string, id: string): { code: string; map: null } | undefined {
  if (!modules.test(id)) return undefined;
  const names = 'litGlobal as globalThis, litPropertyMetadata';
  return { code: `import { ${names} } from ${JSON.stringify(globals)};\n${code}`, map: null };
}
