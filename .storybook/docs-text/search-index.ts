import { close, createIndex, type IndexFile } from 'pagefind';
import type { SearchRecord } from './search-records.js';

/** The files that a browser loads to search. Pagefind also writes user interfaces. */
const needed = /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.pf_\w+|wasm\.en\.pagefind)$/;

/**
 * Makes the search index of the docs.
 *
 * @see {@link https://pagefind.app/docs/node-api/ | Pagefind’s Node API}
 */
export async function indexRecords(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const paths = new Set<string>();
  for (const { path } of records) {
    if (paths.has(path)) throw new Error(`The search has two results with the path ${path}.`);
    paths.add(path);
  }
  // Names such as `--news-color-accent` are one word. Few files: a search shows results of several pages.
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '-_', maxFragments: 12 });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const { title, kind, place, path, text } of records) {
      const { errors } = await index.addCustomRecord({
        url: path,
        language: 'en',
        // The name is searched together with the description.
        content: kind === 'Page' ? text : `${title}: ${text}`,
        meta: { title, place, kind },
        filters: { kind: [kind] },
      });
      if (errors.length > 0) throw new Error(`${path}: ${errors.join('\n')}`);
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return files.filter(({ path }) => needed.test(path));
  } finally {
    await close();
  }
}
