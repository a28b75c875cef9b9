import { isServer, type LitElement, type ReactiveController } from 'lit';
import { paperUnder } from '../theme/paper.js';

/**
 * Tells a widget's style sheet the paper under it, so that ink and paper always belong together: on the element of class `root`, as
 * `--_paper` and by the class `papered`.
 *
 * It looks again at every render, when a transition ends in the widget or around it (a page may fade into another scheme), and when the
 * widget's size changes, for a page may have changed while the widget was hidden.
 */
export class PaperController implements ReactiveController {
  #host: LitElement;
  #sizeObserver?: ResizeObserver;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    document.addEventListener('transitionend', this.#matchAround);
    this.#host.renderRoot.addEventListener('transitionend', this.#match);
    this.#sizeObserver ??= new ResizeObserver(this.#match);
    this.#sizeObserver.observe(this.#host);
  }

  hostDisconnected(): void {
    document.removeEventListener('transitionend', this.#matchAround);
    this.#sizeObserver?.disconnect();
  }

  hostUpdated(): void {
    this.#match();
  }

  /** A button that fades under the pointer changes no paper but its own. */
  #matchAround = ({ target }: Event): void => {
    let around: Element | undefined = this.#host;
    while (around && !(target as Node).contains(around)) around = (around.getRootNode() as Partial<ShadowRoot>).host;
    if (around) this.#match();
  };

  #match = (): void => {
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    if (!root) return;
    // A widget with a scheme has a paper of its own.
    root.style.setProperty('--_paper', paperUnder(root));
    root.classList.add('papered');
  };
}
