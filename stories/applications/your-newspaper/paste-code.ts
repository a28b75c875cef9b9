import type { Newspaper } from './newspaper.js';

/** The address in the code if the address of the feed is not known. */
const unknownFeed = 'https://news.example/feed.xml';

/**
 * Returns the lines that show the stories of a newspaper on any page.
 *
 * @param files the address of the library's files, with a slash at the end
 * @param accent a colour, if the visitor has one
 */
export function pasteCode({ feed = unknownFeed }: Newspaper, files: string, accent: string | undefined): string {
  const style = accent ? ` style="--news-color-accent: ${accent}"` : '';
  return `<script type="module" async src="${files}loader.js"></script>
<news-headline-list src="${feed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" limit="5"${style}></news-headline-list>`;
}
