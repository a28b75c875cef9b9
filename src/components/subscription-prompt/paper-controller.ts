import type { LitElement, ReactiveController } from 'lit';
import { isServer } from '../../widget/is-server.js';
import { drawnAround, pathFrom } from '../../widget/page/around.js';
import { isElement } from '../../widget/page/page.js';

/**
 * Sets the colour of the paper (the background) under a widget, so that the style sheet can match ink and paper. The
 * element of class `root` gets the property `--_paper` and the class `papered`.
 *
 * It reads the paper again at every render, when a transition ends in or around the widget (a page may fade into
 * another scheme), and when the widget's size changes (the page may have changed while the widget was hidden).
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
    this.#sizeObserver ??= globalThis.ResizeObserver && new ResizeObserver(this.#match);
    this.#sizeObserver?.observe(this.#host);
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
    if (pathFrom(this.#host).includes(target as Node)) this.#match();
  };

  #match = (): void => {
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    if (!root) return;
    // If the widget has a scheme, this is its own background.
    root.style.setProperty('--_paper', paperUnder(root));
    root.classList.add('papered');
    // Text that fades into the page is before the widget, not on its own paper.
    const veil = root.previousElementSibling as HTMLElement | null;
    veil?.style.setProperty('--_paper', paperUnder(this.#host.parentElement ?? this.#host));
  };
}
/**
 * Returns the colour of the page under an element, for text or a surface that must suit the page's ink: the nearest
 * background around it, through shadow roots. A translucent background counts, as an opaque one, from an opacity of
 * 0.5.
 *
 * @returns a CSS colour; `canvas` if the page sets none
 */
export function paperUnder(element: Element): string {
  for (const at of pathFrom(element, drawnAround).filter(isElement)) {
    // `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`.
    const [colour, opacity = '1'] = getComputedStyle(at)
      .backgroundColor.replace(/^rgba(.*),/, 'rgb$1/')
      .split('/');
    if (parseFloat(opacity) >= 0.5) return colour!.replace(/\)?$/, ')');
  }
  return 'canvas';
}
