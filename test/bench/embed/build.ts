/** Builds the contenders that no package contains, each as one file. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile, type PluginOption } from 'vite';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder for the files of {@link buildOwn}. */
export const ownFolder = `${project}/.cache/bench-embed`;

/**
 * Builds the Lit card as a developer would, and the hand-written card as the library is built, because it has the
 * library's style sheets.
 *
 * @returns the source of the script that watches each page. It defines `watcher` with the exports of `watch.ts`
 */
export async function buildOwn(): Promise<string> {
  const library = await loadConfigFromFile({ command: 'build', mode: 'cdn' }, `${project}/vite.config.ts`);
  await buildFile('lit-card', 'test/bench/embed/lit-card.ts', 'es');
  await buildFile('vanilla-card', 'test/bench/contenders/vanilla-attributes.ts', 'es', library!.config.plugins);
  await buildFile('watcher', 'test/bench/embed/watch.ts', 'iife');
  return readFile(`${ownFolder}/watcher.js`, 'utf8');
}

async function buildFile(
  name: string,
  entry: string,
  format: 'es' | 'iife',
  plugins: PluginOption[] = [],
): Promise<void> {
  await build({
    root: project,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins,
    build: {
      outDir: ownFolder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: { [name]: `${project}/${entry}` }, name, formats: [format] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name].js',
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
          comments: false,
        },
      },
    },
  });
}
