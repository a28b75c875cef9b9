import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { findFormat } from '../../../src/article/formats/find-format.js';
import { parseArticles } from '../../../src/article/parse-articles.js';
import { guessLanguage, inLanguage } from './newspaper-language.js';

/** A visitor's newspaper, as its feed describes it. */
export interface Newspaper {
  name: string;
  /** A BCP 47 tag. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** Its stories, the first in the feed first; at least one. */
  articles: readonly Article[];
  /** The address of its stories, for widgets. Absent if a file does not say where it is from. */
  feed?: string;
  /** Whether other sites may read {@link feed} (CORS). Absent if that is not known. */
  isOpen?: boolean;
}

/** A newspaper that cannot be read. The message is a sentence for the visitor: the reason and what helps. */
export class NewspaperError extends Error {
  override name = 'NewspaperError';

  /** @param address a page for the visitor to open: the message says why */
  constructor(
    message: string,
    readonly address?: string,
  ) {
    super(message);
  }
}

/** In bytes. A larger text would stop the page for seconds. */
const largestText = 20_000_000;

/**
 * Refuses a text that is too large to read here.
 *
 * @param what its name in the message, at the start of a sentence
 * @throws {NewspaperError}
 */
export function refuseLarge(bytes: number, what: string): void {
  if (bytes > largestText)
    throw new NewspaperError(`${what} is larger than 20 MB. A feed is smaller: it has only the latest stories.`);
}

/**
 * Reads a newspaper from a feed, a page or JSON, in any format that the library knows.
 *
 * @param address its address, if it is known
 * @throws {NewspaperError} if the text has no stories
 */
export function readNewspaper(text: string, address = addressInFeed(text)): Newspaper {
  const articles = readArticles(text, address);
  const name = articles.find(({ publication }) => publication)?.publication?.name;
  const site = address ?? articles.find((article) => article.url)?.url;
  return {
    name: name ?? (site ? siteName(site) : 'Your newspaper'),
    ...inLanguage(articles.find(({ language }) => language)?.language ?? guessLanguage(articles)),
    articles,
    feed: address,
  };
}

function readArticles(text: string, url: string | undefined): Article[] {
  try {
    const articles = parseArticles(text, { url });
    if (articles.length > 0) return articles;
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
  }
  const [feed] = feedsOf(text, url);
  if (feed)
    throw new NewspaperError(
      'This page has no list of stories, but it names a feed. Open the feed, save it, and drop the file here:',
      feed,
    );
  throw new NewspaperError('There are no stories in it. Give a feed (RSS, Atom or JSON Feed), or a page with a story.');
}

/** Returns the address that a feed gives as its own: a link `self` in XML, `feed_url` in JSON Feed. */
function addressInFeed(text: string): string | undefined {
  const [link = ''] = /<(?:\w+:)?link\b[^>]*\brel\s*=\s*["']self["'][^>]*>/i.exec(text.slice(0, 20_000)) ?? [];
  const [, address] =
    /\bhref\s*=\s*["']([^"']+)/i.exec(link) ?? /"feed_url"\s*:\s*"([^"]+)"/.exec(text.slice(0, 20_000)) ?? [];
  const plain = address?.replaceAll('&amp;', '&').replaceAll('\\/', '/');
  return plain && /^https?:\/\//.test(plain) && URL.canParse(plain) ? plain : undefined;
}

const feedTypes = /^application\/(?:rss\+xml|atom\+xml|feed\+json)\b/i;

/** Returns the addresses of the feeds that a page names, but not those of comments. Empty if it is not a page. */
export function feedsOf(text: string, url = 'about:blank'): string[] {
  if (findFormat(text) !== 'html') return [];
  const page = new DOMParser().parseFromString(text, 'text/html');
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  const from = URL.canParse(base, url) ? new URL(base, url).href : url;
  return [...page.querySelectorAll('link[rel~="alternate" i][href]')]
    .filter((link) => feedTypes.test(link.getAttribute('type')?.trim() ?? ''))
    .map((link) => link.getAttribute('href')!)
    .filter((href) => URL.canParse(href, from) && !/\/comments\/feed|feed=comments/.test(href))
    .map((href) => new URL(href, from).href)
    .filter((address) => /^https?:/.test(address));
}

/** Returns the host of an address, without `www.`. */
export function siteName(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
