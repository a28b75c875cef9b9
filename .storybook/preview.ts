import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { DOCS_RENDERED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import '../src/generated/components/define.js';
import '../src/generated/components/eager.js';
import { setMessages } from '../src/widget/language/set-messages.js';
import manifest from '../src/custom-elements.json';
import { pseudo } from '../src/locales/pseudo.js';
import { elementsOf } from '../stories/support/elements-index.js';
import { rewriteMarkup } from '../stories/support/markup.js';
import type { OwnScript } from '../stories/embed/snippets.js';
import { showEvents } from '../stories/support/show-events.js';
import { beginNetwork } from '../stories/support/renewed-store.js';
import { SchemedDocsContainer } from './docs-container.js';
import { tellSnippets } from './embed.js';
import type * as MockServers from './mock-servers.js';
import { directionOf, globalTypes, initialGlobals, maxWidthOf, setLanguage, setPage, themeOfPart } from './page.js';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({
  hideArgRef: true,
  // Shows only what a control can change. The reference on each page lists the rest.
  categoryOrder: ['attributes', 'slots', 'cssProps'],
});

showEvents(elementsOf(manifest).flatMap(({ events }) => events.map(({ name }) => name)));

void setMessages('en-XA', pseudo);

/** Docs pages are in English, even if their stories or the story that was open before are in another language. */
const languageOfTexts = { language: 'en', direction: 'ltr' };
addons.getChannel().on(DOCS_RENDERED, () => setLanguage(languageOfTexts));

/** Loads for the first story that has mock servers, because most stories have none. */
let servers: Promise<typeof MockServers> | undefined;

const preview: Preview = {
  loaders: [
    async (context) => {
      if (context.parameters.msw || context.globals.network !== 'ok') servers ??= import('./mock-servers.js');
      // Once there are servers, those of the story before must go.
      if (servers) await (await servers).mockServers(context);
      else beginNetwork(context);
    },
  ],
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
    docs: {
      // The stories of each widget name their controls. Storybook would add a row for everything in the manifest, in
      // its own order.
      extractArgTypes: () => ({}),
      source: { transform: (code: string) => rewriteMarkup(code) },
      container: SchemedDocsContainer,
      // The sidebar lists the stories of a page, which have smaller headings.
      toc: { headingSelector: 'h2' },
      // Docs pages leave out two kinds of stories: those with hostile or careless data, because they are so long that
      // they hide the rest, and those that play an interaction.
      stories: { filter: ({ tags }: { tags: string[] }) => !tags.includes('awkward') && !tags.includes('played') },
    },
    options: {
      storySort: {
        order: [
          'Start here',
          'For editors',
          'Playground',
          'Widgets',
          ['Headline card', 'Headline list', 'Byline', 'Photo caption', 'Share icons', 'Subscription prompt'],
          'Data and access',
          'Compositions',
          'Partner sites',
          [
            'Any site',
            'The WordPress plugin',
            'WordPress, Drupal, Ghost, AMP',
            'Embed without a script',
            'Consent tools',
          ],
          'Developers',
          [
            'Frameworks',
            ['Every framework', 'Next', 'Astro', 'SvelteKit', 'Nuxt', 'React', 'Vue', 'Angular', 'Eleventy'],
            'Serving the files',
            'Without a script',
          ],
          'Designers',
          [
            'Make it yours',
            'Tokens',
            'Presets',
            'Theme builder',
            'Languages',
            ['How it is chosen', 'How times are shown', 'Every language', 'Add a language'],
          ],
          'Newsrooms',
          [
            'Where content comes from',
            'Meters, gates and search engines',
            'Paywall studio',
            'Change the words',
            'Join your paywall service',
            'Formats',
            'Run the service',
            'oEmbed for your newsroom',
            'Example files',
          ],
          'Reference',
          ['Elements', 'Events', 'Article', 'ReaderAccess'],
          'Edge cases',
          'Changelog',
        ],
      },
    },
  },
  globalTypes,
  initialGlobals,
  decorators: [
    (story, { globals, storyGlobals, id, viewMode, canvasElement, parameters }) => {
      const isInText = viewMode === 'docs';
      const isThemedPart = isInText && 'preset' in storyGlobals;
      const theme = isThemedPart ? themeOfPart(globals.preset) : undefined;
      setPage(
        isInText ? { ...globals, ...languageOfTexts } : globals,
        isThemedPart,
        parameters.sheet === true && !isInText,
      );
      if (!isInText)
        tellSnippets(id, () => canvasElement.querySelector('.story'), globals, parameters.embed as OwnScript);
      // Render the story again when the network changes, so that its widgets load their data again.
      return html`<div
        class="story ${theme?.name ?? ''}"
        lang=${isInText ? globals.language : nothing}
        dir=${isInText ? directionOf(globals) : nothing}
        style="max-inline-size: ${maxWidthOf(globals, parameters)}; ${parameters.sheet === true && !isInText ? 'margin-inline: auto' : ''}"
      >
        ${
          theme &&
          html`<style>
            ${theme.sheet}
          </style>`
        }${keyed(globals.network, story())}
      </div>`;
    },
  ],
};

export default preview;
