import { LitElement } from 'lit';
import { awaited } from './lazy.js';

/** The base of the widgets: `updateComplete` also waits for the parts of the library that the widget has requested. */
export class Widget extends LitElement {
  protected override async getUpdateComplete(): Promise<boolean> {
    const parts = awaited.get(this);
    await parts;
    const isComplete = await super.getUpdateComplete();
    // A part that has loaded may request more.
    return parts === awaited.get(this) ? isComplete : this.updateComplete;
  }
}
