import { minify } from '@swc/core';
import type { Plugin } from 'vite';

/** A comment at the start of a chunk, which browsers read (`chunks.ts`). Minifiers remove it. */
const hint = /^\/\/#.*\n/;

/** Minifies the chunks again, with another minifier than the bundler's. Each finds what the other misses. Saves 200 bytes for a card, and 1,100 in the one file. */
export function secondMinifier(): Plugin {
  return {
    name: 'standfirst:second-minifier',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2022,
          compress: { ecma: 2022, passes: 3 },
          mangle: { toplevel: true },
        });
        chunk.code = (hint.exec(chunk.code)?.[0] ?? '') + code;
      }
    },
  };
}
