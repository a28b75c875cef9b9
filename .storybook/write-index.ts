/**
 * Writes the files for programs, `llms.txt` and the elements as JSON, to a folder:
 * `tsx .storybook/write-index.ts dist`. If the folder has a built Storybook, also writes the search index,
 * `llms-full.txt`, and the docs as pages without scripts. Then it makes Storybook's own files smaller.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../src/custom-elements.json' with { type: 'json' };
import { elementsOf, llmsText } from '../stories/support/elements-index.js';
import type { IndexEntry } from './docs-text/render-pages.js';

const folder = process.argv[2]!;
const elements = elementsOf(manifest);
write('elements.json', `${JSON.stringify(elements, null, 2)}\n`);
write('llms.txt', llmsText(elements));

if (existsSync(join(folder, 'index.json'))) {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, IndexEntry>;
  };
  // The library's own build needs neither Storybook nor a search index.
  const { docsFiles } = await import('./docs-text/docs-files.js');
  const { finishBuild } = await import('./finish-build.js');
  for (const { path, content } of await docsFiles(Object.values(entries))) write(path, content);
  await finishBuild(folder);
}

function write(path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
