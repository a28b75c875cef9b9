import type { Article } from '../article/article.js';
import type { ArticleFormat } from '../article/parse-options.js';
import { ArticleLoadError, watchArticles, type ArticleLoad } from '../article/store.js';
import { toText } from '../article/untrusted.js';
import type { SourceHost } from './article-source-controller.js';
import { LoadErrorEvent, LoadEvent } from './load-events.js';
import { pageAddress } from './page-address.js';
import { warn } from './warn.js';

/** What each element announced last: an article, an error, or an answer without either. */
const announced = new WeakMap<Element, object>();

/**
 * Follows the article at an element's `src`: `listener` is called at once, and again at every change.
 *
 * Announces what came with `news-load` or `news-error`, and says in the console what mends a failure.
 *
 * @returns a function that ends it
 */
export function followArticle(
  host: SourceHost,
  listener: (status: ArticleLoad['status'], article: Article | undefined) => void,
): () => void {
  const src = toText(host.src);
  const format = toText(host.format) as ArticleFormat;
  const url = pageAddress(host, src);
  if (!url) {
    warn(host, 'source', src);
    listener('failed', undefined);
    return () => undefined;
  }
  return watchArticles(url, format ? { format } : {}, (load) => {
    const { articles } = load;
    const isEmpty = load.status === 'ready' && articles.length === 0;
    // A list may be empty; a widget of one article has nothing to show.
    const error = isEmpty ? nothingToShow(url) : load.error;
    listener(isEmpty ? 'failed' : load.status, articles[0]);
    if (error) warn(host, 'sourceFailed', error.message);
    const event = error
      ? new LoadErrorEvent(error)
      : load.status === 'ready' && articles[0] && new LoadEvent(url, articles[0]);
    // A page that has just made the element has yet to add its listener; one that only moves it has heard already.
    if (event) queueMicrotask(() => announce(host, event, load.error ?? articles[0] ?? articles));
  });
}

function nothingToShow(url: string): ArticleLoadError {
  return new ArticleLoadError(
    'format',
    url,
    `${url} holds no article that may be shown now: all are withheld or expired.`,
  );
}

function announce(host: SourceHost, event: LoadEvent | LoadErrorEvent, what: object): void {
  if (what === announced.get(host)) return;
  announced.set(host, what);
  host.dispatchEvent(event);
}
