import { LitElement } from 'lit';
import { awaitedParts } from './lazy.js';

/** The base class of the widgets. `updateComplete` also waits for the lazy parts that the widget has requested. */
export class Widget extends LitElement {
  protected override async getUpdateComplete(): Promise<boolean> {
    const parts = awaitedParts.get(this);
    await parts;
    const isComplete = await super.getUpdateComplete();
    // The render after a part has loaded may request more parts.
    return parts === awaitedParts.get(this) ? isComplete : this.updateComplete;
  }
}
