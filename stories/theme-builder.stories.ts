import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { presets } from './applications/theme-builder/theme/presets.js';
import { sheet } from './applications/theme-builder/theme/sheet.js';
import { defineThemeBuilder } from './applications/theme-builder/theme-builder.js';

defineThemeBuilder();

const meta: Meta = {
  title: 'Designers/Theme builder',
  parameters: { width: 'window', layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

/**
 * Makes a theme. The controls are on one side, the accent and the fonts first; a front page or an article is on the
 * other. Then copy the style sheet.
 */
export const Builder: StoryObj = {
  // The only story of a title with its name is one entry in the sidebar.
  name: 'Theme builder',
  render: () => html`<theme-builder .presets=${presets} .sheet=${sheet}></theme-builder>`,
};
