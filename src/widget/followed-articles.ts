import type { Article } from '../article/article.js';
import { articleFormats, type ArticleFormat } from '../article/formats/format-names.js';
import { ArticleLoadError, refreshArticles, watchArticles, type ArticleLoad } from '../article/store.js';
import { toText } from '../article/untrusted-values.js';
import type { SourceHost } from './content.js';
import { LoadErrorEvent, LoadEvent } from './load-events.js';
import { pageAddress } from './page-address.js';
import { warn } from './warn.js';

/** What each element announced last: an article, an error, an answer without either, or of a list all that it holds. */
const announced = new WeakMap<Element, unknown>();

const contents = new WeakMap<readonly Article[], unknown>();

/** An element that follows an address. */
export interface Following {
  /** Asks for what stands there again, now. */
  refresh(): void;
  end(): void;
}

/**
 * Follows the articles at an element's `src`: `listener` is called at once, and again at every change.
 *
 * Announces what came with `news-load` or `news-error`, and says in the console what mends a failure.
 *
 * @param isList whether the element shows them all, so that there may be none; one that shows an article has failed then
 */
export function followArticles(host: SourceHost, isList: boolean, listener: (load: ArticleLoad) => void): Following {
  const src = toText(host.src);
  const format = toText(host.format) as ArticleFormat;
  const url = pageAddress(host, src);
  if (!url) {
    warn(host, 'source', src);
    // Without an error: to ask again is of no use.
    listener({ status: 'failed', articles: [] });
    const event = new LoadErrorEvent(notAnAddress(src));
    queueMicrotask(() => announce(host, event, src));
    return { refresh: () => undefined, end: () => undefined };
  }
  if (format.trim() && !articleFormats.includes(format)) warn(host, 'choice', 'format', format, articleFormats);
  const options = format ? { format } : {};
  const end = watchArticles(url, options, (answer) => {
    const { status, articles } = answer;
    const isWithout = !isList && status === 'ready' && articles.length === 0;
    const load: ArticleLoad = isWithout ? { ...answer, status: 'failed', error: nothingToShow(url) } : answer;
    listener(load);
    const { error } = load;
    if (error) warn(host, 'sourceFailed', error.message);
    const event = error ? new LoadErrorEvent(error) : status === 'ready' && new LoadEvent(url, articles);
    // Of a list a refresh mostly brings the same.
    const what = answer.error ?? (isList ? contentOf(url, articles) : (articles[0] ?? articles));
    // A page that has just made the element has yet to add its listener; one that only moves it has heard already.
    if (event) queueMicrotask(() => announce(host, event, what));
  });
  return { refresh: () => refreshArticles(url, options), end };
}

/** What tells the articles at an address from others: their text, which is made once for all lists that follow it. */
function contentOf(url: string, articles: readonly Article[]): unknown {
  let content = contents.get(articles);
  try {
    content ??= `${url} ${JSON.stringify(articles)}`;
  } catch {
    // A small feed may unfold to more than a string can hold. Each answer then counts as another.
    content = articles;
  }
  contents.set(articles, content);
  return content;
}

function notAnAddress(src: string): ArticleLoadError {
  return new ArticleLoadError('network', src, `${src} is not an http(s) address. Give the address of an article.`);
}

function nothingToShow(url: string): ArticleLoadError {
  return new ArticleLoadError(
    'format',
    url,
    `${url} has no article to show: it is empty, or all articles in it are withheld, expired or without a headline.`,
  );
}

function announce(host: SourceHost, event: LoadEvent | LoadErrorEvent, what: unknown): void {
  if (what === announced.get(host)) return;
  announced.set(host, what);
  host.dispatchEvent(event);
}
