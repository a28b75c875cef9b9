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

/** The address of the library's files in the docs: the folder that `standfirst cdn` writes, and a release in it. */
export const filesAddress = /https:\/\/your\.example\/standfirst\/(?:v0|\d+\.\d+\.\d+)/g;

/** Returns the README, all pages of the documentation and all stories, as paths inside the project. */
export function textsWithSnippets(): string[] {
  return ['README.md', ...globSync('stories/**/*.{mdx,stories.ts}', { cwd: project })].sort();
}

/** The pages of the docs whose markup is for any page. The tests paste all of it into one. */
const pagesToPaste = ['stories/any-site.mdx', 'stories/content.mdx', 'stories/metering.mdx'];

/** Returns the markup of the docs for any page, in the order of the pages. */
export function snippetsForAnyPage(): string[] {
  return pagesToPaste.flatMap(snippetsIn);
}

/**
 * Returns the blocks of code in a Markdown or MDX file, or the stories in a file that are made with `pasted`. Leaves
 * out blocks that show a file, because each of these files has its own test.
 */
export function blocksIn(file: string): Snippet[] {
  const text = readFileSync(`${project}/${file}`, 'utf8');
  const found = [...text.matchAll(/^```(\w*)\n(.*?)^```|^```\w+ \S+\n.*?^```|\bpasted\(\s*`(.*?)`/gms)];
  return found.flatMap(([, language = 'html', block, story]) => {
    const code = (block ?? story)?.trim();
    return code === undefined ? [] : [{ file, language, code }];
  });
}

/**
 * Returns the markup that a file shows for copying.
 *
 * @param file the path inside the project
 */
export function snippetsIn(file: string): string[] {
  return codeIn(file, 'html');
}

/**
 * Returns the blocks of code that a file shows in a language, such as `json`.
 *
 * @param file the path inside the project
 */
export function codeIn(file: string, language: string): string[] {
  return blocksIn(file)
    .filter((block) => block.language === language)
    .map(({ code }) => code);
}
