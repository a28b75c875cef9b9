/** Plans the chunks of the loader's build from the lazy parts that the sources declare. */
import { basename, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { allElements, allParts, importedBy, type ElementClass } from './read-parts.js';
import { core, parsers, reached, reading, repeated, requestedWhen } from './shared-modules.js';

const parts = allParts();
const elements = allElements();

/** The selectors of the tags that each part is requested with. */
const requested = new Map(parts.map((part) => [part, selectors(requestedWhen(part))]));

/** The part that tags with content need. */
const content = parts.find(({ name }) => name === 'contentSources')!;
const whenContent = requested.get(content)!;

/**
 * The elements that pages put into another element, and that element: the offers and their prompt. A page has them
 * together, so they share a chunk.
 */
const family = elements
  .filter(({ tag, takes }) => takes.length > 0 || elements.some((other) => other.takes.includes(tag)))
  .map(({ file }) => file);

const isElement = (file: string): boolean => elements.some((element) => element.file === file);
const isFed = ({ tag }: { tag: string }): boolean => whenContent.includes(tag);

/** Whether a module loads only after an action of the reader or the page. */
function isLate(file: string): boolean {
  const declared = parts.filter((part) => part.file === file);
  return declared.length > 0 ? declared.every(({ late }) => late) : !isElement(file) && !parsers.includes(file);
}

/** Returns the shared chunks that are always requested with a chunk, the best first. */
function companionsOf(file: string): string[] {
  const part = parts.find((each) => each.file === file);
  const owners = part ? elements.filter((element) => importedBy(element.file).has(part.declaredIn)) : [];
  const comesWithContent =
    part === content ||
    file === reading ||
    parsers.includes(file) ||
    (part?.when && selectors(part.when).every((each) => whenContent.includes(each))) ||
    elements.some((element) => element.file === file && isFed(element)) ||
    (owners.length > 0 && owners.every(isFed));
  // A parser is requested only for a source, and so after the content chunk. A part that a first view needs must not
  // wait for the reading chunk.
  const comesWithReading = parsers.includes(file) && !part?.when;
  return [...(comesWithReading ? ['reading'] : []), ...(comesWithContent ? ['content'] : []), 'core'];
}

/**
 * Returns the name of the chunk for a module that several chunks share. It is a chunk that is always requested together
 * with each of them. So no chunk that has loaded has to request another one. Returns `null` if the bundler decides, as
 * for modules that only late parts share.
 */
function sharedChunk(id: string, graph: Rolldown.ChunkingContext): string | null {
  if (id === content.file) return 'content';
  if (id === reading) return 'reading';
  if (family.includes(id)) return 'family';
  const roots = rootsOf(id, graph);
  if (roots.includes(core)) return 'core';
  const first = roots.filter((root) => !isLate(root));
  if (roots.length === 1 || roots.includes(id) || first.length === 0) return null;
  const [best, ...others] = first.map(companionsOf);
  return best!.find((chunk) => others.every((companions) => companions.includes(chunk))) ?? null;
}

/**
 * The groups of {@link sharedChunk}. The imports of a group's module are in that group too, unless they are in an
 * earlier one.
 */
export const sharedChunks = ['core', 'content', 'reading', 'family'].map((chunk) => ({
  name: (id: string, graph: Rolldown.ChunkingContext) => (sharedChunk(id, graph) === chunk ? chunk : null),
}));

/**
 * Gives each chunk its own copies of the repeated modules. The content chunk and the chunks that are always requested
 * with the reading chunk share one.
 */
export function repeatedModules(): Plugin {
  return {
    name: 'standfirst:repeated-modules',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!importer || !id.startsWith('.')) return undefined;
      const [path = '', copy] = importer.split('?');
      const file = resolve(path, '..', id.replace(/\.js$/, '.ts'));
      if (!repeated.includes(file)) return undefined;
      if (copy) return `${file}?${copy}`;
      const [owner, ...others] = reached.filter(({ modules }) => modules.has(path)).map(({ root }) => root);
      const isShared = !owner || others.length > 0 || owner === content.file || companionsOf(owner).includes('reading');
      // The id of a copy must end in `.ts`, because the bundler finds the language of a module from it.
      return isShared ? undefined : `${file}?${basename(owner)}`;
    },
  };
}

/** Returns the entries and the late imports that load a module into a page. */
export function rootsOf(id: string, graph: Rolldown.ChunkingContext): string[] {
  const roots = new Set<string>();
  const seen = new Set<string>();
  const climb = (module: string): void => {
    if (seen.has(module)) return;
    seen.add(module);
    const { importers = [], dynamicImporters = [] } = graph.getModuleInfo(module) ?? {};
    if (dynamicImporters.length > 0 || importers.length === 0) roots.add(module);
    importers.forEach(climb);
  };
  climb(id);
  return [...roots];
}

/**
 * Returns a comment that tells V8 to compile all functions of a first chunk while it arrives, on another thread,
 * instead of on the page's thread when they are called. It must be the first line. Other engines ignore it.
 * (https://v8.dev/blog/explicit-compile-hints)
 */
export function compileHint({ moduleIds }: Rolldown.RenderedChunk): string {
  const isFirst = moduleIds.some((id) => id === core || id === content.file || isElement(id));
  return isFirst ? '//# allFunctionsCalledOnLoad' : '';
}

/**
 * Writes `first-chunks.json` beside the loader. It lists the chunks that the loader always requests for a tag, by tag,
 * and under `fallback` those that content inside a tag adds. It leaves out chunks that only some elements of a tag
 * need.
 */
export function firstChunks(): Plugin {
  return {
    name: 'standfirst:first-chunks',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const withImports = (modules: string[]): string[] => {
        const needed = new Set(
          modules.map((file) => chunks.find(({ moduleIds }) => moduleIds.includes(file))!.fileName),
        );
        // The loop also visits what is added to the set.
        for (const name of needed)
          for (const other of chunks.find(({ fileName }) => fileName === name)!.imports) needed.add(other);
        return [...needed];
      };
      const table = Object.fromEntries(elements.map((element) => [element.tag, withImports(neededBy(element))]));
      const text = JSON.stringify(
        { ...table, fallback: withImports(parts.filter(({ whenFilled }) => whenFilled).map((part) => part.file)) },
        null,
        2,
      );
      this.emitFile({ type: 'asset', fileName: 'first-chunks.json', source: `${text}\n` });
    },
  };
}

/**
 * Returns the modules that every element of a tag needs: its class, those of the elements that it creates, and parts.
 */
function neededBy({ tag, file, makes }: ElementClass): string[] {
  const made = elements.filter((element) => makes.includes(element.tag)).map((element) => element.file);
  const needed = parts.filter((part) => requested.get(part)!.includes(tag)).map((part) => part.file);
  return [file, ...made, ...needed];
}

/** Splits a list of selectors. */
function selectors(list = ''): string[] {
  return list.split(/,\s*(?![^(]*\))/);
}
