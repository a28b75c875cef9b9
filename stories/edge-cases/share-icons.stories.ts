import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import widget, { Default } from '../share-icons.stories.js';
import { awkward, expectHarmless, expectNoSpace, watchForScripts } from '../support/awkward.js';

const meta: Meta = { ...widget, title: 'Edge cases/Share icons' };
export default meta;

type Story = StoryObj;

/** A headline of one word. */
export const OneWordHeadline: Story = { args: { url: 'https://tarrow.example/market-hall', headline: 'Reopened' } };

/** A headline that is too long for X. It is cut only for X, and never inside a visible character. */
export const LongHeadline: Story = {
  args: {
    url: 'https://mercury.example/dredging',
    networks: 'x whatsapp email',
    headline:
      'Harbour dredging to start a month early after storms leave the channel too shallow for the new ferries. '.repeat(
        4,
      ),
  },
};

/** No target: the row takes no space on the page. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-share-icons networks=""></news-share-icons>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-share-icons'),
};

/** German names beside the icons, in a narrow column. */
export const LongGermanWords: Story = {
  args: {
    url: 'https://anzeiger.example/fahrrinne',
    headline: 'Fahrrinnenanpassungsverzögerung',
    appearance: 'icon-label',
  },
  globals: { language: 'de', width: '160' },
};

/** Latin, Arabic, Japanese and Cyrillic letters in one headline. */
export const MixedScripts: Story = { args: { ...Default.args, headline: awkward.mixed } };

/** Markup in a headline is shared as it is written. Nothing in it runs. */
export const MarkupAsText: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.markup, text: awkward.markup },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons'),
};

/** A `javascript:` address is not shared, and a profile with one is left out. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript addresses',
  tags: ['awkward'],
  args: { ...Default.args, url: awkward.address, follow: `rss=${awkward.address}` },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons'),
};

/** A headline of two thousand letters without a space. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.endless },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons'),
};

/** A character that reverses the text is shared with it. It reverses nothing in the row. */
export const DirectionOverride: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.override, appearance: 'icon-label' },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons', 'Facebook'),
};

/** Emoji are shared whole. None is cut in two. */
export const Emoji: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.emoji },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons'),
};
