import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import widget, { Default } from '../headline-card.stories.js';
import { article } from '../support/articles.js';
import {
  awkward,
  expectHarmless,
  expectNoSpace,
  neverAnswered,
  neverPicture,
  watchForScripts,
} from '../support/awkward.js';
import { cardOf, sampleStories } from '../support/sample-stories.js';

const meta: Meta = { ...widget, title: 'Edge cases/Headline card' };
export default meta;

type Story = StoryObj;

/** A card about a port. Its picture fits the awkward texts. */
const port = cardOf(sampleStories.barrier);

/** The page’s own picture is missing. The card leaves no empty space for it. */
export const BrokenOwnPicture: Story = {
  render: () => html`
    <news-headline-card level="2">
      <img src="pictures/no-such-picture.webp" width="640" height="427" alt="A teacher draws a triangle on the board" />
      <a href="https://tarrow.example/one-subject-a-week">Tarrow school to teach one subject a week until Easter</a>
    </news-headline-card>
  `,
};

/** A very long headline without a picture, for subscribers only. */
export const LongHeadlineWithoutPicture: Story = { args: { article: article('northern-tunnel-opening') } };

/** Long German words in a narrow column. */
export const LongGermanWords: Story = {
  args: {
    href: 'https://anzeiger.example/planfeststellung',
    language: 'de',
    kicker: 'Verkehrsinfrastruktur',
    headline: 'Bundesverwaltungsgericht prüft Planfeststellungsbeschluss für Hochgeschwindigkeitsstrecke',
  },
  parameters: { width: '160' },
};

/** The picture is missing. The card leaves no empty space for it. */
export const BrokenPicture: Story = {
  args: { ...cardOf(sampleStories.orchestra), image: 'pictures/no-such-picture.webp' },
};

/** A headline of one word. */
export const OneWordHeadline: Story = { args: { href: 'https://tarrow.example/market-hall', headline: 'Reopened' } };

/** Every text is longer than an editor would allow. */
export const LongContent: Story = {
  args: {
    ...port,
    kicker: 'Ports, inland waterways and the shipping forecast for the northern estuaries',
    headline:
      'Harbour dredging to start a month early after storms leave the channel too shallow for the two ferries that were ordered when it was deep enough',
    standfirst:
      'The port authority says that winter storms have left the channel half a metre too shallow for the new ferries, that the old ones were sold in the autumn, and that nobody had asked the fishermen, who say that they would have known: it has silted up in every winter with an east wind since the breakwater was built',
    authors: 'Ruth Calder, Ports reporter; Tom Achebe, Weather editor; Ines Karrow, Transport editor',
    publication: 'The Meridian and Northern Estuaries Shipping Gazette',
  },
};

/** Only a headline: no picture, kicker, author, time or address. */
export const HeadlineAlone: Story = { args: { headline: 'Town council votes 9 to 8 for the Sunday bus' } };

/** No data at all: the card takes no space on the page. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-headline-card></news-headline-card>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-headline-card'),
};

/** Latin, Arabic, Japanese and Cyrillic letters in one headline. */
export const MixedScripts: Story = { args: { ...port, headline: awkward.mixed } };

/** Markup inside a text is shown as text. Nothing in it runs. */
export const MarkupAsText: Story = {
  tags: ['awkward'],
  args: { ...port, kicker: awkward.markup, headline: awkward.markup, standfirst: awkward.markup },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-headline-card', awkward.markup),
};

/** `javascript:` addresses are ignored: the headline has no link, and the picture is left out. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript addresses',
  tags: ['awkward'],
  args: {
    ...Default.args,
    href: awkward.address,
    image: awkward.address,
    'publication-url': awkward.address,
    'image-license': awkward.address,
  },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-headline-card', Default.args!['headline'] as string),
};

/** Two thousand letters without a space stay inside their column. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { ...port, headline: awkward.endless },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-headline-card', awkward.endless),
};

/** A character that reverses the text reverses only the headline, not the text below it. */
export const DirectionOverride: Story = {
  tags: ['awkward'],
  args: { ...port, headline: awkward.override, kicker: awkward.override },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-headline-card', 'Kelmouth Mercury'),
};

/** Emoji, also those made of several characters. */
export const Emoji: Story = {
  tags: ['awkward'],
  args: { ...port, kicker: '⚓️', headline: awkward.emoji },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-headline-card', awkward.emoji),
};

/** The server of the picture never answers. The picture keeps its space, and the text is shown at once. */
export const PictureThatNeverLoads: Story = {
  args: { ...cardOf(sampleStories.football), image: neverPicture },
  parameters: { msw: neverAnswered },
};
