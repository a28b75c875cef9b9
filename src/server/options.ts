import type { ReaderAccess } from '../access/reader-access.js';

/** How a page is rendered. */
export interface RenderOptions {
  /** The folder of this version's files, with a slash at its end: `https://news.example/standfirst/0.2.0/`. */
  base: string;
  /**
   * `inline` (the default): each widget has style elements with the rules that it uses. A content security policy allows them by {@link nonce}, or by the
   * hashes of the files `styles/pieces/*.css` in `integrity.json`. `link`: each widget has a link to its style sheet in {@link base}. A policy needs only
   * `style-src` for that, but a browser waits for the sheet before it reads the rest of the page.
   */
  styles?: 'inline' | 'link';
  /** The nonce of the page's content security policy, for the style sheets. */
  nonce?: string;
  /** The language of the page, if its own markup does not say it: for a part of a page. */
  lang?: string;
  /** The address of the page. Without one, relative addresses stay relative, each story with an absolute address
   * counts as one of another site, and share icons need a `url`. */
  url?: string;
  /** The time at which readers see the page, for ages such as “3 hours ago”. Without it, times are dates, which stay true. */
  now?: Date;
  /** The zone of the times, if the page's time policy does not say it: `Europe/Berlin`. Default: the server's own. */
  timeZone?: string;
  /** The answers for the addresses in `src`, in any format that `parseArticles` reads: by address, or from a function. */
  articles?: Readonly<Record<string, unknown>> | ((url: string) => unknown);
  /** What the reader may read. It makes the result private to one reader. */
  access?: ReaderAccess;
}
