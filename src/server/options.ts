import type { ReaderAccess } from '../access/reader-access.js';

/** How a page is rendered. */
export interface RenderOptions {
  /** The folder of this version's files, with a slash at its end: `https://news.example/standfirst/0.1.0/`. */
  base: string;
  /**
   * `inline` (the default): each widget has style elements with the rules that it uses. A content security policy
   * allows them by {@link nonce}, or by the hashes of the files `styles/pieces/*.css` in `integrity.json`. `link`: each
   * widget has a link to its style sheet in {@link base}. The policy then needs only the origin of that folder in
   * `style-src`, but a browser waits for the sheet before it shows the rest of the page.
   */
  styles?: 'inline' | 'link';
  /** The nonce of the page's content security policy, for the style elements. */
  nonce?: string;
  /** The language of a part of a page, or of a page whose `html` tag has no `lang`. */
  lang?: string;
  /**
   * The address of the page. Without it, relative addresses stay relative, each story with an absolute address counts
   * as a story of another site, and share icons need a `url`.
   */
  url?: string;
  /**
   * The time at which readers see the page, for ages such as “3 hours ago”. Without it, widgets show dates, which stay
   * true.
   */
  now?: Date;
  /**
   * The time zone of the readers, such as `Europe/Berlin`, if the page's time policy has none. Default: the zone of the
   * server.
   */
  timeZone?: string;
  /**
   * The articles for the addresses in `src`, in any format that `parseArticles` reads: an object whose keys are the
   * addresses, or a function that gets an address and returns the articles or a promise of them.
   */
  articles?: Readonly<Record<string, unknown>> | ((url: string) => unknown);
  /** The access of the reader. The rendered page is then private to this reader. */
  access?: ReaderAccess;
}
