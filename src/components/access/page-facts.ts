import { get, isArray, isObject, list, toText } from '../../article/untrusted-values.js';

/** schema.org's `Article` and what is under it, with or without the vocabulary's address or prefix. */
const articleType = /(Article|BlogPosting|MediaPosting|ForumPosting|\bReport|APIReference)$/;

/** How deep JSON-LD is searched, and how many entries of one list. */
const maxDepth = 8;
const maxEntries = 200;

/** The section that the page says its article stands in, in small letters. */
export function pageSection(): string | undefined {
  return meta('article:section');
}

/** Whether the page says that it is an article: to those who share it, or to search engines. A page that lists several is none. */
export function isArticlePage(): boolean {
  if (meta('og:type') === 'article' || meta('article:published_time')) return true;
  const items = [...document.querySelectorAll('[itemscope][itemtype]')];
  const isArticle = (item: Element): boolean => articleType.test(item.getAttribute('itemtype')!.trim());
  return pageArticles().length === 1 || items.filter(isArticle).length === 1;
}

/**
 * Who may read the page's article, as the page says: by `article:content_tier`, else by schema.org's `isAccessibleForFree`.
 *
 * @param isMetered whether a meter is in force: what is not for free is then metered, else for subscribers
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
  // Of several articles that do not agree none is the page's.
  if (new Set(words).size !== 1) return undefined;
  return words[0] === 'true' ? 'free' : isMetered ? 'metered' : 'subscriber';
}

/** The paths that this document has shown, by the first canonical address of each. */
const paths = new Map<string, string>();

/**
 * Returns whether a canonical address belongs to the page at a path, and not to an earlier path. With htmx, links change the path and the body, but
 * may not change the head.
 *
 * @param before the address when the path last changed
 */
export function isCanonicalOf(path: string, canonical: string, before: string | undefined): boolean {
  // Perhaps no element on the first page asked for its address.
  const first = pathOf(performance.getEntriesByType('navigation')[0]?.name);
  if (first !== path && first === pathOf(canonical)) paths.set(canonical, first);
  const isNew = canonical !== before && !paths.has(canonical);
  if (isNew && ![...paths.values()].includes(path)) paths.set(canonical, path);
  return isNew || paths.get(canonical) === path;
}

function pathOf(address = ''): string {
  return new URL(address, document.baseURI).pathname;
}

/** What a page says in a tag of its head, in small letters. */
function meta(property: string): string | undefined {
  return document.querySelector(`meta[property="${property}"]`)?.getAttribute('content')?.trim().toLowerCase();
}

/** The articles in the page's JSON-LD, save what a `<news-article>` is fed with. */
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

/** The articles in a JSON-LD document that are its subject: not those in a list, nor what one refers to. */
function articlesIn(value: unknown, depth = 0): object[] {
  if (!isObject(value) || depth > maxDepth) return [];
  if (isArray(value)) return list(value, maxEntries).flatMap((each) => articlesIn(each, depth + 1));
  if (list(get(value, '@type')).some((type) => articleType.test(toText(type)))) return [value];
  return articlesIn([get(value, '@graph'), get(value, 'mainEntity')], depth + 1);
}
