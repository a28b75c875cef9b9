import type { Article, ArticleInput } from '../../article/article.js';
import type { ParseOptions } from '../../article/parse-options.js';
import { storyKey } from '../../article/story-key.js';
import { get, isArray, toText } from '../../article/untrusted-values.js';
import { noteChecked } from '../../widget/content/checked-articles.js';
import { warn } from '../../widget/warnings/warn.js';

type Stories = ReadonlyMap<string, Article>;

/** The stories of each answer of the page-wide store. All lists that show the same address share the answer. */
const storiesOfAnswers = new WeakMap<readonly ArticleInput[], Stories>();

/**
 * Returns validated copies of articles by their keys, each story once. The articles may come from a host's script or
 * from another version of the library. Those that cannot be shown are left out.
 *
 * @param isAnswer whether the articles are an answer of the store. Such an answer never changes
 * @param read validates and copies the articles
 * @param before the stories that were read before: an unchanged story stays the same object, so that its card need not
 *   render again
 */
export function readStories(
  list: HTMLElement,
  articles: readonly ArticleInput[],
  isAnswer: boolean,
  read: (input: unknown, options: ParseOptions) => Article[],
  before: Stories,
): Stories {
  const known = isAnswer && storiesOfAnswers.get(articles);
  if (known) return known;
  const stories = new Map<string, Article>();
  if (isArray(articles) && get(articles, 'length') === 0) return stories;
  try {
    for (const story of read(articles, { url: list.baseURI })) {
      const key = storyKey(story);
      if (stories.has(key)) continue;
      const same = before.get(key);
      noteChecked(story);
      stories.set(key, same && JSON.stringify(same) === JSON.stringify(story) ? same : story);
    }
  } catch (failure) {
    // Articles from a host's script may throw any error.
    warn(list, 'articles', toText(get(failure, 'message')));
  }
  if (isAnswer) storiesOfAnswers.set(articles, stories);
  return stories;
}

/** The stories that a list shows of a feed, and whether it could show more. */
export interface Choice {
  shown: readonly Article[];
  hasMore: boolean;
}

/**
 * Returns the first stories that are not left out. A feed may have thousands of stories and a page many lists, so it
 * stops as soon as it has enough.
 */
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
