import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { definePaywallStudio } from './applications/paywall-studio/paywall-studio.js';

definePaywallStudio();

const meta: Meta = {
  title: 'Newsrooms/Paywall studio',
  parameters: {
    width: 'window',
    layout: 'fullscreen',
    controls: { disable: true },
    // axe would ask the pages in the frames, which do not have it.
    a11y: { options: { iframes: false } },
  },
};
export default meta;

/**
 * Moves a reader through visits, days and states of a paywall, and shows the page of the article on a phone and a
 * desktop. Then copy the markup: the meter, the prompt, the offers and the gate.
 */
export const Studio: StoryObj = {
  // The only story of a title with its name is one entry in the sidebar.
  name: 'Paywall studio',
  render: () => html`<paywall-studio></paywall-studio>`,
};
