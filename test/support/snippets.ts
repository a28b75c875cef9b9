import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A block of code that a text shows for copying. */
export interface Snippet {
  /** The path of the text inside the project. */
  file: string;
  language: string;
  code: string;
}

/** Returns the README and all pages of the documentation, as paths inside the project. */
export function textsWithSnippets(): string[] {
  return ['README.md', ...globSync('stories/**/*.mdx', { cwd: project })].sort();
}

/** Returns the blocks of code in a Markdown or MDX file, and what a page of Storybook puts into its `<CopyIt>`. */
export function blocksIn(file: string): Snippet[] {
  const text = readFileSync(`${project}/${file}`, 'utf8');
  const found = [...text.matchAll(/^```(\w*)[^\n]*\n(.*?)^```|^export const snippet = `(.*?)`;/gms)];
  return found.map(([, language, block, snippet]) => ({
    file,
    language: language ?? 'html',
    code: (block ?? snippet)!.trim(),
  }));
}

/**
 * Returns the markup that a file shows for copying.
 *
 * @param file the path inside the project
 */
export function snippetsIn(file: string): string[] {
  return blocksIn(file)
    .filter(({ language }) => language === 'html')
    .map(({ code }) => code);
}
