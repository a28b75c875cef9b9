import { fileURLToPath } from 'node:url';
import { _$LH as exported } from 'lit-html';
import { _$LH as named } from 'lit-html/private-ssr-support.js';
import type { Plugin } from 'vite';
import { withOwnGlobals } from './lit-globals.js';

const lit = fileURLToPath(new URL('../../src/embed/lit.ts', import.meta.url));

/** Matches the module with the names of Lit's private classes, which `src/embed/lit.ts` imports. */
const classes = /\/lit-html\/private-ssr-support\.js$/;

/**
 * Makes Lit work on a page with Trusted Types, in the script-tag builds. Lit creates a policy as its module loads. Under a page's own `trusted-types`
 * directive that throws, and the whole file fails.
 *
 * Lit's modules get other globals, so they find no Trusted Types. Our modules get tags that need none (`src/embed/lit.ts`).
 *
 * Of Lit's private classes, the files have only those that a template needs. This saves 300 bytes of each first view.
 */
export function safeLit(): Plugin {
  return {
    name: 'standfirst:safe-lit',
    enforce: 'pre',
    resolveId: (id, importer) => (id === 'lit' && importer !== lit ? lit : undefined),
    load: (id) => (classes.test(id) ? attributeClasses() : undefined),
    transform: withOwnGlobals,
  };
}

/** Writes a module with the four classes for attributes, by the keys that Lit exports them with. */
function attributeClasses(): string {
  const members = (['AttributePart', 'PropertyPart', 'BooleanAttributePart', 'EventPart'] as const).map((name) => {
    const [key] = Object.entries(exported).find(([, value]) => value === named[name])!;
    return `${name}: lit.${key}`;
  });
  return `import { _$LH as lit } from 'lit-html'; export const _$LH = { ${members.join(', ')} };`;
}
