import type { Plugin } from 'vite';

/**
 * Writes `first-chunks.json` beside the loader: the chunks that it asks for as it finds each tag, by tag; under `fallback`, those that a tag
 * adds in which something stands.
 */
export function firstChunks(): Plugin {
  return {
    name: 'standfirst:first-chunks',
    generateBundle(_, bundle) {
      const files: Record<string, string[]> = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const [, widget, source] =
          /\/(?:components\/([^/]+)\/\1|controllers\/(content-sources))\.ts$/.exec(chunk.facadeModuleId ?? '') ?? [];
        if (widget) files[`news-${widget}`] = [...chunk.imports, chunk.fileName];
        else if (source) files['fallback'] = [...chunk.imports, chunk.fileName];
      }
      this.emitFile({ type: 'asset', fileName: 'first-chunks.json', source: `${JSON.stringify(files, null, 2)}\n` });
    },
  };
}
