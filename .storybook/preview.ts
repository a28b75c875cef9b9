import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from '../src/custom-elements.json';
import '../src/components/define.js';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({
  hideArgRef: true,
  categoryOrder: ['attributes', 'properties', 'slots', 'cssProps', 'cssParts', 'events'],
});

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [mswLoader()],
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Start here',
          'Widgets',
          'Compositions',
          'Access',
          'Data',
          'Theming',
          ['Make it yours', 'Tokens', 'Presets', 'Builder'],
          'Host pages',
        ],
      },
    },
  },
  globalTypes: {
    scheme: {
      description: 'The colour scheme of the page',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    language: {
      description: 'The language of the page, and its direction',
      toolbar: { icon: 'globe', items: ['en', 'ar'], dynamicTitle: true },
    },
    width: {
      description: "The width of the widget's container",
      toolbar: { icon: 'expandalt', items: ['160', '320', '480', '768', '1200'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light', language: 'en', width: '480' },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.lang = globals.language;
      root.dir = globals.language === 'ar' ? 'rtl' : 'ltr';
      root.style.colorScheme = globals.scheme;
      document.body.style.background = 'canvas';
      document.body.style.color = 'canvastext';
      return html`<div style="max-inline-size: ${globals.width}px">${story()}</div>`;
    },
  ],
};

export default preview;
