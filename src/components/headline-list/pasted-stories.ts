import type { Article } from '../../article/article.js';
import { withoutAbsent } from '../../article/untrusted-values.js';
import type { ArticleFields } from '../../article/merge.js';
import { isInEnglish } from '../../locales/language-tags.js';
import { localeFor } from '../../locales/locale.js';
import { headings, readFallback, wordsOf } from '../../widget/fallback/fallback-markup.js';
import { addressOf, marked, textOf, visibleText } from '../../widget/fallback/fallback-properties.js';
import { isElement, isText } from '../../widget/page/page.js';
import { ignored } from './list-fallback.js';

/** Elements that contain one story: its link and more. */
export const storyEntries = 'li, article, [itemscope]';

/**
 * Returns the stories that a page has pasted into a list: each link, with the content of its entry.
 *
 * @returns no stories if there is more text than a card shows, because it would be lost, or if a card would replace
 *   dates in the page's language by English ones
 */
export function readPastedStories(list: HTMLElement): Article[] {
  const items = new Map<Element, Element>();
  for (const link of list.querySelectorAll('a[href]')) {
    const entry = link.closest(storyEntries);
    const item = entry && entry !== list && list.contains(entry) ? entry : link;
    if (!items.has(item) && !inSlot(link, list)) items.set(item, link);
  }
  if (items.size === 0 || hasMore(list, items)) return [];
  const stories: Article[] = [];
  const isEnglish = isInEnglish(localeFor(list.closest('[lang]')?.getAttribute('lang') ?? ''));
  for (const [item, link] of items) {
    const { fields } = readFallback(item);
    const headline = fields.headline ?? textOf(link);
    const url = fields.url ?? addressOf(link);
    if (item !== link && isMoreThan(item, fields)) return [];
    // A card would show these dates in English.
    if (isEnglish && item.querySelector('time')) return [];
    if (!headline || !url) continue;
    const story = { labels: [], authors: [], related: [], access: 'unknown', ...withoutAbsent(fields), headline, url };
    stories.push({ ...story, id: url } as Article);
  }
  return stories;
}

/** Selects the elements around an author, which may contain a word such as “By” too. */
const bylines = ':has(> :is([rel~=author], [itemprop~=author]))';

/** Whether an entry has text that is in none of its fields. */
function isMoreThan(entry: Element, { standfirst }: ArticleFields): boolean {
  const rest = wordsOf(visibleText(entry, `${marked}, ${headings}, a[href], time, ${bylines}`));
  return rest !== undefined && rest !== standfirst;
}

/** Whether a link is in a slot of the list, or in the page's own card. */
function inSlot(link: Element, list: Element): boolean {
  const around = link.closest(ignored);
  return around !== null && around !== list && list.contains(around);
}

/** Whether the list has text outside its items. */
function hasMore(list: Element, items: ReadonlyMap<Element, Element>): boolean {
  const around = new Set<Node>();
  for (const item of items.keys()) for (let node = item; node !== list; node = node.parentElement!) around.add(node);
  return [...list.childNodes].some(function isMore(node): boolean {
    if (!isElement(node)) return isText(node) && Boolean(node.data.trim());
    if (node.matches(ignored) || items.has(node)) return false;
    // The link in a heading over entries leads to their section.
    if (node.matches(headings) && [...items.keys()].some((item) => item.matches(storyEntries))) return true;
    return around.has(node) ? [...node.childNodes].some(isMore) : Boolean(visibleText(node).trim());
  });
}
