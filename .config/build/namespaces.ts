import { dirname, join } from 'node:path/posix';
import { Visitor, type Plugin, type Rolldown } from 'vite';
import { edited, type Edit } from './edits.js';

/** The module with the bundler's helpers. */
const runtime = '\0rolldown/runtime.js';

/**
 * The helper that makes an object of a module's exports. The exports may not be ready yet, so it defines getters. The
 * bundler's own helper uses `for … in`, which also finds names that a script of the page has added to
 * `Object.prototype`. No widget would start then.
 */
const namespaceOf =
  'all=>{let made={};for(let name of Object.keys(all))Object.defineProperty(made,name,{get:all[name]});return made}';

/**
 * Replaces the bundler's helper for namespaces, and checks that no other code has a `for … in`.
 *
 * Gives each chunk that needs the helper a copy. The bundler puts the helper into a separate chunk, which the core
 * imports. The browser would request that chunk only after the core has loaded, and pasted markup would wait for one
 * more round trip.
 *
 * @throws if the bundler has other helpers or imports them in another way, or the build has a `for … in`
 */
export function namespaces(): Plugin {
  return {
    name: 'standfirst:namespaces',
    transform(code, id) {
      if (id !== runtime) return undefined;
      const edits: Edit[] = [];
      new Visitor({
        VariableDeclarator({ id: name, init }) {
          if (name.type === 'Identifier' && name.name === '__exportAll')
            edits.push({ start: init!.start, end: init!.end, text: namespaceOf });
        },
      }).visit(this.parse(code));
      if (edits.length !== 1) this.error('The bundler has no helper __exportAll.');
      return { code: edited(code, edits), map: null };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const shared = chunks.find(({ moduleIds }) => moduleIds.length === 1 && moduleIds[0] === runtime);
      if (shared && shared.exports.length !== 1) this.error(`The build needs more helpers: ${shared.code}`);
      for (const chunk of chunks) {
        const program = this.parse(chunk.code);
        checkLoops(chunk, program);
        if (shared) inlineHelper(chunk, program, shared.fileName);
      }
      if (shared) Reflect.deleteProperty(bundle, shared.fileName);
    },
  };
}

type Program = Parameters<Visitor['visit']>[0];

function checkLoops({ fileName, code }: Rolldown.OutputChunk, program: Program): void {
  new Visitor({
    ForInStatement({ start }) {
      throw new Error(
        `${fileName} has a for … in loop, which also finds names that a page adds to prototypes: ${code.slice(start, start + 60)}`,
      );
    },
  }).visit(program);
}

/** Writes the helper in the place of its import. */
function inlineHelper(chunk: Rolldown.OutputChunk, program: Program, shared: string): void {
  const edits: Edit[] = [];
  new Visitor({
    ImportDeclaration({ start, end, source, specifiers }) {
      if (join(dirname(chunk.fileName), source.value) !== shared) return;
      const [{ local }] = specifiers as [(typeof specifiers)[number]];
      edits.push({ start, end, text: `var ${local.name}=${namespaceOf};` });
    },
  }).visit(program);
  if (edits.length !== Number(chunk.imports.includes(shared)) || chunk.dynamicImports.includes(shared))
    throw new Error(`${chunk.fileName} imports the bundler's helper in a way that this build does not know.`);
  chunk.code = edited(chunk.code, edits);
  chunk.imports = chunk.imports.filter((name) => name !== shared);
}
