/** Makes ECMAScript modules of packages that are CommonJS. */
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/**
 * Makes ECMAScript modules of packages that are CommonJS and need no other module. Otherwise their chunk would share
 * the bundler's helpers with code for Node. These import `node:module`, which workers do not have.
 *
 * @param names the packages
 */
export function withoutRequire(...names: string[]): Plugin {
  const entries = new Set(names.map((name) => require.resolve(name)));
  return {
    name: 'standfirst:without-require',
    async load(id) {
      if (!entries.has(id)) return undefined;
      const { outputFiles } = await build({
        entryPoints: [id],
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'neutral',
      });
      return outputFiles[0]!.text;
    },
  };
}
