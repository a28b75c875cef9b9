import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** A story that shows markup exactly as a page pastes it. Its page of text shows the same markup as code. */
export function pasted(markup: string, parameters: StoryObj['parameters'] = {}): StoryObj {
  return {
    render: () => html`${unsafeHTML(markup)}`,
    parameters: {
      controls: { disable: true },
      ...parameters,
      docs: { ...parameters['docs'], source: { code: markup } },
    },
  };
}
