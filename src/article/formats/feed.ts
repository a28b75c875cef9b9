import { isPresent, withoutAbsent } from '../absent-values.js';
import type { Article, Publication } from '../article.js';
import { finishArticle } from './finish-article.js';
import { letters } from './headlines.js';
import type { ArticleFields } from '../merge.js';

/** What a feed gives: itself, and its items. */
export interface Feed {
  publication?: Publication;
  stories: ArticleFields[];
}

/** An item is left out without a headline, and where it cannot be read: it takes nothing from the others. */
export function articlesOf(feed: Feed): Article[] {
  return feed.stories.map(finishArticle).filter(isPresent);
}

/**
 * Whose feed it is: of a title that names the section too ("World news | The Meridian") or says what the paper is about, the part that is
 * the name of its site. An address that is a feed's own stands for its site.
 */
export function publicationOf(
  title: string | undefined,
  url: string | undefined,
  logo: string | undefined,
): Publication | undefined {
  if (!title) return undefined;
  const site = url && new URL(url);
  const host = site ? letters(site.hostname) : '';
  const parts = title.split(/\s+[-–—|>»·:]\s+/);
  const name = parts.sort((one, other) => share(other, host) - share(one, host)).find((part) => share(part, host) > 0);
  return withoutAbsent<Publication>({
    name: name ?? title,
    url: site && isFeedAddress(url) ? `${site.origin}/` : url,
    logo,
  } as Publication);
}

/** Whether an address is that of a feed and of no page. */
export function isFeedAddress(address: string): boolean {
  return /^https?:\/\/[^/]+\/.*\b(?:rss|feeds?|atom|rdf|xml)\b/i.test(address);
}

/** How much of a site's name a title says. */
function share(title: string, host: string): number {
  const name = letters(title);
  if (name.length > 2 && host.includes(name)) return name.length;
  const words = title.split(/\s/).map(letters);
  return words
    .filter((word) => word.length > 2 && !/^(?:the|news|com)$/.test(word) && host.includes(word))
    .reduce((sum, { length }) => sum + length, 0);
}
