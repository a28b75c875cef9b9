import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { readComments, readMessages, readShell } from './read-comments.js';
import { type Passage, readMarkdown } from './read-markdown.js';

/** The sources of prose, from the folder of the project. */
const patterns = [
  'README.md',
  'CHANGELOG.md',
  '.github/*.md',
  '{src,stories,test,.storybook,.config}/**/*.{ts,tsx,js,mjs,css,mdx}',
  'vite.config.ts',
  '.ci/run',
];

/** Files that contain the texts of others, or that a command writes. */
const ignored = ['test/package/templates/**', 'test/hosts/applications/*/*/**', 'test/hosts/newsroom/pictures/**'];

/** The files whose strings are messages for users of the console or the terminal. */
const messages = /^src\/(?:widget\/warnings\/warning-texts|commands\/[^/]+)\.ts$/;

/** Returns the paths of all files with prose. */
export function findFiles(): string[] {
  return globSync(patterns, { ignore: ignored, dot: true }).sort();
}

/** Returns the prose of a file. */
export function readProse(file: string, text = readFileSync(file, 'utf8')): Passage[] {
  if (file.endsWith('.md')) return readMarkdown(text);
  if (file.endsWith('.mdx')) return readMarkdown(text, { isMdx: true });
  if (file === '.ci/run') return readShell(text);
  return [...readComments(file, text), ...(messages.test(file) ? readMessages(file, text) : [])];
}
