import { LitElement, type PropertyValues } from 'lit';
import { setState } from './custom-state.js';
import { isServer } from './is-server.js';
import { awaitedParts } from './lazy.js';
import { stopWaiting, whenWritten } from './when-written.js';

/**
 * The base class of the elements. They start when the parser has written enough of them. `updateComplete` also waits for the lazy parts that the widget has
 * requested.
 */
export class Widget extends LitElement {
  /** Creates the shadow root and starts the controllers, now or a moment later. A subclass must not expect either after its `super` call. */
  override connectedCallback(): void {
    const start = (): void => super.connectedCallback();
    // An element that has a root has started before.
    if (isServer || this.renderRoot) start();
    else whenWritten(this, start);
  }

  override disconnectedCallback(): void {
    if (!stopWaiting(this)) super.disconnectedCallback();
  }

  /** Whether content is on its way. A widget that shows nothing keeps its margins until it has come. */
  protected get isExpecting(): boolean {
    return false;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    if (!isServer) setState(this, 'blank', isBlank(this) && !this.isExpecting);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const parts = awaitedParts.get(this);
    await parts;
    const isComplete = await super.getUpdateComplete();
    // The render after a part has loaded may request more parts.
    return parts === awaitedParts.get(this) ? isComplete : this.updateComplete;
  }
}

/** Whether a widget shows nothing: neither its own content nor the page's markup in a slot. */
function isBlank(widget: Widget): boolean {
  const [first, ...more] = [...widget.renderRoot.children].filter(({ localName }) => localName !== 'style');
  if (!first) return true;
  if ([first, ...more].some(({ localName }) => localName !== 'slot')) return false;
  return widget.childElementCount === 0 && !widget.textContent!.trim();
}
