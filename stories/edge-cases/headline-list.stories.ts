import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import widget from '../headline-list.stories.js';
import { awkward, expectHarmless, expectNoSpace, watchForScripts } from '../support/awkward.js';

const meta: Meta = { ...widget, title: 'Edge cases/Headline list' };
export default meta;

type Story = StoryObj;

/** The feed answers after three seconds. */
export const SlowAnswer: Story = { args: { src: 'https://api.example/slow-meridian.json' } };

/** A server that does not allow this page to read its feed. */
export const NotAllowed: Story = { args: { src: 'https://api.example/forbidden.json' } };

/** Entries of the feed that cannot be shown are left out. The others are shown. */
export const PartlyBad: Story = { args: { src: 'https://api.example/partly-bad.json' } };

/** Long German words in a narrow column. */
export const LongGermanWords: Story = {
  args: { src: 'https://api.example/anzeiger.json', layout: 'lead-and-list' },
  parameters: { width: '320' },
};

/** A feed with one story, whose headline is one word. */
export const OneStory: Story = { args: { src: 'https://api.example/short.json' } };

/** Long headlines and standfirsts side by side. The pictures stay in line, and no text is cut. */
export const LongContent: Story = {
  args: { src: 'https://api.example/long.json', layout: 'grid' },
  parameters: { width: '768' },
};

/** No address and no data: the list takes no space on the page. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-headline-list></news-headline-list>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-headline-list'),
};

/** Stories in Arabic, Japanese, German and English in one list, each in its own direction. */
export const MixedScripts: Story = { args: { src: 'https://api.example/mixed.json' }, parameters: { width: '768' } };

/**
 * A hostile feed: markup, a script as an address, two thousand letters without a space, reversed text, emoji, a picture
 * that never comes. All of it is shown as text, and nothing runs.
 */
export const HostileFeed: Story = {
  tags: ['awkward'],
  args: { src: 'https://api.example/hostile.json', limit: 10 },
  beforeEach: watchForScripts,
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector('news-headline-list')!;
    while (!list.shadowRoot?.querySelector('[part="item"]')) await new Promise((resolve) => setTimeout(resolve, 50));
    await expectHarmless(canvasElement, 'news-headline-list', awkward.markup, awkward.endless, awkward.emoji);
  },
};
