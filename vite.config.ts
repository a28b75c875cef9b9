import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';

const source = fileURLToPath(new URL('src', import.meta.url));

/**
 * Lit creates its Trusted Types policy as its module loads, unguarded: under a page's `trusted-types` directive the whole file would
 * throw. In the script-tag build it takes the library's own policy, which is guarded and shared by every copy on the page.
 */
function sharePolicy(): Plugin {
  return {
    name: 'standfirst:share-policy',
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id)) return undefined;
      const creation =
        /(\w+)\s*\?\s*\1\.createPolicy\("lit-html",\s*\{\s*createHTML:\s*(\w+)\s*=>\s*\2\s*\}\)\s*:\s*void 0/;
      if (code.split(creation).length !== 4)
        this.error('lit-html creates its policy in another way than this build knows');
      const policy = JSON.stringify(`${source}/article/trusted-types.ts`);
      return { code: `import { htmlPolicy } from ${policy};\n${code.replace(creation, 'htmlPolicy()')}`, map: null };
    },
  };
}

/** Takes white space and comments out of the widgets' style sheets, which a minifier of scripts must not look into. */
function minifyStyles(): Plugin {
  const between = (text: string): string =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replaceAll(';}', '}');
  // An expression inside a style sheet keeps its spaces: they divide values.
  const styles = (text: string): string =>
    text
      .split(/(\$\{[^}]*\})/)
      .map((part, index) => (index % 2 === 1 ? part : between(part)))
      .join('')
      .trim();
  return {
    name: 'standfirst:minify-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.styles\.ts$|\/host-reset\.ts$/.test(id)) return undefined;
      return { code: code.replace(/css`([^`]*)`/g, (_, text: string) => `css\`${styles(text)}\``), map: null };
    },
  };
}

/**
 * Lit's decorators know the standard ones too, and a compiler's helper knows every kind of member; TypeScript's own, on fields, are all
 * that the sources use.
 */
function leanDecorators(): Plugin {
  const lean: Record<string, string> = {
    'decorators/property.js':
      'export const property = (options) => (prototype, name) => prototype.constructor.createProperty(name, options);',
    'decorators/state.js':
      'export const state = (options) => (prototype, name) => prototype.constructor.createProperty(name, { ...options, state: true, attribute: false });',
    'helpers/esm/decorate.js':
      'export default ([decorator], prototype, name) => decorator(prototype, name);',
  };
  return {
    name: 'standfirst:lean-decorators',
    transform(_, id) {
      const ending = Object.keys(lean).find((name) => id.endsWith(`/${name}`));
      return ending && { code: lean[ending]!, map: null };
    },
  };
}

const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

/** The npm build: the modules of src/ kept apart, Lit left to the application. */
const npm: UserConfig = {
  plugins: [minifyStyles()],
  build: {
    outDir: 'dist',
    sourcemap: true,
    minify: false,
    lib: { entry: globSync('src/**/*.ts', { ignore: 'src/embed/**', absolute: true }), formats: ['es'] },
    rolldownOptions: {
      external: /^(lit|@lit)(\/|$)/,
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
// Hexadecimal: no name of a chunk can hold a word that a filter list knows.
const output: Rolldown.OutputOptions = {
  minify,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[hash].js',
  hashCharacters: 'hex',
  comments: false,
};
const plugins = [sharePolicy(), leanDecorators(), minifyStyles()];

/** The CDN build: one self-contained module, and beside it what a first view in English does not need. */
const cdn: UserConfig = {
  plugins,
  build: { ...script('standfirst'), rolldownOptions: { output } },
};

/**
 * The loader's chunk for a module, by the roots that lead to it without another request. What several widgets share is the core; what only the
 * pieces on demand share goes with the one that a tag needs first, `null` lets a module stay with its only root.
 */
function loaderChunk(id: string, graph: Rolldown.ChunkingContext): string | null {
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
  const found = (name: RegExp): number => [...roots].filter((root) => name.test(root)).length;
  if (found(/\/embed\/core\.ts$/) || found(/\/components\/(?!article\/)/) > 1) return 'core';
  if (roots.size === 1) return null;
  if (found(/\/content-sources\.ts$/)) return found(/\/components\/(?!article\/)/) ? 'core' : 'sources';
  return found(/\/components\//) ? 'core' : 'data';
}

/**
 * The loader's build. A module belongs to the chunk of the one element, format or language that needs it, else to the core: so the loader
 * can ask for all that a widget needs at once, and no chunk leads to another that it did not ask for.
 */
const loader: UserConfig = {
  plugins,
  build: {
    ...script('loader'),
    rolldownOptions: {
      output: {
        ...output,
        codeSplitting: { groups: [{ name: loaderChunk }] },
      },
    },
  },
};

const builds: Record<string, UserConfig> = { cdn, loader };

export default defineConfig(({ mode }) => ({ publicDir: false, ...(builds[mode] ?? npm) }));
