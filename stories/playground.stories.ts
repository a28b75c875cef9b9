import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { definePlayground } from './applications/playground/playground.js';

definePlayground();

const meta: Meta = {
  title: 'Playground',
  parameters: {
    width: 'window',
    layout: 'fullscreen',
    controls: { disable: true },
    // axe would ask the page in the sandbox, which cannot answer.
    a11y: { options: { iframes: false } },
  },
};
export default meta;

/**
 * HTML on one side, the page that it makes on the other, with the style sheet of a host page. The address has all of
 * it, so a link shows the same page to others.
 */
export const Playground: StoryObj = {
  render: () => html`<widget-playground></widget-playground>`,
};
