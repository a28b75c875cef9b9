import { LitElement } from 'lit';
import { awaited } from '../controllers/on-demand.js';

/** What the widgets have in common: `updateComplete` also waits for the parts of the library that they have asked for. */
export class Widget extends LitElement {
  protected override async getUpdateComplete(): Promise<boolean> {
    const parts = awaited.get(this);
    await parts;
    const isComplete = await super.getUpdateComplete();
    // What has come may ask for more.
    return parts === awaited.get(this) ? isComplete : this.updateComplete;
  }
}
