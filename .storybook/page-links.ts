import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import type { Plugin } from 'vite';
import { readStories } from './read-stories.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A link in MDX or JSX to another page (`./byline.mdx#sizes`) or to a story (`./byline.stories.ts#Compact`). */
const links = /(\]\(|href=")(\.{1,2}\/[\w./-]+)\.(mdx|stories\.ts)(?:#([\w-]+))?(?=[)"])("?)/g;

/**
 * Makes links between the files of pages into links of Storybook. So a link works in Storybook, and also for a person
 * who reads the files in the repository or in the package.
 */
export function pageLinks(): Plugin {
  return {
    name: 'page-links',
    transform: {
      // Before the MDX is compiled.
      order: 'pre',
      filter: { id: /\.mdx$/ },
      handler: (code, id) => ({ code: withStorybookLinks(code, id), map: null }),
    },
  };
}

/** @param path of the file with this code */
export function withStorybookLinks(code: string, path: string): string {
  return code.replaceAll(links, (_, start: string, name: string, kind: string, anchor = '', end: string) => {
    const file = resolve(dirname(path), `${name}.${kind}`);
    try {
      const address = `?path=${kind === 'mdx' ? pathOfPage(file, anchor) : pathOfStory(file, anchor)}`;
      // Storybook makes the links of Markdown itself. The page is in a frame, so others must name the window.
      return end ? `${start}./${address}" target="_top"` : start + address;
    } catch (cause) {
      const link = `${name}.${kind}${anchor && `#${anchor}`}`;
      throw new Error(`${relative(root, path)} has a link to ${link}, which is no page and no story.`, { cause });
    }
  });
}

const pathOfPage = (file: string, anchor: string): string => `/docs/${idOfPage(file)}${anchor && `#${anchor}`}`;

const pathOfStory = (file: string, name: string): string => `/story/${toId(titleOf(file), storyNameFromExport(name))}`;

function idOfPage(file: string): string {
  const source = readFileSync(file, 'utf8');
  const [, title, stories, name = 'Docs'] = /<Meta (?:title="(.+?)"|of=\{(\w+)\})(?: name="(.+?)")? \/>/.exec(source)!;
  if (title) return toId(title, name);
  const [, module] = new RegExp(`import \\* as ${stories} from '(.+?)'`).exec(source)!;
  return toId(titleOf(resolve(dirname(file), `${module}.ts`)), name);
}

function titleOf(file: string): string {
  return readStories(file).csf.meta!.title!;
}
