import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { prompted } from './prompted.js';

/**
 * A story in which a server says what the reader may read.
 *
 * @param answer the last part of its address
 * @param meter counts in the browser if the server fails
 */
export const fromServer = (answer: string, meter?: string): StoryObj => ({
  render: () => html`
    <news-access
      src="https://access.example/${answer}"
      pingback="https://access.example/pingback"
      meter=${ifDefined(meter)}
      product="stories"
      consent="granted"
    >
      ${prompted('metered')}
    </news-access>
  `,
});
