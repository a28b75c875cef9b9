import { safeAddress } from '../../article/address.js';
import { withoutOpening, withoutTracking } from '../../article/tracking.js';
import type { Article } from '../../article/article.js';
import { plainText } from '../../article/text.js';
import { isServer } from '../../widget/is-server.js';
import { canonicalAddress } from '../../widget/page/page-address.js';
import { isRelative } from '../../widget/page/unknown-page.js';
import { locationOf, pageOf } from '../../widget/page/page.js';

/** The story that is shared. */
export interface SharedStory {
  url: string;
  headline?: string | null;
  /** The address of its picture. */
  image?: string;
  /** The id of the article that gave the address. */
  articleId?: string;
}

/** The metadata of a page. */
export interface PageStory {
  /** The address of the page with all its parameters, as the reader opened it. */
  address?: string;
  /** Its addresses, the one to share first. */
  addresses: readonly (string | undefined)[];
  headline?: string;
  /** The address of its picture. */
  image?: string;
}

/**
 * Returns the story to share. Its address is the widget's own attribute, else the article's, else the page's.
 *
 * The headline is the widget's own, if it has one. Otherwise it is taken from the article or the page that has exactly
 * this address, so that no story is shared with the title of another.
 *
 * Parameters that give access to something are removed from the address, unless the publisher has set them on the
 * widget (`withoutOpening`).
 *
 * @param own from attributes: `null` if one is present and empty
 * @param article the article of the widget; empty if there is none
 * @param mayBePage whether the page may be used: not while the article of a source is loading or if it has failed
 * @returns `undefined` if there is no address, and on a server, where a relative address stays relative
 */
export function sharedStory(
  own: { url?: string | null; headline?: string | null },
  article: Partial<Article>,
  page: PageStory,
  mayBePage: boolean,
): SharedStory | undefined {
  const url = own.url === undefined ? (article.url ?? (mayBePage ? page.addresses[0] : undefined)) : own.url;
  if (!url || (isServer && isRelative(url))) return undefined;
  const isOfArticle = url === article.url;
  const isOfPage = !isOfArticle && page.addresses.includes(url);
  const theirs = isOfArticle ? article.headline : isOfPage ? page.headline : undefined;
  return {
    url: withoutOpening(url, own.url ? (page.address ?? '') : undefined),
    headline: own.headline === undefined ? theirs : own.headline,
    image: isOfArticle ? article.image?.src : isOfPage ? page.image : undefined,
    articleId: own.url && !isOfArticle ? undefined : article.id,
  };
}

/**
 * Returns the current title and address of a widget's page. An application goes from one story to another without
 * loading a page.
 */
export function readPage(widget: Element): PageStory {
  const page = pageOf(widget);
  if (!page) return { addresses: [] };
  const here = safeAddress(locationOf(widget)?.href);
  const own = here && withoutTracking(here);
  const meta = (name: string): unknown => page.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
  return {
    address: here,
    addresses: [canonicalAddress(page) ?? own, own],
    headline: plainText(meta('title')) ?? plainText(page.title),
    image: safeAddress(meta('image'), page.baseURI),
  };
}
