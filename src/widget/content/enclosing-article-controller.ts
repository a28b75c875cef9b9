import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArticleInput } from '../../article/article.js';
import { isServer } from '../is-server.js';
import { articleAnnouncement, articleRequest, type ArticleAnswer, type ArticleRequest } from './protocols.js';

/** The controllers of this copy's widgets that are in the page. One listener serves them all. */
const followers = new Set<EnclosingArticleController>();
let isQueued = false;

/**
 * Gets the article of the nearest `<news-article>` around its host, which may come from another copy of the library.
 */
export class EnclosingArticleController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #answer?: ArticleAnswer;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    // A server connects no elements.
    if (isServer) this.ask();
  }

  get status(): ArticleAnswer['status'] {
    return this.#answer?.status ?? 'none';
  }

  get article(): ArticleInput | undefined {
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

  /** Asks the nearest provider, and renders the host if the answer has changed. */
  ask(): void {
    const detail: ArticleRequest = {};
    this.#host.dispatchEvent(new CustomEvent(articleRequest, { bubbles: true, composed: true, detail }));
    const before = this.#answer;
    this.#answer = detail.answer;
    if (before?.article !== this.article || (before?.status ?? 'none') !== this.status) this.#host.requestUpdate();
  }
}

/** Asks once for each task, because many providers may upgrade in the same one. */
function askAgainSoon(): void {
  if (isQueued) return;
  isQueued = true;
  queueMicrotask(() => {
    isQueued = false;
    for (const follower of [...followers]) follower.ask();
  });
}
