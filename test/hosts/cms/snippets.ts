import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

/**
 * Returns the snippets that a partner pastes into a publishing system, by name. Each widget is on one line, with inline
 * children only. The documentation shows the same files, and the recordings are made from them.
 */
export function readSnippets(): Promise<Record<string, string>> {
  return readFolder('snippets');
}

/** Returns the same with a picture of the tests' server, for pages that show it. */
export async function readShownSnippets(): Promise<Record<string, string>> {
  const snippets = Object.entries(await readSnippets());
  const picture = /https:\/\/news\.example\/[\w.-]+\.webp/g;
  return Object.fromEntries(
    snippets.map(([name, markup]) => [name, markup.replaceAll(picture, '/pictures/barrier-640.webp')]),
  );
}

/** Returns snippets that such a system may change: widgets on several lines, with block elements, or with a script. */
export function readPitfalls(): Promise<Record<string, string>> {
  return readFolder('pitfalls');
}

async function readFolder(name: string): Promise<Record<string, string>> {
  const files = globSync('*.html', { cwd: fileURLToPath(new URL(name, import.meta.url)), absolute: true }).sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return Object.fromEntries(files.map((file, index) => [basename(file, '.html'), texts[index]!.trimEnd()]));
}
