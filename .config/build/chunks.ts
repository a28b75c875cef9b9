/** The chunks of the loader's build, from what the sources declare of their lazy parts. */
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { allElements, allParts, importedBy, readModule, source } from './read-parts.js';

const parts = allParts();
const elements = allElements();

/** The module that the loader takes the core from. */
const core = resolve(source, 'embed/core.ts');

/** What the content of a tag calls for. */
const content = parts.find(({ name }) => name === 'contentSources')!;
const whenContent = selectors(content.when);

/** The module that a source of articles calls for, with the parsers among its late imports. */
const reading = parts.find(({ ahead }) => ahead)!.ahead!.file;
const parsers = readModule(reading).lateImports.map(({ file }) => file);

const isElement = (file: string): boolean => elements.some((element) => element.file === file);
const isFed = ({ tag }: { tag: string }): boolean => whenContent.includes(tag);

/** What comes only after a reader, or a page, has done something. */
function isLate(file: string): boolean {
  const declared = parts.filter((part) => part.file === file);
  return declared.length > 0 ? declared.every(({ late }) => late) : !isElement(file) && !parsers.includes(file);
}

/** The shared chunks that a chunk always comes with, the best place first. */
function companionsOf(file: string): string[] {
  const part = parts.find((each) => each.file === file);
  const owners = part ? elements.filter((element) => importedBy(element.file).has(part.declaredIn)) : [];
  const comesWithContent =
    part === content ||
    (part?.when && selectors(part.when).every((each) => whenContent.includes(each))) ||
    elements.some((element) => element.file === file && isFed(element)) ||
    (owners.length > 0 && owners.every(isFed));
  // A part that a first view needs cannot wait for it.
  const comesWithReading = part?.ahead !== undefined || (parsers.includes(file) && !part?.when);
  return [...(comesWithContent ? ['content'] : []), ...(comesWithReading ? ['reading'] : []), 'core'];
}

/**
 * Names the chunk for a module that several chunks share: one that each of them comes with anyway. So nothing leads to a chunk that is not requested
 * already. What only late parts share is left to the bundler.
 */
function sharedChunk(id: string, graph: Rolldown.ChunkingContext): string | null {
  if (id === content.file) return 'content';
  if (id === reading) return 'reading';
  const roots = rootsOf(id, graph);
  if (roots.includes(core)) return 'core';
  const first = roots.filter((root) => !isLate(root));
  if (roots.length === 1 || roots.includes(id) || first.length === 0) return null;
  const [best, ...others] = first.map(companionsOf);
  return best!.find((chunk) => others.every((companions) => companions.includes(chunk))) ?? null;
}

/** The groups of {@link sharedChunk}. What a module of a group imports is in that group too, if it is in none before. */
export const sharedChunks = ['core', 'content', 'reading'].map((chunk) => ({
  name: (id: string, graph: Rolldown.ChunkingContext) => (sharedChunk(id, graph) === chunk ? chunk : null),
}));

/** The entries, and the modules that are imported late, through which a module comes into a page. */
function rootsOf(id: string, graph: Rolldown.ChunkingContext): string[] {
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
 * Tells V8 to compile all functions of a first chunk as it arrives, on another thread, and not each when it is called, on the page's own: a
 * magic comment, which must be the first line. Other engines read past it. (https://v8.dev/blog/explicit-compile-hints)
 */
export function compileHint({ moduleIds }: Rolldown.RenderedChunk): string {
  const isFirst = moduleIds.some((id) => id === core || id === content.file || isElement(id));
  return isFirst ? '//# allFunctionsCalledOnLoad' : '';
}

/**
 * Writes `first-chunks.json` beside the loader: the chunks that it requests whenever it finds a tag, by tag; under `fallback`, those that any tag
 * with content adds. What only some tags of a kind call for is not among them.
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
        // A set goes on to what is added to it meanwhile.
        for (const name of needed)
          for (const other of chunks.find(({ fileName }) => fileName === name)!.imports) needed.add(other);
        return [...needed];
      };
      const table = Object.fromEntries(elements.map((element) => [element.tag, withImports(neededBy(element))]));
      const text = JSON.stringify({ ...table, fallback: withImports(neededBy({ tag: ':not(:empty)' })) }, null, 2);
      this.emitFile({ type: 'asset', fileName: 'first-chunks.json', source: `${text}\n` });
    },
  };
}

/** The modules that every tag of a kind calls for: its class, those of the elements that it makes, and parts. */
function neededBy({ tag, file, makes = [] }: { tag: string; file?: string; makes?: string[] }): string[] {
  const made = elements.filter((element) => makes.includes(element.tag)).map((element) => element.file);
  const needed = parts.filter(({ when }) => selectors(when).includes(tag)).map((part) => part.file);
  return [...(file ? [file] : []), ...made, ...needed];
}

/** The selectors of a list. */
function selectors(list = ''): string[] {
  return list.split(/,\s*(?![^(]*\))/);
}
