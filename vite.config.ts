import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

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

/** The CDN build: one self-contained module, and beside it what a first view in English does not need. */
const cdn: UserConfig = {
  plugins: [sharePolicy(), minifyStyles()],
  build: {
    outDir: 'dist/cdn',
    sourcemap: false,
    target: 'es2022',
    modulePreload: false,
    lib: { entry: { standfirst: `${source}/embed/standfirst.ts` }, formats: ['es'] },
    rolldownOptions: {
      output: { minify, entryFileNames: '[name].js', chunkFileNames: 'chunks/[hash].js', comments: false },
    },
  },
};

export default defineConfig(({ mode }) => ({ publicDir: false, ...(mode === 'cdn' ? cdn : npm) }));
