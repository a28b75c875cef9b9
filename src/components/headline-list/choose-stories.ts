import type { Article } from '../../article/article.js';

/** What a list shows of a feed, and whether there is more that it may show. */
export interface Choice {
  shown: readonly Article[];
  hasMore: boolean;
}

/** The first stories that are not left out. A feed may have thousands, and a page many lists, so none is looked at without need. */
export function chooseStories(
  stories: Iterable<Article>,
  count: number,
  isExcluded: (story: Article) => boolean,
): Choice {
  const shown: Article[] = [];
  for (const story of stories) {
    if (isExcluded(story)) continue;
    if (shown.length === count) return { shown, hasMore: true };
    shown.push(story);
  }
  return { shown, hasMore: false };
}
