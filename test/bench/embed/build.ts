/** Builds what the contenders need and no package brings: each as one file. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile, type PluginOption } from 'vite';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Where {@link buildOwn} leaves its files. */
export const ownFolder = `${project}/.cache/bench-embed`;

/**
 * Builds the Lit card as anybody would, and the hand-written card as the library is built, whose style sheets it has.
 *
 * @returns the source of the script that watches each page: it makes `watcher`, with what `watch.ts` exports
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
