import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { textDirection } from '../src/article/direction.js';
import '../src/components/define.js';
import { setMessages } from '../src/controllers/set-messages.js';
import manifest from '../src/custom-elements.json';
import { languages } from '../src/locales/languages.js';
import { pseudo } from '../src/locales/pseudo.js';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({
  hideArgRef: true,
  categoryOrder: ['attributes', 'properties', 'slots', 'cssProps', 'cssParts', 'events'],
});

void setMessages('en-XA', pseudo);

/** A language as those who read it call it. */
const nameOf = (tag: string): string =>
  tag === 'en-XA' ? 'Pseudo-locale' : new Intl.DisplayNames(tag, { type: 'language' }).of(tag)!;

const languageItems = ['en', 'en-GB', ...Object.keys(languages), 'en-XA'].map((name) => {
  const value = Intl.getCanonicalLocales(name)[0]!;
  return { value, title: nameOf(value), right: value };
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
          'Languages',
          ['How it is chosen', 'Every language', 'Add a language'],
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
      toolbar: { icon: 'globe', items: languageItems, dynamicTitle: true },
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
      root.dir = textDirection(globals.language)!;
      root.style.colorScheme = globals.scheme;
      document.body.style.background = 'canvas';
      document.body.style.color = 'canvastext';
      return html`<div style="max-inline-size: ${globals.width}px">${story()}</div>`;
    },
  ],
};

export default preview;
