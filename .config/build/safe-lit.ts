import { fileURLToPath } from 'node:url';
import { _$LH as privateClasses } from 'lit-html/private-ssr-support.js';
import { _$LH as exported } from 'lit-html';
import type { Plugin } from 'vite';

const lit = fileURLToPath(new URL('../../src/embed/lit.ts', import.meta.url));
const litGlobal = fileURLToPath(new URL('../../src/embed/lit-global.ts', import.meta.url));

/** Matches the modules of Lit that read and write globals. */
const withGlobals = /\/(lit-html|lit-element|reactive-element)\/\1\.js$/;

/** Matches the module with the private classes of Lit, which `src/embed/lit.ts` imports. */
const withClasses = /\/lit-html\/private-ssr-support\.js$/;

/**
 * Makes Lit work on a page with Trusted Types, in the script-tag builds. Lit creates a policy as its module loads. Under a page's own `trusted-types`
 * directive that throws, and the whole file fails.
 *
 * Lit's modules get other globals, from imports that have their names (`src/embed/lit-global.ts`). Our modules get tags that need no policy
 * (`src/embed/lit.ts`).
 *
 * Of Lit's private classes, the files have only those that a template needs. This saves 400 bytes of each first view.
 */
export function safeLit(): Plugin {
  return {
    name: 'standfirst:safe-lit',
    enforce: 'pre',
    resolveId: (id, importer) => (id === 'lit' && importer !== lit ? lit : undefined),
    load: (id) => (withClasses.test(id) ? attributeClasses() : undefined),
    transform: (code, id) =>
      withGlobals.test(id)
        ? {
            code: `import { litGlobal as globalThis, litPropertyMetadata } from ${JSON.stringify(litGlobal)};\n${code}`,
            map: null,
          }
        : undefined,
  };
}

/** Returns a module with the four classes for attributes, by the names that Lit exports them with. */
function attributeClasses(): string {
  const members = (['AttributePart', 'PropertyPart', 'BooleanAttributePart', 'EventPart'] as const).map((name) => {
    const [key] = Object.entries(exported).find(([, value]) => value === privateClasses[name])!;
    return `${name}: lit.${key}`;
  });
  return `import { _$LH as lit } from 'lit-html'; export const _$LH = { ${members.join(', ')} };`;
}
