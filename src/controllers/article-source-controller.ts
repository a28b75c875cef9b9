import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Article } from '../article/article.js';
import { toText } from '../article/untrusted.js';
import { watchArticles } from '../article/store.js';
import type { ArticleFormat } from '../article/parse-options.js';
import { articleAnnouncement, articleRequest, type ArticleAnswer, type ArticleRequest } from './article-protocol.js';
import { LoadErrorEvent, LoadEvent } from './load-events.js';
import { pageAddress } from './page-address.js';
import { warn } from './warn.js';

/** What an element that is fed from a source has. */
export type SourceHost = ReactiveControllerHost &
  HTMLElement & {
    /** The address of an article. */
    src?: string | null;
    /** The format of what stands there, where its content does not tell. */
    format?: ArticleFormat | null;
  };

/** Where a source stands: `none` where there is no source at all. */
export type SourceStatus = ArticleAnswer['status'];

/**
 * Brings the article of an element's own `src`.
 *
 * Renders its host again at every change, announces what came with `news-load` or `news-error`, and says in the console what
 * mends a failure.
 */
export class ArticleSourceController implements ReactiveController {
  status: SourceStatus = 'none';
  article?: Article;

  #host: SourceHost;
  #followed = '';
  /** The article or the error that was announced last. */
  #announced?: object;
  #stop?: () => void;

  constructor(host: SourceHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Takes up the host's `src` and `format` as they are now. */
  follow(): void {
    const { src, format } = this.#host;
    if (isServer || !this.#host.isConnected) return;
    const wanted = src ? `${toText(format)} ${toText(src)}` : '';
    if (wanted === this.#followed) return;
    // What stands is shown until the next has come.
    const standing = this.article;
    this.#end();
    this.#followed = wanted;
    if (!src) return;
    const url = pageAddress(this.#host, toText(src));
    if (!url) {
      warn(this.#host, `has src="${toText(src)}", which is not an http(s) address. Give the address of an article.`);
      this.status = 'failed';
      return;
    }
    this.status = 'loading';
    const known = toText(format) as ArticleFormat;
    this.#stop = watchArticles(url, known ? { format: known } : {}, ({ status, articles, error }) => {
      this.article = articles[0] ?? (status === 'loading' ? standing : undefined);
      this.status = this.article ? 'ready' : status;
      this.#host.requestUpdate();
      if (error) warn(this.#host, `could not load its src. ${error.message}`);
      const event = error
        ? new LoadErrorEvent(error)
        : status === 'ready' && this.article && new LoadEvent(url, this.article);
      // A page that has just made the element has yet to add its listener; one that only moves it has heard already.
      if (event) queueMicrotask(() => this.#announce(event, error ?? this.article!));
    });
  }

  #announce(event: LoadEvent | LoadErrorEvent, what: object): void {
    if (what === this.#announced) return;
    this.#announced = what;
    this.#host.dispatchEvent(event);
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = '';
    this.status = 'none';
    this.article = undefined;
  }
}

/** The widgets of this copy that follow an enclosing provider; one listener serves them all. */
const followers = new Set<EnclosingArticleController>();
let isAskingAgain = false;

/** Brings the article of the nearest `<news-article>` around an element, from whichever copy of the library that is. */
export class EnclosingArticleController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #answer?: ArticleAnswer;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get status(): SourceStatus {
    return this.#answer?.status ?? 'none';
  }

  get article(): Article | undefined {
    return this.#answer?.article;
  }

  hostConnected(): void {
    if (isServer) return;
    if (followers.size === 0) document.addEventListener(articleAnnouncement, askAgainSoon);
    followers.add(this);
    this.ask();
  }

  hostDisconnected(): void {
    followers.delete(this);
    if (followers.size === 0) document.removeEventListener(articleAnnouncement, askAgainSoon);
  }

  /** Asks the nearest provider, and renders the host again where the answer is another. */
  ask(): void {
    const detail: ArticleRequest = {};
    this.#host.dispatchEvent(new CustomEvent(articleRequest, { bubbles: true, composed: true, detail }));
    const before = this.#answer;
    this.#answer = detail.answer;
    if (before?.article !== this.article || (before?.status ?? 'none') !== this.status) this.#host.requestUpdate();
  }
}

/** Many providers upgrade in one task; their widgets ask once. */
function askAgainSoon(): void {
  if (isAskingAgain) return;
  isAskingAgain = true;
  queueMicrotask(() => {
    isAskingAgain = false;
    for (const follower of [...followers]) follower.ask();
  });
}
