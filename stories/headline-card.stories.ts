import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { NewsHeadlineCard } from '../src/components/headline-card/headline-card.js';
import { article } from './support/articles.js';

const { args, argTypes, events, template } = getStorybookHelpers<NewsHeadlineCard>('news-headline-card');

const meta: Meta = {
  title: 'Widgets/Headline card',
  component: 'news-headline-card',
  args: { ...args, level: 2 },
  argTypes: {
    ...argTypes,
    authors: { ...argTypes.authors, control: 'text', options: undefined },
    layout: { ...argTypes.layout, control: 'select', options: ['auto', 'stacked', 'row', 'lead', 'compact', 'text'] },
  },
  parameters: { actions: { handles: events } },
  render: (values) => template(values),
};
export default meta;

/** By the names of the attributes, as the controls have them. */
type Story = StoryObj;

/** Everything from attributes. */
export const Default: Story = {
  args: {
    href: 'https://news.example/harbour',
    kicker: 'Ports',
    headline: 'Harbour dredging to start a month early',
    standfirst: 'The port authority says that winter storms have left the channel too shallow for the new ferries',
    image: '/pictures/barrier-640.webp',
    'image-alt': 'A tidal barrier in rough water',
    'image-width': 640,
    'image-height': 427,
    'published-at': '2026-03-02T08:30:00+01:00',
    publication: 'The Meridian',
  },
};

/** From an article, as the lead of a front page. Give it a wide container. */
export const Lead: Story = {
  args: { layout: 'lead', article: article('averland-castria-joint-infrastructure') },
  globals: { width: '1200' },
};

export const Row: Story = {
  args: { layout: 'row', article: article('ras-al-juman-solar-desalination') },
  globals: { width: '768' },
};

export const Compact: Story = { args: { layout: 'compact', article: article('orrin-barrier-storm-surge') } };

/** The picture above the text, whatever the width. */
export const Stacked: Story = { args: { layout: 'stacked', article: article('orrin-barrier-storm-surge') } };

/** No picture. */
export const TextOnly: Story = { args: { layout: 'text', article: article('ras-al-juman-solar-desalination') } };

/** Paid content is marked, and its link says so to search engines. */
export const Sponsored: Story = { args: { ...Default.args, label: 'sponsored' } };

export const Breaking: Story = { args: { ...Default.args, label: 'breaking' } };

/** Whose story it is, as a logo that leads to the publisher, with the name of a campaign in both links. */
export const PublicationLogo: Story = {
  args: {
    ...Default.args,
    'publication-logo': '/pictures/meridian-wordmark.svg',
    'publication-url': 'https://news.example/',
    campaign: 'spring',
  },
};

/** A live story. */
export const Live: Story = { args: { article: article('orrin-barrier-storm-surge') } };

/** A columnist's view. */
export const Opinion: Story = { args: { article: article('bank-branch-is-a-public-building') } };

/** A very long headline, no picture, and for subscribers only. */
export const LongHeadlineWithoutPicture: Story = { args: { article: article('northern-tunnel-opening') } };

export const Japanese: Story = { args: { article: article('narumisaki-observatory-dark-sky') } };

/** An Arabic story on an English page: the story reads from right to left, the page's own words stay English. */
export const ArabicOnAnEnglishPage: Story = { args: { article: article('ras-al-juman-solar-desalination') } };

/** German compounds in a narrow column. */
export const LongGermanWords: Story = {
  args: {
    href: 'https://news.example/de',
    language: 'de',
    kicker: 'Verkehrsinfrastruktur',
    headline: 'Bundesverwaltungsgericht prüft Planfeststellungsbeschluss für Hochgeschwindigkeitsstrecke',
  },
  globals: { width: '160' },
};

/** Nothing but pasted markup: the card reads it. */
export const FromFallbackMarkup: Story = {
  render: () => html`
    <news-headline-card level="2">
      <img src="/pictures/barrier-640.webp" width="640" height="427" alt="A tidal barrier in rough water" />
      <p itemprop="articleSection">Ports</p>
      <a href="https://news.example/harbour">Harbour dredging to start a month early</a>
      <p itemprop="description">Winter storms have left the channel too shallow for the new ferries</p>
      <time datetime="2026-03-02">2 March 2026</time>
    </news-headline-card>
  `,
};

/** A picture that does not arrive leaves no hole. */
export const BrokenPicture: Story = {
  args: { ...Default.args, image: '/pictures/no-such-picture.webp' },
};
