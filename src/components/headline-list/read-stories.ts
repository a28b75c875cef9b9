import { isServer } from 'lit';
import type { Article } from '../../article/article.js';
import type { ParseOptions } from '../../article/parse-options.js';
import { isArray } from '../../article/untrusted.js';
import { warn } from '../../controllers/warn.js';

/**
 * Copies of articles that are sure to be some, each once: they may come from a host's script or from another version of the library. What cannot
 * be shown is left out.
 *
 * @param read checks them
 * @param before what was read before: a story that is as it was is the same object, so that its card need not render again
 */
export function readStories(
  list: HTMLElement,
  articles: readonly Article[],
  read: (input: unknown, options: ParseOptions) => Article[],
  before: readonly Article[],
): Article[] {
  if (isArray(articles) && articles.length === 0) return [];
  const known = new Map(before.map((story) => [story.id, story]));
  const stories = new Map<string, Article>();
  try {
    for (const story of read(articles, { url: isServer ? undefined : list.baseURI })) {
      const same = known.get(story.id);
      if (!stories.has(story.id))
        stories.set(story.id, same && JSON.stringify(same) === JSON.stringify(story) ? same : story);
    }
  } catch (failure) {
    // The one error that it throws.
    warn(list, 'articles', (failure as Error).message);
  }
  return [...stories.values()];
}
