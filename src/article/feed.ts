import { isPresent, withoutAbsent } from './absent.js';
import type { Article, Publication } from './article.js';
import { finishArticle } from './finish.js';
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

/** Whose feed it is. */
export function publicationOf(
  name: string | undefined,
  url: string | undefined,
  logo: string | undefined,
): Publication | undefined {
  return name ? (withoutAbsent({ name, url, logo }) as Publication) : undefined;
}
