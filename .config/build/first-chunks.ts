import type { Plugin, Rolldown } from 'vite';

/** What a list asks for besides its own: its cards, what checks their articles, and what few of them have. */
const ofLists = /\/(headline-card\/(headline-card|card-extras)|article\/article-json)\.ts$/;

/**
 * Writes `first-chunks.json` beside the loader: the chunks that it asks for whenever it finds a tag, by tag; under `fallback`, those that a tag
 * adds in which something stands. What only some tags of a kind call for is not among them.
 */
export function firstChunks(): Plugin {
  return {
    name: 'standfirst:first-chunks',
    generateBundle(_, bundle) {
      const files: Record<string, string[]> = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const [, widget, source] =
          /\/(?:components\/([^/]+)\/\1|widget\/(content-sources))\.ts$/.exec(chunk.facadeModuleId ?? '') ?? [];
        const name = widget ? `news-${widget}` : source && 'fallback';
        if (!name) continue;
        const others = name === 'news-headline-list' ? Object.values(bundle).filter(isOfLists) : [];
        const needed = new Set([chunk, ...others].map(({ fileName }) => fileName));
        // A set goes on to what is added to it meanwhile.
        for (const file of needed) for (const other of importsOf(bundle[file])) needed.add(other);
        files[name] = [...needed];
      }
      this.emitFile({ type: 'asset', fileName: 'first-chunks.json', source: `${JSON.stringify(files, null, 2)}\n` });
    },
  };
}

function isOfLists(file: Rolldown.OutputAsset | Rolldown.OutputChunk): boolean {
  return file.type === 'chunk' && ofLists.test(file.facadeModuleId ?? '');
}

function importsOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string[] {
  return file?.type === 'chunk' ? file.imports : [];
}
