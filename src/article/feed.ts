import { isPresent, withoutAbsent } from './absent.js';
import type { Article, Publication } from './article.js';
import { finishArticle } from './finish.js';
import { letters } from './headlines.js';
import type { ArticleFields } from './merge.js';

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
  const name = title.split(/\s+[-–—|>»·:]\s+/).find((part) => part.split(/\s/).some((word) => isNamed(word, host)));
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

function isNamed(word: string, host: string): boolean {
  const name = letters(word);
  return name.length > 2 && name !== 'the' && name !== 'news' && name !== 'com' && host.includes(name);
}
