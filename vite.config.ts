import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { defineConfig, type Rolldown, type UserConfig } from 'vite';
import { besideTheOneFile, lateCopies } from './.config/build/beside-the-one-file.js';
import { chunkFolder, chunkNumbers } from './.config/build/chunk-names.js';
import { compileHint, firstChunks, repeatedModules, sharedChunks } from './.config/build/chunks.js';
import { lazyParts } from './.config/build/lazy-parts.js';
import { minifyTemplates } from './.config/build/minify-templates.js';
import { namespaces } from './.config/build/namespaces.js';
import { propertyTables } from './.config/build/property-tables.js';
import { serverElements } from './.config/build/server-elements.js';
import { thirdParty } from './.config/build/third-party.js';
import { scriptTexts } from './.config/build/script-text.mjs';
import { safeLit } from './.config/build/safe-lit.js';
import { staticStyles } from './.config/build/static-styles.js';
import { withoutRequire } from './.config/build/without-require.js';

const source = fileURLToPath(new URL('src', import.meta.url));

const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

/** The npm build. Each module of src/ stays a file, and Lit is left to the application. */
const npm: UserConfig = {
  plugins: [staticStyles('package'), lazyParts('package'), propertyTables(), minifyTemplates()],
  // Leaves the field `browser` of `package.json` to the bundlers of applications.
  resolve: { mainFields: [] },
  build: {
    outDir: 'dist',
    sourcemap: true,
    minify: false,
    lib: {
      entry: globSync('src/**/*.ts', { ignore: ['src/{,generated/}{embed,server,service}/**'], absolute: true }),
      formats: ['es'],
    },
    rolldownOptions: {
      // Modules stay apart, so 'use client' keeps its meaning.
      onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
      // The commands run in Node.
      // The renderer for servers is one file, from a separate build.
      external: /^((lit|@lit)(\/|$)|node:|react$|(\.\.\/)+(server\/index|service\/node\/run-service)\.js$)/,
      // The package has the sources themselves, so their maps need no copy.
      output: {
        preserveModules: true,
        preserveModulesRoot: source,
        entryFileNames: '[name].js',
        sourcemapExcludeSources: true,
      },
    },
  },
};

/** The options that all script-tag builds share. */
const script = (entry: string): NonNullable<UserConfig['build']> => ({
  outDir: 'dist/cdn',
  emptyOutDir: false,
  sourcemap: false,
  target: 'es2022',
  modulePreload: false,
  lib: { entry: { [entry]: `${source}/embed/${entry}.ts` }, formats: ['es'] },
});
const output: Rolldown.OutputOptions = { minify, entryFileNames: '[name].js', comments: false };
const plugins = [staticStyles('script tag'), safeLit(), propertyTables(), minifyTemplates(), namespaces()];

/** The table of languages, as `locale.ts` imports it. The script-tag builds have another one. */
const languages = './languages.js';
const inOneFile = { alias: { [languages]: `${source}/generated/embed/language-files.ts` } };
/** The constant of `src/generated/embed/language-files.ts`. */
const define = { __CHUNK_FOLDER__: JSON.stringify(chunkFolder) };

/** The file of each language: `de.js` in the folder of the chunks. */
const languageEntries = Object.fromEntries(
  globSync('{??,zh-*}.ts', { cwd: `${source}/locales`, ignore: 'en.ts' }).map((file) => [
    `${chunkFolder}/${file.slice(0, -3)}`,
    `${source}/locales/${file}`,
  ]),
);

const articleChunk = chunkNumbers('its formats');

/** The build of the formats of articles beside the one file. */
const articles: UserConfig = {
  plugins: [lazyParts('package'), ...plugins],
  build: {
    ...script('standfirst'),
    rolldownOptions: { output: { ...output, entryFileNames: articleChunk, chunkFileNames: articleChunk } },
  },
};

/** The build of the one file. Its chunks are what a first view in English does not need. */
const cdn: UserConfig = {
  plugins: [besideTheOneFile(articles), lateCopies(), lazyParts('the one file'), ...plugins],
  define,
  resolve: inOneFile,
  build: {
    ...script('standfirst'),
    rolldownOptions: { output: { ...output, chunkFileNames: chunkNumbers('the one file') } },
  },
};

/** Matches the module whose file keeps its name in every release, so that the loader of an earlier release finds it. */
const isStable = /\/embed\/show-links\.ts$/;

const loaderChunk = chunkNumbers('the loader');

/** The build of the loader: a small module, the core, and a chunk for each element, format and language. */
const loader: UserConfig = {
  plugins: [repeatedModules(), lazyParts('the loader'), ...plugins, firstChunks()],
  define,
  resolve: { alias: { [languages]: `${source}/embed/given-languages.ts` } },
  build: {
    ...script('loader'),
    // The files of the languages are entries, because neither build imports them by a name that the bundler can read.
    lib: { entry: { loader: `${source}/embed/loader.ts`, ...languageEntries }, formats: ['es'] },
    rolldownOptions: {
      output: {
        ...output,
        chunkFileNames: (chunk) => (isStable.test(chunk.facadeModuleId ?? '') ? '[name].js' : loaderChunk(chunk)),
        postBanner: compileHint,
        codeSplitting: { groups: sharedChunks },
      },
    },
  },
};

/** The five widgets in one file, to measure it. Its chunks are what a first view of them does not need. */
const five: UserConfig = {
  plugins: [lazyParts('package'), ...plugins],
  define,
  resolve: inOneFile,
  build: {
    ...script('loader'),
    write: false,
    lib: { entry: 'test/size/five.ts', formats: ['es'] },
    rolldownOptions: { output: { ...output, chunkFileNames: chunkNumbers('the loader') } },
  },
};

/**
 * The renderer for servers, with everything that it needs in one file. It needs no condition of the caller's bundler.
 */
const server: UserConfig = {
  plugins: [
    serverElements(),
    thirdParty(),
    staticStyles('server'),
    lazyParts('package'),
    propertyTables(),
    minifyTemplates(),
  ],
  resolve: { conditions: ['node', 'import', 'default'], mainFields: ['module', 'main'] },
  build: {
    outDir: 'dist/server',
    emptyOutDir: false,
    target: 'es2023',
    modulePreload: false,
    minify: false,
    lib: { entry: { index: `${source}/server/index.ts` }, formats: ['es'] },
    rolldownOptions: { output: { codeSplitting: false, minify, comments: { legal: true } } },
  },
};

/**
 * The service, with what it needs but the renderer. `work-program.js` is a separate program. `index.js` and its chunks
 * also run in workers, so they import no module of Node.
 */
const service: UserConfig = {
  plugins: [scriptTexts(), withoutRequire('http-cache-semantics'), thirdParty()],
  resolve: {
    // The other builds of this package import a module of Node.
    alias: { 'lru-cache': fileURLToPath(new URL('node_modules/lru-cache/dist/esm/browser/index.js', import.meta.url)) },
    conditions: ['node', 'import', 'default'],
    mainFields: ['module', 'main'],
  },
  build: {
    outDir: 'dist/service',
    emptyOutDir: false,
    target: 'es2023',
    // The presets are minified, and keep their nested rules.
    cssMinify: true,
    cssTarget: 'esnext',
    modulePreload: false,
    minify: false,
    lib: {
      entry: Object.fromEntries(
        ['index', 'node/run-service', 'node/work-pool', 'node/work-program'].map((name) => [
          name,
          `${source}/service/${name}.ts`,
        ]),
      ),
      formats: ['es'],
    },
    rolldownOptions: {
      // Some packages import Node's own modules without `node:`.
      external: [/^node:|\/server\/index\.js$/, ...builtinModules],
      // Code that requires Node's own modules is given a `require`.
      platform: 'node',
      output: { minify, comments: { legal: true }, entryFileNames: '[name].js', chunkFileNames: 'node/[name]-code.js' },
    },
  },
};

const builds: Record<string, UserConfig> = { cdn, loader, five, server, service };

export default defineConfig(({ mode }) => ({ publicDir: false, ...(builds[mode] ?? npm) }));
