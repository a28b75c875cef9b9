import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { firstChunks } from './.config/build/first-chunks.js';
import { inlineRuntime } from './.config/build/inline-runtime.js';
import { minifyTemplates } from './.config/build/minify-templates.js';
import { ownNames } from './.config/build/own-names.js';
import { propertyTables } from './.config/build/property-tables.js';
import { safeTemplates } from './.config/build/safe-templates.js';
import { staticStyles } from './.config/build/static-styles.js';

const source = fileURLToPath(new URL('src', import.meta.url));

const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

/** The npm build: the modules of src/ kept apart, Lit left to the application. */
const npm: UserConfig = {
  plugins: [minifyTemplates()],
  build: {
    outDir: 'dist',
    sourcemap: true,
    minify: false,
    lib: { entry: globSync('src/**/*.ts', { ignore: 'src/embed/**', absolute: true }), formats: ['es'] },
    rolldownOptions: {
      // The commands run in Node, and one of them with jsdom where that is installed.
      external: /^((lit|@lit)(\/|$)|node:|jsdom$)/,
      output: { preserveModules: true, preserveModulesRoot: source, entryFileNames: '[name].js' },
    },
  },
};

/** What both CDN builds share. */
const script = (entry: string): NonNullable<UserConfig['build']> => ({
  outDir: 'dist/cdn',
  emptyOutDir: false,
  sourcemap: false,
  target: 'es2022',
  modulePreload: false,
  lib: { entry: { [entry]: `${source}/embed/${entry}.ts` }, formats: ['es'] },
});
const hashed = 'chunks/[hash].js';
// Hexadecimal: no name of a chunk can hold a word that a filter list knows.
const output: Rolldown.OutputOptions = {
  minify,
  entryFileNames: '[name].js',
  chunkFileNames: hashed,
  hashCharacters: 'hex',
  comments: false,
};
const plugins = [staticStyles(), safeTemplates(), propertyTables(), minifyTemplates(), ownNames()];

/** The CDN build: one self-contained module, and beside it what a first view in English does not need. */
const cdn: UserConfig = {
  plugins: [bringNothing(), ...plugins],
  build: { ...script('standfirst'), rolldownOptions: { output } },
};

/** The modules that a request of their own brings, and entries: those through which `id` comes into a page without a further request. */
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

/** The one file provides every piece of the library as it registers the tags, so it has no need to bring one. */
function bringNothing(): Plugin {
  return {
    name: 'standfirst:bring-nothing',
    transform(code, id) {
      if (!id.endsWith('on-demand.ts')) return undefined;
      return { code: code.replace(/import\(['"][^'"]+['"]\)/g, 'Promise.reject()'), map: null };
    },
  };
}

/** What comes only after a reader, or a page, has done something with a widget; what only such pieces share may come after them. */
const isLate = /\/(picture-opener|row-actions|dialog-presenter)\.ts$/;

/**
 * What makes the loader's core: the modules that a widget shares with anything else. What no widget has stays with what asks for it, which
 * holds no more than that; so nothing leads to a chunk that the loader has not asked for already.
 */
function coreChunk(id: string, graph: Rolldown.ChunkingContext): string | null {
  const roots = rootsOf(id, graph);
  const reaches = (name: RegExp): boolean => roots.some((root) => name.test(root) && !isLate.test(root));
  // Articles, lists and prompts come with the sources of content, whose chunk they share.
  const isShared =
    roots.length > 1 && reaches(/\/components\/(?!(access|article|headline-list|subscription-prompt)\/)/);
  // An article that a page hands in is checked at once: what checks it shares with the formats comes along.
  const isChecking = roots.length > 1 && roots.some((root) => root.endsWith('/formats/article-json.ts'));
  return isShared || isChecking || reaches(/\/embed\/core\.ts$/) ? 'core' : null;
}

/** What reads the formats of news. */
const isFormat = /\/formats\/(article-json|feeds|html|json-feed|ninjs|schema-org|wordpress)\.ts$/;

/**
 * What several formats share comes with what finds out which one a source has, so that once a text has come, its parser is one request away.
 */
function readingChunk(id: string, graph: Rolldown.ChunkingContext): string | null {
  if (isFormat.test(id)) return null;
  const roots = rootsOf(id, graph);
  const isShared = roots.length > 1 && roots.some((root) => isFormat.test(root));
  return isShared || id.endsWith('/parsers-on-demand.ts') ? 'reading' : null;
}

/** What the loader asks for at once, before a widget is finished: most of it runs. */
const isFirst = /\/(embed\/core|components\/([^/]+)\/\2|widget\/content-sources)\.ts$/;

/**
 * Tells V8 to compile all functions of a first chunk as it arrives, on another thread, and not each when it is called, on the page's own: a
 * magic comment, which must be the first line. Other engines read past it. (https://v8.dev/blog/explicit-compile-hints)
 */
const compileHint = ({ moduleIds }: Rolldown.RenderedChunk): string =>
  moduleIds.some((id) => isFirst.test(id)) ? '//# allFunctionsCalledOnLoad' : '';

/** What the loader of an earlier release must find under the same name. */
const isStable = /\/embed\/stand-in\.ts$/;

/** The loader's build: a small module, and beside it the core and a chunk for each element, format and language. */
const loader: UserConfig = {
  plugins: [...plugins, inlineRuntime(), firstChunks()],
  build: {
    ...script('loader'),
    rolldownOptions: {
      output: {
        ...output,
        chunkFileNames: ({ facadeModuleId }) => (isStable.test(facadeModuleId ?? '') ? '[name].js' : hashed),
        postBanner: compileHint,
        codeSplitting: { groups: [{ name: coreChunk }, { name: readingChunk }] },
      },
    },
  },
};

/** The five widgets in one file, to be measured: what a first view of them does not need stays beside it. */
const five: UserConfig = {
  plugins,
  build: {
    ...script('loader'),
    write: false,
    lib: { entry: 'test/size/five.ts', formats: ['es'] },
    rolldownOptions: { output },
  },
};

const builds: Record<string, UserConfig> = { cdn, loader, five };

export default defineConfig(({ mode }) => ({ publicDir: false, ...(builds[mode] ?? npm) }));
