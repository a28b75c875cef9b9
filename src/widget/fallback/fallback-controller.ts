import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { noFallback } from '../content/content.js';
import { readFallback, type Fallback } from './fallback-markup.js';
import { isServer } from '../is-server.js';

/** The attributes that are read from elements of the fallback. */
const watchedAttributes =
  'alt content datetime height href itemprop loading media rel sizes src srcset target type width'.split(' ');

/** The controllers of this copy, by the widget's element. One observer watches the light DOM of all widgets. */
const controllers = new WeakMap<Node, FallbackController>();
let observer: MutationObserver | undefined;

/**
 * Reads its host's fallback markup, and renders the host again when the markup changes: the parser may still be writing
 * it, and a script of the page may change it at any time.
 */
export class FallbackController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #fallback?: Fallback;
  #isWatched = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The current content of the light DOM. */
  get current(): Fallback {
    if (!this.#host.firstChild) return noFallback;
    if (!this.#isWatched && !isServer) this.#watch();
    return (this.#fallback ??= readFallback(this.#host));
  }

  hostConnected(): void {
    this.#fallback = undefined;
  }

  /** Reads again at the next render. */
  refresh(): void {
    this.#fallback = undefined;
    this.#host.requestUpdate();
  }

  /**
   * Starts to watch the markup. Most cards have none; the {@link ContentController} notices the first that is added.
   */
  #watch(): void {
    this.#isWatched = true;
    controllers.set(this.#host, this);
    observer ??= new MutationObserver(refreshChanged);
    observer.observe(this.#host, {
      attributes: true,
      attributeFilter: watchedAttributes,
      characterData: true,
      childList: true,
      subtree: true,
    });
  }
}

function refreshChanged(records: MutationRecord[]): void {
  const changed = new Set<FallbackController>();
  for (const { type, target } of records) {
    // Lit handles the widget's own attributes.
    const from = type === 'attributes' ? target.parentNode : target;
    for (let node: Node | null = from; node; node = node.parentNode) {
      const controller = controllers.get(node);
      if (controller) changed.add(controller);
    }
  }
  for (const controller of changed) controller.refresh();
}
