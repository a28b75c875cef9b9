import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { edited, type Edit } from './edits.js';
import {
  includedBy,
  oneFile,
  readModule,
  requestedParts,
  source,
  type Declaration,
  type LateImport,
} from './read-parts.js';

/** A build: the package, whose parts become chunks in an application's bundler; the one file; or the loader. */
export type Build = 'package' | 'the one file' | 'the loader';

const lazyModule = resolve(source, 'widget/lazy/lazy.ts');

/**
 * Builds the lazy parts of the sources by their declarations (`src/widget/lazy/lazy.ts`). The options are only for the
 * build, so they are removed.
 *
 * The one file includes all parts that are not declared `separate`, and has no code to request them. In the loader's
 * build, each part that is requested with a tag has a number, by which the loader provides it.
 */
export function lazyParts(build: Build): Plugin {
  let included = new Set<Declaration>();
  /** The names of the parts that the loader requests. The number of a part is its place here. */
  let requested: string[] = [];
  return {
    name: 'standfirst:lazy-parts',
    enforce: 'pre',
    buildStart() {
      if (build === 'the one file') included = includedBy(oneFile).parts;
      if (build === 'the loader') requested = requestedParts().map(({ name }) => name);
    },
    transform(text, id) {
      if (!id.startsWith(`${source}/`) || !id.endsWith('.ts')) return undefined;
      const imports: string[] = [];
      const addImport = (late: LateImport): string => {
        const name = `__included${imports.length}`;
        imports.push(`import { ${late.exported} as ${name} } from ${JSON.stringify(late.file)};`);
        return name;
      };
      const { parts } = readModule(id, text);
      const edits = parts.map((part): Edit => ({
        start: part.start,
        end: part.end,
        text: included.has(part) ? `included(() => ${addImport(part)})` : bareCall(part, requested),
      }));
      if (edits.length === 0) return undefined;
      const used = ['included', 'numbered'].filter((name) => edits.some(({ text }) => text.startsWith(`${name}(`)));
      if (used.length > 0) imports.push(`import { ${used.join()} } from ${JSON.stringify(lazyModule)};`);
      return { code: `${imports.join(' ')}${edited(text, edits)}`, map: null };
    },
  };
}

/** Returns the call that declares a part, without its options. */
function bareCall({ name, load }: Declaration, requested: readonly string[]): string {
  const call = `lazy(${load})`;
  const number = requested.indexOf(name);
  return number >= 0 ? `numbered(${number}, ${call})` : call;
}
