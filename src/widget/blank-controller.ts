import type { LitElement, ReactiveController } from 'lit';
import { setState } from './custom-state.js';
import { isServer } from './is-server.js';

/**
 * Sets the state `blank` of a widget that shows nothing: neither its own content nor the page's markup in a slot. Such
 * a widget has no margins, because those of an empty box would move what is around it.
 */
export class BlankController implements ReactiveController {
  #host: LitElement;
  #isExpecting: () => boolean;

  /**
   * @param isExpecting whether content is still loading. Until it has loaded, the widget is not blank, so that nothing
   *   moves
   */
  constructor(host: LitElement, isExpecting = (): boolean => false) {
    this.#host = host;
    this.#isExpecting = isExpecting;
    host.addController(this);
  }

  hostConnected(): void {
    // If a server has rendered a root that shows nothing, there may be no update to wait for.
    if (!isServer && !this.#host.hasUpdated && this.#host.renderRoot.firstElementChild) this.hostUpdated();
  }

  hostUpdated(): void {
    setState(this.#host, 'blank', isBlank(this.#host) && !this.#isExpecting());
  }
}

function isBlank(widget: LitElement): boolean {
  let hasSlot = false;
  for (let child = widget.renderRoot.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'slot') hasSlot = true;
    else if (child.localName !== 'style') return false;
  }
  return !hasSlot || (widget.childElementCount === 0 && !widget.textContent!.trim());
}
