import { isServer, type LitElement, type ReactiveController } from 'lit';
import { paperUnder } from '../../theme/paper.js';

/**
 * Sets the colour of the paper under a widget, so that the style sheet can match ink and paper. The element of class `root` gets the property
 * `--_paper` and the class `papered`.
 *
 * It reads the paper again at every render, when a transition ends in or around the widget (a page may fade into another scheme), and when the
 * widget's size changes (the page may have changed while the widget was hidden).
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

  /** Ignores transitions of elements that are not around the widget, such as a button elsewhere. */
  #matchAround = ({ target }: Event): void => {
    let around: Element | undefined = this.#host;
    while (around && !(target as Node).contains(around)) around = (around.getRootNode() as Partial<ShadowRoot>).host;
    if (around) this.#match();
  };

  #match = (): void => {
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    if (!root) return;
    // If the widget has a scheme, this is its own background.
    root.style.setProperty('--_paper', paperUnder(root));
    root.classList.add('papered');
  };
}
