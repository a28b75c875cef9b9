import { LitElement } from 'lit';
import { isServer } from './is-server.js';
import { awaitedParts } from './lazy/lazy.js';
import { stopWaiting, whenWritten } from './when-written.js';
import { isStatic } from './written-whole.js';

/**
 * The base class of the elements. They start when the parser has written enough of them. `updateComplete` also waits
 * for the lazy parts that the widget has requested. An element with `static` never starts: a server has finished it.
 */
export class Widget extends LitElement {
  /**
   * Creates the shadow root and starts the controllers, now or a moment later. A subclass must not expect either after
   * its `super` call.
   */
  override connectedCallback(): void {
    const start = (): void => super.connectedCallback();
    // An element that has a root has started before.
    if (isServer || this.renderRoot) start();
    else if (!isStatic(this)) whenWritten(this, start);
  }

  override disconnectedCallback(): void {
    if (!stopWaiting(this) && this.renderRoot) super.disconnectedCallback();
  }

  /** Finds what to show now. Returns whether to render it: until then, what a server has rendered stays. */
  protected resolve(): boolean {
    return true;
  }

  protected override shouldUpdate(): boolean {
    return this.resolve();
  }

  protected override willUpdate(): void {
    // A server renders without calling `shouldUpdate`.
    if (isServer) this.resolve();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    if (isStatic(this)) return true;
    const parts = awaitedParts.get(this);
    await parts;
    const isComplete = await super.getUpdateComplete();
    // The render after a part has loaded may request more parts.
    return parts === awaitedParts.get(this) ? isComplete : this.updateComplete;
  }
}
