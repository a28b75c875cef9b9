import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Returns the markup that a file shows for copying: its blocks of HTML, and what a page of Storybook puts into its `<CopyIt>`.
 *
 * @param file the path inside the project
 */
export function snippetsIn(file: string): string[] {
  const text = readFileSync(`${project}/${file}`, 'utf8');
  const found = [...text.matchAll(/^```html[^\n]*\n(.*?)^```|^export const snippet = `(.*?)`;/gms)];
  return found.map(([, block, snippet]) => (block ?? snippet)!.trim());
}
