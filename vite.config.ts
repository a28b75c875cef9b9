import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { defineConfig, Visitor, type Plugin, type Rolldown, type UserConfig } from 'vite';

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

const block = String.raw`</?(?:article|div|figcaption|figure|li|ol|p|section|ul)\b[^<>]*>`;

/** What a template of each kind may do without; `\0` stands for an expression in it. */
const shorten: Readonly<Record<string, (text: string) => string>> = {
  css: (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replaceAll(';}', '}'),
  // Beside the tag of a block a line break would be a text node that nobody sees, a dozen in each card; elsewhere it may stand for the
  // space between two words, and becomes it.
  html: (text) =>
    text
      .replace(/<[^<>]*>/g, (tag) => tag.replace(/\s*\n\s*(>?)/g, (_, end: string) => end || ' '))
      .replace(new RegExp(String.raw`(${block})\s*\n\s*`, 'g'), '$1')
      .replace(new RegExp(String.raw`\s*\n\s*(?=${block})`, 'g'), '')
      .replace(/\s*\n\s*/g, ' '),
};

/** Takes out of the widgets' style sheets and markup what only lays out their source: a minifier of scripts does not look into them. */
function minifyTemplates(): Plugin {
  return {
    name: 'standfirst:minify-templates',
    transform(code, id) {
      if (!id.startsWith(`${source}/`) || !/\b(css|html)`/.test(code)) return undefined;
      const edits: { start: number; end: number; text: string }[] = [];
      new Visitor({
        TaggedTemplateExpression({ tag, quasi: { quasis } }) {
          const short = tag.type === 'Identifier' && shorten[tag.name];
          if (!short) return;
          const texts = short(quasis.map(({ value }) => value.raw).join('\0')).split('\0');
          quasis.forEach(({ start, value: { raw } }, index) => {
            const from = code.indexOf(raw, start);
            edits.push({ start: from, end: from + raw.length, text: texts[index]! });
          });
        },
      }).visit(this.parse(code));
      // From the last to the first, so that what is still to come stays where it is.
      const shorter = edits
        .sort((one, other) => other.start - one.start)
        .reduce((text, { start, end, text: part }) => text.slice(0, start) + part + text.slice(end), code);
      return { code: shorter, map: null };
    },
  };
}

/**
 * Turns the decorators of properties into the `static properties` that Lit takes as well: one table a class, without a call for each and
 * without the decorators themselves, which know the standard kind too.
 */
function propertyTables(): Plugin {
  const decorated = /_decorate\(\[(property|state)\(([^]*?)\)\], (\w+)\.prototype, "(\w+)", void 0\);\n?/g;
  return {
    name: 'standfirst:property-tables',
    transform(code, id) {
      if (!id.startsWith(`${source}/components/`) || !code.includes('_decorate(')) return undefined;
      const options: string[] = [];
      let name = '';
      const plain = code.replace(decorated, (_, kind: string, given: string, owner: string, property: string) => {
        options.push(`${property}: ${kind === 'state' ? '{ state: true, attribute: false }' : given || '{}'}`);
        name = owner;
        return '';
      });
      if (plain.includes('_decorate(')) this.error('a decorator is used in another way than this build knows');
      return { code: `${plain}\n${name}.properties = { ${options.join(', ')} };`, map: null };
    },
  };
}

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
const plugins = [sharePolicy(), propertyTables(), minifyTemplates()];

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
      if (!id.endsWith('/controllers/on-demand.ts')) return undefined;
      return { code: code.replace(/import\(['"][^'"]+['"]\)/g, 'Promise.reject()'), map: null };
    },
  };
}

/**
 * What makes the loader's core: the modules that a widget shares with anything else. What no widget has stays with what asks for it, which
 * holds no more than that; so nothing leads to a chunk that the loader has not asked for already.
 */
function coreChunk(id: string, graph: Rolldown.ChunkingContext): string | null {
  const roots = rootsOf(id, graph);
  const reaches = (name: RegExp): boolean => roots.some((root) => name.test(root));
  // These two come with the sources of content, whose chunk they share.
  const isShared = roots.length > 1 && reaches(/\/components\/(?!(article|subscription-prompt)\/)/);
  return isShared || reaches(/\/embed\/core\.ts$/) ? 'core' : null;
}

/** The loader's build: a small module, and beside it the core and a chunk for each element, format and language. */
const loader: UserConfig = {
  plugins,
  build: {
    ...script('loader'),
    rolldownOptions: {
      output: {
        ...output,
        codeSplitting: { groups: [{ name: coreChunk }] },
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
