import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

/**
 * What a partner pastes into a publishing system, by name: each widget on one line, with inline children alone. The documentation shows
 * the same files, and the recordings are of them.
 */
export function readSnippets(): Promise<Record<string, string>> {
  return readFolder('snippets');
}

/** The same with a picture that the tests' own server has, for pages that show it. */
export async function readShownSnippets(): Promise<Record<string, string>> {
  const snippets = Object.entries(await readSnippets());
  const picture = /https:\/\/news\.example\/[\w.-]+\.webp/g;
  return Object.fromEntries(
    snippets.map(([name, markup]) => [name, markup.replaceAll(picture, '/pictures/barrier-640.webp')]),
  );
}

/** What such a system takes apart, or may: the same widgets written over several lines, with blocks, with a script. */
export function readPitfalls(): Promise<Record<string, string>> {
  return readFolder('pitfalls');
}

async function readFolder(name: string): Promise<Record<string, string>> {
  const files = globSync('*.html', { cwd: fileURLToPath(new URL(name, import.meta.url)), absolute: true }).sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return Object.fromEntries(files.map((file, index) => [basename(file, '.html'), texts[index]!.trimEnd()]));
}
