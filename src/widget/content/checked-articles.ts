import type { Article, ArticleInput } from '../../article/article.js';
import type { ArticleFields } from '../../article/merge.js';
import type { ContentHost } from './content.js';
import { articleReader } from './lazy-sources.js';
import { warn } from '../warnings/warn.js';

/** Checked copies, by the article that a page or another version of the library gave. */
const checked = new WeakMap<object, ArticleFields>();

/**
 * Returns a checked copy of an article; `undefined` until the code that checks it has loaded. If that fails, the
 * widget's other sources count.
 */
export function checkedArticle(article: ArticleInput | null | undefined, host: ContentHost): ArticleFields | undefined {
  if (!article) return {};
  const known = checked.get(Object(article));
  if (known) return known;
  const read = articleReader.for(host);
  if (!read) return articleReader.isExpected ? undefined : {};
  let copy: ArticleFields = {};
  try {
    copy = read(article, { url: host.baseURI })[0] ?? {};
  } catch (failure) {
    // The one error that it throws.
    warn(host, 'article', (failure as Error).message);
  }
  checked.set(Object(article), copy);
  return copy;
}

/** Notes that an article is a checked copy itself: no widget checks it again. */
export function noteChecked(article: Article): void {
  checked.set(article, article);
}
