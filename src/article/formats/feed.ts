import { isPresent, withoutAbsent } from '../untrusted-values.js';
import type { Article, Publication } from '../article.js';
import { finishArticle } from './finish-article.js';
import { letters } from './headlines.js';
import type { ArticleFields } from '../merge.js';

/** A feed: its publication, and its items. */
export interface Feed {
  publication?: Publication;
  stories: ArticleFields[];
}

/** Returns the articles of a feed. An item without a headline is left out. */
export function articlesOf(feed: Feed): Article[] {
  return feed.stories.map(finishArticle).filter(isPresent);
}

/**
 * Finds the publication of a feed from its title. If the title also has a section ("World news | The Meridian") or a
 * slogan, the publication is the part that is like the site's name. If `url` is the address of a feed, the
 * publication's address is that of its site.
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

/** Returns whether an address is of a feed, not of a page. */
export function isFeedAddress(address: string): boolean {
  return /^https?:\/\/[^/]+\/.*\b(?:rss|feeds?|atom|rdf|xml)\b/i.test(address);
}

/** Counts the letters that a title and a site's name share. */
function share(title: string, host: string): number {
  const name = letters(title);
  if (name.length > 2 && host.includes(name)) return name.length;
  const words = title.split(/\s/).map(letters);
  return words
    .filter((word) => word.length > 2 && !/^(?:the|news|com)$/.test(word) && host.includes(word))
    .reduce((sum, { length }) => sum + length, 0);
}
