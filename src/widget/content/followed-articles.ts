import type { Article } from '../../article/article.js';
import { articleFormats, type ArticleFormat } from '../../article/formats/format-names.js';
import { ArticleLoadError, refreshArticles, watchArticles, type ArticleLoad } from '../../article/article-store.js';
import { toText } from '../../article/untrusted-values.js';
import type { SourceHost } from './content.js';
import { LoadErrorEvent, LoadEvent } from './load-events.js';
import { pageAddress } from '../page/page-address.js';
import { warn } from '../warnings/warn.js';

/**
 * The last announcement of each element: an article, an error, an empty answer, or the text of all articles of a list.
 */
const announced = new WeakMap<Element, unknown>();

const contents = new WeakMap<readonly Article[], unknown>();

/** An element that follows an address. */
export interface Following {
  /** Requests the address again, now. */
  refresh(): void;
  end(): void;
}

/**
 * Follows the articles at an element's `src`. Calls `listener` at once, and again at every change.
 *
 * Announces each answer with `news-load` or `news-error`. After a failure the console says how to fix it.
 *
 * @param isList whether the element shows all articles. An empty answer is a failure only for an element that shows
 *   one.
 */
export function followArticles(host: SourceHost, isList: boolean, listener: (load: ArticleLoad) => void): Following {
  const src = toText(host.src);
  const format = toText(host.format) as ArticleFormat;
  const url = pageAddress(host, src);
  if (!url) {
    warn(host, 'source', src);
    // No `error`, because a retry would not help.
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
    // A refresh of a list usually gives the same articles.
    const what = answer.error ?? (isList ? contentOf(url, articles) : (articles[0] ?? articles));
    // Announce later, so that a page that has just created the element can add its listener first.
    if (event) queueMicrotask(() => announce(host, event, what));
  });
  return { refresh: () => refreshArticles(url, options), end };
}

/** Returns a text that identifies the articles of an answer. It is made once for all lists that follow the address. */
function contentOf(url: string, articles: readonly Article[]): unknown {
  let content = contents.get(articles);
  try {
    content ??= `${url} ${JSON.stringify(articles)}`;
  } catch {
    // The text may exceed the longest string. Then every answer counts as new.
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
