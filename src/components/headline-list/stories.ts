import { isServer } from 'lit';
import type { Article } from '../../article/article.js';
import type { ParseOptions } from '../../article/parse-options.js';
import { storyKey } from '../../article/story-key.js';
import { get, isArray, toText } from '../../article/untrusted-values.js';
import { noteChecked } from '../../widget/checked-articles.js';
import { warn } from '../../widget/warn.js';

type Stories = ReadonlyMap<string, Article>;

/** The stories of each answer of the page-wide store, which is one and the same for all lists that show its address. */
const storiesOfAnswers = new WeakMap<readonly Article[], Stories>();

/**
 * Copies of articles that are sure to be some, each once, by what tells it from the others: they may come from a host's script or from another
 * version of the library. What cannot be shown is left out.
 *
 * @param isAnswer whether they are the store's own, which nobody changes
 * @param read checks them
 * @param before what was read before: a story that is as it was is the same object, so that its card need not render again
 */
export function readStories(
  list: HTMLElement,
  articles: readonly Article[],
  isAnswer: boolean,
  read: (input: unknown, options: ParseOptions) => Article[],
  before: Stories,
): Stories {
  const known = isAnswer && storiesOfAnswers.get(articles);
  if (known) return known;
  const stories = new Map<string, Article>();
  if (isArray(articles) && get(articles, 'length') === 0) return stories;
  try {
    for (const story of read(articles, { url: isServer ? undefined : list.baseURI })) {
      const key = storyKey(story);
      if (stories.has(key)) continue;
      const same = before.get(key);
      noteChecked(story);
      stories.set(key, same && JSON.stringify(same) === JSON.stringify(story) ? same : story);
    }
  } catch (failure) {
    // What a host's script hands in may throw anything.
    warn(list, 'articles', toText(get(failure, 'message')));
  }
  if (isAnswer) storiesOfAnswers.set(articles, stories);
  return stories;
}

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
