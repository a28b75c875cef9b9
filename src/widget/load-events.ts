import type { Article } from '../article/article.js';
import type { ArticleLoadError, LoadFailure } from '../article/store.js';

/** `news-load`: an element's source has brought its article, or a list's its articles. Bubbles; not cancelable. */
export class LoadEvent extends Event {
  constructor(
    /** The address that was loaded. */
    readonly url: string,
    /** All articles that stand there, in the source's order. A list may have none. */
    readonly articles: readonly Article[],
  ) {
    super('news-load', { bubbles: true, composed: true });
  }

  /** The first of them, which an element of one article shows. */
  get article(): Article | undefined {
    return this.articles[0];
  }
}

/** `news-error`: an element's source gave no article; what the page already showed stays. Bubbles; not cancelable. */
export class LoadErrorEvent extends Event {
  /** Why, for a program. */
  readonly reason: LoadFailure;
  /** The address that was asked. */
  readonly url: string;
  /** Why, and what mends it, for a developer. */
  readonly message: string;

  constructor({ reason, url, message }: ArticleLoadError) {
    super('news-error', { bubbles: true, composed: true });
    this.reason = reason;
    this.url = url;
    this.message = message;
  }
}

declare global {
  // HTMLElement's, Document's and Window's.
  interface GlobalEventHandlersEventMap {
    'news-load': LoadEvent;
    'news-error': LoadErrorEvent;
  }
}
