import type { ReactiveController } from 'lit';
import type { Article } from '../../article/article.js';
import { articleFormats, type ArticleFormat } from '../../generated/article/format-names.js';
import { ArticleLoadError, refreshArticles, watchArticles, type ArticleLoad } from '../../article/article-store.js';
import { toText } from '../../article/untrusted-values.js';
import { pageAddress } from '../page/page-address.js';
import { warn } from '../warnings/warn.js';
import type { SourceHost, SourceState } from './content.js';
import { LoadErrorEvent, LoadEvent } from './load-events.js';

/** The text of each answer's articles. It is made once for all lists that show the answer. */
const contents = new WeakMap<readonly Article[], unknown>();

/**
 * Loads the articles at its host's `src`, and renders the host again when they change. Announces each answer with
 * `news-load` or `news-error`. After a failure the console says how to fix it.
 */
export class ArticleSource implements ReactiveController, SourceState {
  status: SourceState['status'] = 'none';
  articles: readonly Article[] = [];
  load?: ArticleLoad;

  #host: SourceHost;
  #isList: boolean;
  /** The `format` and `src` that are followed. */
  #followed = '';
  #stop?: () => void;
  #requestAgain?: () => void;
  #answered?: () => void;
  /** The last announcement: an article, an error, an empty answer, or the text of all articles of a list. */
  #announced?: unknown;

  /** @param isList whether the host shows all the articles. An empty answer is a failure only if it shows one. */
  constructor(host: SourceHost, isList: boolean) {
    this.#host = host;
    this.#isList = isList;
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
  }

  hostDisconnected(): void {
    this.#end();
  }

  follow(): void {
    const host = this.#host;
    if (!host.isConnected) return;
    const src = toText(host.src);
    const format = toText(host.format) as ArticleFormat;
    const wanted = src.trim() && `${format} ${src}`;
    if (wanted === this.#followed) return;
    // Keep the old articles until the new ones arrive.
    const previous = this.articles;
    this.#end();
    this.#followed = wanted;
    if (!wanted) return;
    const url = pageAddress(host, src);
    if (!url) {
      warn(host, 'source', src);
      // No `error`, because a retry would not help.
      this.#accept({ status: 'failed', articles: [] }, previous);
      this.#announce(new LoadErrorEvent(notAnAddress(src)), src);
      return;
    }
    if (format.trim() && !articleFormats.includes(format)) warn(host, 'choice', 'format', format, articleFormats);
    const options = format ? { format } : {};
    this.#requestAgain = () => refreshArticles(url, options);
    this.#stop = watchArticles(url, options, (answer) => {
      const { status, articles } = answer;
      const isWithout = !this.#isList && status === 'ready' && articles.length === 0;
      const load: ArticleLoad = isWithout ? { ...answer, status: 'failed', error: nothingToShow(url) } : answer;
      this.#accept(load, previous);
      if (load.error) {
        warn(host, 'sourceFailed', load.error.message);
        this.#announce(new LoadErrorEvent(load.error), answer.error ?? articles);
      } else if (status === 'ready') {
        // A refresh of a list usually gives the same articles.
        this.#announce(new LoadEvent(url, articles), this.#isList ? contentOf(url, articles) : articles[0]);
      }
    });
  }

  refresh(answered?: () => void): void {
    if (answered) this.#answered = answered;
    this.#requestAgain?.();
  }

  /** @param previous the articles of the previous address. A failure adds no articles and removes none. */
  #accept(load: ArticleLoad, previous: readonly Article[]): void {
    const hasLoaded = load.loadedAt !== undefined;
    this.load = load;
    this.articles = hasLoaded ? load.articles : previous;
    this.status = this.articles.length > 0 && (hasLoaded || load.status === 'loading') ? 'ready' : load.status;
    if (load.status !== 'loading') this.#endRefresh();
    this.#host.requestUpdate();
  }

  /** Announces later, so that a page that has just created the element can add its listener first. */
  #announce(event: LoadEvent | LoadErrorEvent, about: unknown): void {
    queueMicrotask(() => {
      if (about === this.#announced) return;
      this.#announced = about;
      this.#host.dispatchEvent(event);
    });
  }

  #endRefresh(): void {
    const answered = this.#answered;
    this.#answered = undefined;
    answered?.();
  }

  #end(): void {
    this.#stop?.();
    this.#stop = this.#requestAgain = undefined;
    this.#followed = '';
    this.status = 'none';
    this.articles = [];
    this.load = undefined;
    this.#endRefresh();
  }
}

/** Returns a text that identifies the articles of an answer. */
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
