import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Article } from '../article/article.js';
import { articleAnnouncement, articleRequest, type ArticleAnswer, type ArticleRequest } from './protocols.js';

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

  get status(): ArticleAnswer['status'] {
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
