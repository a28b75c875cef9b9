import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Visitor, type Plugin } from 'vite';
import { withOwnGlobals } from './lit-globals.js';
import { source } from './read-parts.js';

const lit = fileURLToPath(new URL('../../src/embed/lit.ts', import.meta.url));

/** Matches the module with the names of Lit's private classes, which `src/embed/lit.ts` imports. */
const classes = /\/lit-html\/private-ssr-support\.js$/;

/** Modules of Lit whose templates need a policy. */
const unsafe = /^(lit\/(html|static-html)\.js|lit-html(\/(lit-html|static)\.js)?)$/;

/**
 * Makes Lit work on a page with Trusted Types, in the script-tag builds. Lit's module creates a policy when it loads.
 * If the page's `trusted-types` directive does not allow that, the module throws and the whole file fails.
 *
 * Lit's modules get other globals, so they find no Trusted Types. Our modules get tags that need none
 * (`src/embed/lit.ts`).
 *
 * The files contain only four of Lit's private classes. This saves 300 bytes of each first view.
 *
 * @throws if a module of this library imports Lit's own tags, or if Lit lacks one of these classes
 */
export function safeLit(): Plugin {
  return {
    name: 'standfirst:safe-lit',
    enforce: 'pre',
    resolveId(id, importer) {
      if (unsafe.test(id) && importer?.startsWith(`${source}/`))
        this.error(
          `${importer} imports ${id}. Import from 'lit', because templates of ${id} fail under Trusted Types.`,
        );
      return id === 'lit' && importer !== lit ? lit : undefined;
    },
    load(id) {
      if (!classes.test(id)) return undefined;
      const code = readFileSync(id, 'utf8');
      const found = new Map<string, string>();
      new Visitor({
        Property({ key, value }) {
          if (key.type === 'Identifier') found.set(key.name, code.slice(value.start, value.end));
        },
        ImportSpecifier({ local, imported }) {
          if (imported.type === 'Identifier' && imported.name === '_$LH') found.set('_$LH', local.name);
        },
      }).visit(this.parse(code));
      const valueOf = (name: string): string =>
        found.get(name) ?? this.error(`lit-html has no ${name} in private-ssr-support.js.`);
      const names = ['AttributePart', 'PropertyPart', 'BooleanAttributePart', 'EventPart'];
      return `import { _$LH as ${valueOf('_$LH')} } from './lit-html.js';
export const _$LH = { ${names.map((name) => `${name}: ${valueOf(name)}`).join(', ')} };`;
    },
    transform: withOwnGlobals,
  };
}
