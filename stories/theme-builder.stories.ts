import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { presets } from './theme-builder/presets.js';
import { defineThemeBuilder } from './theme-builder/theme-builder.js';

defineThemeBuilder();

const meta: Meta = {
  title: 'Theming/Builder',
  parameters: { width: '1200', layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

/**
 * A theme from a few choices: the widgets under it in light, dark, right to left and in a contrast theme, its contrasts, and the
 * theme itself to copy.
 */
export const Builder: StoryObj = {
  render: () => html`<theme-builder .presets=${presets}></theme-builder>`,
};
