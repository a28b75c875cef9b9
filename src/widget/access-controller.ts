import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import {
  accessAnnouncement,
  accessRequest,
  type AccessAnswer,
  type AccessRequest,
  type AskedArticle,
} from './protocols.js';

/** Brings what the nearest `<news-access>`, or else one anywhere on the page, knows of the reader. */
export class AccessController implements ReactiveController {
  /** `undefined` where there is none yet. */
  answer?: AccessAnswer;

  #host: ReactiveControllerHost & HTMLElement;
  #article: () => AskedArticle | undefined;

  /** @param article the one that the host is about; `undefined` while that is not known */
  constructor(host: ReactiveControllerHost & HTMLElement, article: () => AskedArticle | undefined) {
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

  /** Asks, and renders the host again where the answer is another. */
  ask(): void {
    if (isServer) return;
    const detail: AccessRequest = { article: this.#article() };
    this.#host.dispatchEvent(new CustomEvent(accessRequest, { bubbles: true, composed: true, detail }));
    if (detail.answer !== this.answer) this.#host.requestUpdate();
    this.answer = detail.answer;
  }
}
