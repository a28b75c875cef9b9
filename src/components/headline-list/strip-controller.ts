import type { LitElement, ReactiveController } from 'lit';

/** The controller of each strip, and of each element in it. One observer serves all lists of this copy. */
const controllers = new WeakMap<Element, StripController>();
let observer: ResizeObserver | undefined;

/** Knows whether the strip of a list has more content than fits, and renders the list again when that changes. */
export class StripController implements ReactiveController {
  overflows = false;

  #host: LitElement;
  /** The element that scrolls, if any. */
  #strip: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const strip = this.#host.renderRoot.querySelector('.strip:not([aria-hidden])');
    if (strip === this.#strip) return;
    this.hostDisconnected();
    if (!strip || !this.#host.isConnected) return;
    this.#strip = strip;
    observer ??= globalThis.ResizeObserver && new ResizeObserver(measureAll);
    for (const target of [strip, ...strip.children]) {
      controllers.set(target, this);
      observer?.observe(target);
    }
  }

  // A strip that has left the page must not be kept in memory.
  hostDisconnected(): void {
    for (const target of this.#strip ? [this.#strip, ...this.#strip.children] : []) observer?.unobserve(target);
    this.#strip = null;
  }

  measure(): void {
    if (!this.#strip) return;
    const { scrollWidth, clientWidth } = this.#strip;
    const before = this.overflows;
    this.overflows = scrollWidth > clientWidth + 1;
    if (this.overflows !== before) this.#host.requestUpdate();
  }
}

// This is not inside a method, because it would then keep the first list in memory.
function measureAll(entries: readonly ResizeObserverEntry[]): void {
  for (const { target } of entries) controllers.get(target)?.measure();
}
