import { existsSync, readFileSync } from 'node:fs';
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

/** A page with more stories than this has only those in the sidebar that it explains. */
const sidebarLimit = 12;

/**
 * Returns the stories of a file that its page explains: `byline.mdx` for `byline.stories.ts`.
 *
 * @returns `undefined` if there is no such page
 */
function explainedStories(file: string): Set<string> | undefined {
  const page = file.replace(/\.stories\.ts$/, '.mdx');
  if (!existsSync(page)) return undefined;
  const names = readFileSync(page, 'utf8').matchAll(/\bstories\.(\w+)\}|\.stories\.ts#(\w+)/g);
  return new Set([...names].map(([, shown, linked]) => (shown ?? linked)!));
}

/**
 * Names the stories of Storybook's sidebar in sentence case. A story that has a `name` keeps it. If a page has many
 * stories, the sidebar leaves out those that it does not explain. The page links to all of them.
 */
export function sidebarStories(indexer: Indexer): Indexer {
  return {
    ...indexer,
    async createIndex(file, options) {
      const entries = await indexer.createIndex(file, options);
      const explained = entries.length > sidebarLimit ? explainedStories(file) : undefined;
      const isListed = ({ exportName }: { exportName: string }): boolean => !explained || explained.has(exportName);
      return entries.map((given) => {
        const entry = isListed(given) ? given : { ...given, tags: [...(given.tags ?? []), '!dev'] };
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
