import { renderPages, type IndexEntry } from './render-pages.js';
import { indexRecords } from './search-index.js';
import { recordsOf } from './search-records.js';
import { textPages, wholeText } from './text-pages.js';

/** A file beside the built Storybook. */
export interface DocsFile {
  path: string;
  content: string | Uint8Array;
}

/**
 * Everything that is made of the text of the docs: the search index, the pages without scripts, and `llms-full.txt`.
 */
export async function docsFiles(entries: readonly IndexEntry[]): Promise<DocsFile[]> {
  const pages = await renderPages(entries);
  const index = await indexRecords(recordsOf(pages));
  return [
    ...index.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
    ...textPages(pages).map(({ file, html }) => ({ path: `text/${file}`, content: html })),
    { path: 'llms-full.txt', content: wholeText(pages) },
  ];
}
