/** Makes the parts of the WordPress plugin that come from elsewhere: the tags and attributes that it allows. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { source } from './read-parts.js';

const project = resolve(source, '..');

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

/**
 * The attributes that close or cover the page around a post. An author who is not trusted with HTML may not set them.
 */
export const withheldAttributes = ['dismissed-for', 'edge', 'gates', 'presentation', 'preview'];

/** Returns the attributes of each element, by its tag. */
export function readAttributes(): Map<string, string[]> {
  const text = readFileSync(resolve(source, 'custom-elements.json'), 'utf8');
  const declarations = (JSON.parse(text) as Manifest).modules.flatMap((module) => module.declarations ?? []);
  return new Map(
    declarations.flatMap(({ tagName, attributes = [] }) =>
      tagName ? [[tagName, attributes.map(({ name }) => name)]] : [],
    ),
  );
}

/** Returns the file of the WordPress plugin for pasted tags. It allows no `<news-access>`, which is not for posts. */
export function wordPressFiles(): Record<string, string> {
  const file = resolve(project, 'src/hosts/wordpress/includes/pasted-markup.php');
  const names = [...readAttributes()].flatMap(([tag, attributes]) => (tag === 'news-access' ? [] : attributes));
  const allowed = [...new Set(names)].filter((name) => !withheldAttributes.includes(name)).sort();
  const tags = [...readAttributes().keys()].filter((tag) => tag !== 'news-access').sort();
  const withTags = readFileSync(file, 'utf8').replace(
    /^(const TAGS = array\( ).*( \);)$/m,
    (_, start: string, end: string) => start + tags.map((tag) => `'${tag}'`).join(', ') + end,
  );
  const text = withTags.replace(
    /(preg_split\( '[^']+', ')[^']+/,
    (_, start: string) => start + wrapped(allowed, start.length + 16),
  );
  return { [file]: text };
}

/** Returns words in lines of at most 120 characters, with two tabs before each line but the first. */
function wrapped(words: readonly string[], indent: number): string {
  const lines: string[] = [];
  let room = 120 - indent;
  for (const word of words) {
    if (lines.length > 0 && lines.at(-1)!.length + 1 + word.length <= room) lines[lines.length - 1] += ` ${word}`;
    else {
      if (lines.length > 0) room = 114;
      lines.push(word);
    }
  }
  return lines.join('\n\t\t');
}
