import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { noFallback } from './content.js';
import { readFallback, type Fallback } from './fallback-markup.js';

/** What is read of an element of the fallback. */
const watchedAttributes =
  'alt content datetime height href itemprop loading media rel sizes src srcset target type width'.split(' ');

/** Every widget of this copy, by its element; one observer watches the light DOM of them all. */
const controllers = new WeakMap<Node, FallbackController>();
let observer: MutationObserver | undefined;

/**
 * Reads its host's fallback markup, and renders the host again when that changes: a parser may still be writing it, and a host's
 * script may rewrite it at any time.
 */
export class FallbackController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #fallback?: Fallback;
  #isWatched = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What the light DOM says now. Nothing on a server, which has none. */
  get current(): Fallback {
    if (isServer || !this.#host.firstChild) return noFallback;
    if (!this.#isWatched) this.#watch();
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

  /** Most cards of a page have no markup to watch; the first that is put into one is told of by its {@link ContentController}. */
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
    // A widget's own attributes are its properties' business.
    const from = type === 'attributes' ? target.parentNode : target;
    for (let node: Node | null = from; node; node = node.parentNode) {
      const controller = controllers.get(node);
      if (controller) changed.add(controller);
    }
  }
  for (const controller of changed) controller.refresh();
}
