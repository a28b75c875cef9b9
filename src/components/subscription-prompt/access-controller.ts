import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isServer } from '../../widget/is-server.js';
import { pageOf } from '../../widget/page/page.js';
import {
  accessAnnouncement,
  accessRequest,
  type AccessAnswer,
  type AccessRequest,
  type ArticleQuery,
} from '../../widget/content/protocols.js';

/** Gets the reader's access from the nearest `<news-access>`, or else from any on the page. */
export class AccessController implements ReactiveController {
  /** The last answer; `undefined` until there is one. */
  answer?: AccessAnswer;

  #host: ReactiveControllerHost & HTMLElement;
  #article: () => ArticleQuery | undefined;

  /** @param article returns the host's article; `undefined` while it is not known */
  constructor(host: ReactiveControllerHost & HTMLElement, article: () => ArticleQuery | undefined) {
    this.#host = host;
    this.#article = article;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    document.addEventListener(accessAnnouncement, this);
    this.ask();
  }

  hostDisconnected(): void {
    document.removeEventListener(accessAnnouncement, this);
  }

  handleEvent(): void {
    this.ask();
  }

  /** Asks again, and renders the host if the answer has changed. */
  ask(): void {
    if (isServer) {
      this.answer = pageOf(this.#host)?.answerAccess?.(this.#article());
      return;
    }
    const detail: AccessRequest = { article: this.#article() };
    this.#host.dispatchEvent(new CustomEvent(accessRequest, { bubbles: true, composed: true, detail }));
    if (detail.answer !== this.answer) this.#host.requestUpdate();
    this.answer = detail.answer;
  }
}
