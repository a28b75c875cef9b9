import { safeAddress } from '../../article/address.js';
import type { ArticleFields } from '../../article/merge.js';
import { plainText } from '../../article/text.js';
import { withoutTracking } from '../../article/tracking.js';

/** What is shared. */
export interface SharedStory {
  url: string;
  headline?: string;
  /** The id of the article that gave the address. */
  articleId?: string;
}

/** What a page says of itself. */
export interface PageStory {
  /** Its own addresses, the one to share first. */
  addresses: readonly string[];
  headline?: string;
}

/**
 * What is shared: the address from the widget's own attribute, else the article's, else the page's; and the headline that belongs to it.
 *
 * A headline of the widget's own goes with any address. Without one, the headline comes from whoever has that very address, so that no
 * story is announced with the title of another.
 *
 * @param own from attributes: `null` where one is present and empty
 * @param article the article that the widget is fed, if any
 * @param page left out where the page must not stand in: while the article of a source is on its way, and where it did not come
 */
export function sharedStory(
  own: { url?: string | null; headline?: string | null },
  article: ArticleFields | undefined,
  page: PageStory,
  mayBePage: boolean,
): SharedStory | undefined {
  const url = own.url === undefined ? (article?.url ?? (mayBePage ? page.addresses[0] : undefined)) : own.url;
  if (!url) return undefined;
  const theirs = url === article?.url ? article.headline : page.addresses.includes(url) ? page.headline : undefined;
  return {
    url,
    headline: (own.headline === undefined ? theirs : own.headline) ?? undefined,
    articleId: own.url && own.url !== article?.url ? undefined : (article?.id ?? undefined),
  };
}

/** On a server, which does not know its page. */
export const noPage: PageStory = { addresses: [] };

/** What this page says of itself now: an application goes from one story to another without loading a page. */
export function readPage(): PageStory {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const here = safeAddress(location.href);
  const addresses = [safeAddress(canonical, document.baseURI), here && withoutTracking(here)];
  const title = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return {
    addresses: addresses.filter((address) => address !== undefined),
    headline: plainText(title) ?? plainText(document.title),
  };
}
