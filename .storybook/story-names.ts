import type { Indexer } from 'storybook/internal/types';
import { storyNameFromExport } from 'storybook/internal/csf';
import type { Plugin } from 'vite';

/** Words that keep their capital inside a name. */
const properNames = new Set(['Arabic', 'English', 'German', 'Japanese']);

/**
 * The name of a story in sentence case, from its export: `OverlayOnABrightPicture` is “Overlay on a bright picture”.
 */
function nameOf(exportName: string): string {
  const [first, ...others] = storyNameFromExport(exportName).split(' ');
  return [first, ...others.map((word) => (properNames.has(word) ? word : word.toLowerCase()))].join(' ');
}

/** Names the stories of Storybook's sidebar in sentence case. A story that has a `name` keeps it. */
export function inSentenceCase(indexer: Indexer): Indexer {
  return {
    ...indexer,
    async createIndex(file, options) {
      const entries = await indexer.createIndex(file, options);
      return entries.map((entry) => {
        const isDefault = entry.name === undefined || entry.name === storyNameFromExport(entry.exportName);
        return entry.type === 'story' && isDefault ? { ...entry, name: nameOf(entry.exportName) } : entry;
      });
    },
  };
}

/** Names the stories themselves too, because pages of text take the headings of their stories from them. */
export function storyNames(): Plugin {
  return {
    name: 'story-names',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('.stories.ts')) return undefined;
      const exported = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name!);
      const names = exported.map((name) => `${name}.name ??= ${JSON.stringify(nameOf(name))};`);
      return { code: [code, ...names].join('\n'), map: null };
    },
  };
}
