import { get, isArray, isObject, list, toText } from '../../article/untrusted-values.js';

/** Matches schema.org's `Article` and its subtypes, with or without the vocabulary's address or prefix. */
const articleType = /(Article|BlogPosting|MediaPosting|ForumPosting|\bReport|APIReference)\s*$/;

/** How deep JSON-LD is searched, and how many entries of a list are read. */
const maxDepth = 8;
const maxEntries = 200;

/** Returns the section of the page's article, in lower case. */
export function pageSection(): string | undefined {
  return meta('article:section');
}

/**
 * Whether the page says that it is an article, in the metadata for social networks or for search engines. A page that
 * lists several articles is not one.
 */
export function isArticlePage(): boolean {
  if (meta('og:type') === 'article' || meta('article:published_time')) return true;
  const items = [...document.querySelectorAll('[itemscope]')];
  // The microdata in a widget is about another story.
  const isArticle = (item: Element): boolean =>
    articleType.test(item.getAttribute('itemtype') ?? '') &&
    !item.closest('news-headline-card, news-headline-list, news-byline');
  return pageArticles().length === 1 || items.filter(isArticle).length === 1;
}

/**
 * Returns who may read the page's article, by `article:content_tier`, else by schema.org's `isAccessibleForFree`.
 *
 * @param isMetered whether a meter is in force: an article that is not free is then metered, else for subscribers
 * @see {@link https://schema.org/isAccessibleForFree | schema.org, isAccessibleForFree}
 */
export function pageAccess(isMetered: boolean): 'free' | 'metered' | 'subscriber' | undefined {
  const tier = meta('article:content_tier');
  if (tier === 'free' || tier === 'metered') return tier;
  if (tier === 'locked') return 'subscriber';
  const words = pageArticles()
    .flatMap((article) => list(get(article, 'isAccessibleForFree')))
    .map((value) => /(?:^|\/)(true|false)$/i.exec(toText(value).trim()))
    .flatMap((found) => found?.[1]?.toLowerCase() ?? []);
  // If several articles do not agree, the page has none.
  if (new Set(words).size !== 1) return undefined;
  return words[0] === 'true' ? 'free' : isMetered ? 'metered' : 'subscriber';
}

/** Reads a meta tag of the page, in lower case. */
function meta(property: string): string | undefined {
  return document.querySelector(`meta[property="${property}"]`)?.getAttribute('content')?.trim().toLowerCase();
}

/** Returns the articles in the page's JSON-LD, except the data of a `<news-article>`. */
function pageArticles(): object[] {
  const scripts = document.querySelectorAll('script[type^="application/ld+json"]:not(news-article > *)');
  return [...scripts].flatMap(({ textContent }) => articlesIn(parsed(textContent ?? '')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Returns the articles that are the subject of a JSON-LD document, not those in a list or those that an article refers
 * to.
 */
function articlesIn(value: unknown, depth = 0): object[] {
  if (!isObject(value) || depth > maxDepth) return [];
  if (isArray(value)) return list(value, maxEntries).flatMap((each) => articlesIn(each, depth + 1));
  if (list(get(value, '@type')).some((type) => articleType.test(toText(type)))) return [value];
  return articlesIn([get(value, '@graph'), get(value, 'mainEntity')], depth + 1);
}
