import type { Article } from '../../article/article.js';
import type { ArticleLoadError, LoadFailure } from '../../article/article-store.js';

/**
 * `news-load`: fired when an element's source has loaded its article, or a list's source its articles. Bubbles; not
 * cancelable.
 */
export class LoadEvent extends Event {
  constructor(
    /** The address that was loaded. */
    readonly url: string,
    /** All articles at the address, in the source's order. A list may have none. */
    readonly articles: readonly Article[],
  ) {
    super('news-load', { bubbles: true, composed: true });
  }

  /** The first article, which elements with one article show. */
  get article(): Article | undefined {
    return this.articles[0];
  }
}

/**
 * `news-error`: fired when an element's source gave no article. The element keeps what it already shows. Bubbles; not
 * cancelable.
 */
export class LoadErrorEvent extends Event {
  /** The reason of the failure, as a code. */
  readonly reason: LoadFailure;
  /** The address that was requested. */
  readonly url: string;
  /** The reason and how to fix it, for developers. */
  readonly message: string;

  constructor({ reason, url, message }: ArticleLoadError) {
    super('news-error', { bubbles: true, composed: true });
    this.reason = reason;
    this.url = url;
    this.message = message;
  }
}

declare global {
  // For HTMLElement, Document and Window.
  interface GlobalEventHandlersEventMap {
    'news-load': LoadEvent;
    'news-error': LoadErrorEvent;
  }
}
