// @ts-check
import { build } from 'esbuild';

/**
 * Returns a script for a page as minified text, with everything that it imports.
 *
 * @param {string} entry the path of its source
 */
export async function scriptText(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  return /** @type {{ text: string }} */ (outputFiles[0]).text.trim();
}

/**
 * Makes imports such as `./height.ts?script` texts. `String(function)` would not do when the service runs: an
 * application's bundler may add calls of its helpers to each function.
 *
 * @returns {import('vite').Plugin}
 */
export function scriptTexts() {
  return {
    name: 'standfirst:script-texts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('?script')) return undefined;
      return `export default ${JSON.stringify(await scriptText(id.slice(0, -'?script'.length)))};`;
    },
  };
}
