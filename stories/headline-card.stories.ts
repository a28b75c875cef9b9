import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { article } from './support/articles.js';
import {
  awkward,
  expectHarmless,
  expectNoSpace,
  neverAnswered,
  neverPicture,
  watchForScripts,
} from './support/awkward.js';
import { asText, controlsOf, oneOf, whileArg } from './support/controls.js';

const { args, argTypes, template } = controlsOf('news-headline-card', {
  authors: asText,
  related: asText,
  layout: oneOf('auto', 'stacked', 'row', 'overlay', 'lead', 'compact', 'text'),
  access: oneOf('free', 'metered', 'subscriber'),
  media: oneOf('video', 'audio', 'gallery'),
  'media-duration': whileArg('media'),
  'media-count': whileArg('media', 'gallery'),
  '--news-headline-card-portrait-size': null,
  '--news-color-live': whileArg('label', 'live'),
  '--news-color-breaking': whileArg('label', 'breaking'),
  '--news-color-opinion': whileArg('label', 'opinion'),
  '--news-color-sponsored': whileArg('label', 'sponsored'),
});

const meta: Meta = {
  title: 'Widgets/Headline card',
  component: 'news-headline-card',
  args: { ...args, level: 2 },
  argTypes,
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
    image: 'pictures/barrier-640.webp',
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
  parameters: { width: '1200' },
};

export const Row: Story = {
  args: { layout: 'row', article: article('ras-al-juman-solar-desalination') },
  parameters: { width: '768' },
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
    'publication-logo': 'pictures/meridian-wordmark.svg',
    'publication-url': 'https://news.example/',
    campaign: 'spring',
  },
};

/** The words on the picture, on a shade that is dark enough, whatever the picture shows. */
export const Overlay: Story = {
  args: { layout: 'overlay', ratio: '4:5 16:9', article: article('averland-castria-joint-infrastructure') },
};

/** The words on a bright picture. */
export const OverlayOnABrightPicture: Story = {
  args: { ...Default.args, layout: 'overlay', image: 'pictures/solar-plant-960.webp', 'published-at': undefined },
  parameters: { width: '320' },
};

/** A live story: its mark breathes three times, and not for readers who want less motion. */
export const Live: Story = { args: { article: article('orrin-barrier-storm-surge') } };

/** A columnist's view: set lighter, with the portrait. */
export const Opinion: Story = { args: { article: article('bank-branch-is-a-public-building') } };

/** Each label alone, in the order in which they take precedence. */
export const EveryLabel: Story = {
  render: () =>
    html`${(['live', 'breaking', 'exclusive', 'updated', 'opinion', 'analysis', 'sponsored'] as const).map(
      (label) =>
        html`<news-headline-card
          style="margin-block-end: 24px"
          level="2"
          href="https://news.example/harbour"
          kicker="Ports"
          headline="Harbour dredging to start a month early"
          label=${label}
        ></news-headline-card>`,
    )}`,
};

/** The picture at the top of a page is loaded at once and first. */
export const Priority: Story = { args: { ...Default.args, priority: true } };

/** The story opens in another tab. No `news-open` is heard then: this page stays where it is. */
export const InAnotherTab: Story = { args: { ...Default.args, target: '_blank' } };

/** Words on the page's own picture. */
export const OverlayOnTheOwnPicture: Story = {
  render: () => html`
    <news-headline-card level="2" layout="overlay" publication="The Meridian">
      <img src="pictures/barrier-960.webp" width="960" height="640" alt="A tidal barrier in rough water" />
      <p itemprop="articleSection">Ports</p>
      <a href="https://news.example/harbour">Harbour dredging to start a month early</a>
    </news-headline-card>
  `,
};

/** An Arabic story on its picture. */
export const ArabicOverlay: Story = {
  args: { layout: 'overlay', article: article('ras-al-juman-solar-desalination') },
};

/** Marks and credits in the smallest layout. */
export const CompactWithMarks: Story = {
  args: { ...Default.args, layout: 'compact', media: 'video', 'media-duration': '3:12', 'image-credit': 'Ansel Dray' },
  parameters: { width: '320' },
};

/** The page's own picture that does not arrive leaves no hole either. */
export const BrokenOwnPicture: Story = {
  render: () => html`
    <news-headline-card level="2">
      <img src="pictures/no-such-picture.webp" width="640" height="427" alt="A tidal barrier in rough water" />
      <a href="https://news.example/harbour">Harbour dredging to start a month early</a>
    </news-headline-card>
  `,
};

/** Several labels stand in their order of precedence, whatever order they are given in. */
export const SeveralLabels: Story = { args: { ...Default.args, label: 'exclusive breaking' } };

/** The mark of a story that only subscribers can read whole. A screen reader hears it with the headline. */
export const ForSubscribers: Story = { args: { ...Default.args, access: 'subscriber' } };

/** A film, with its length on the picture. A screen reader hears “Video, 3 minutes” with the headline. */
export const Video: Story = { args: { ...Default.args, media: 'video', 'media-duration': '3:12' } };

/** A recording without a picture. */
export const Audio: Story = {
  args: { ...Default.args, image: undefined, media: 'audio', 'media-duration': 'PT47M' },
};

export const Gallery: Story = { args: { ...Default.args, media: 'gallery', 'media-count': 12 } };

/** Up to three other stories that belong with this one. */
export const RelatedStories: Story = {
  args: {
    ...Default.args,
    related: JSON.stringify([
      { headline: 'Why the channel silts up every winter', url: 'https://news.example/silt' },
      { headline: 'Ferry operator orders three deeper ships', url: 'https://news.example/ferries' },
      { headline: 'In pictures: the harbour since 1920', url: 'https://news.example/harbour-pictures' },
    ]),
  },
};

/** Paid content has its own paper, with the name of its sponsor. */
export const Sponsor: Story = { args: { ...Default.args, label: 'sponsored', sponsor: 'Halyard Ferries' } };

/** The sponsor's logo, in place of its name. */
export const SponsorLogo: Story = {
  args: { ...Sponsor.args, 'sponsor-logo': 'pictures/halyard-ferries.svg' },
};

/** A credit that the page gives, or that the picture's licence asks for, stands in every layout. */
export const PictureCredit: Story = {
  args: {
    ...Default.args,
    'image-credit': 'Ansel Dray',
    'image-license': 'https://creativecommons.org/licenses/by/4.0/',
  },
};

/** The mark of a picture that a trained model made. */
export const GeneratedPicture: Story = { args: { ...Default.args, generated: 'ai' } };

/** The shape of the picture: square in a narrow container, wide in a wide one, around the point that it must keep. */
export const RatioByWidth: Story = { args: { ...Default.args, ratio: '1:1 16:9', 'image-focus': '80% 50%' } };

/** Another crop of the picture for a narrow container. */
export const CropForANarrowContainer: Story = {
  args: { ...Default.args, 'image-narrow': 'pictures/observatory-640.webp', ratio: '4:5 3:2' },
  parameters: { width: '320' },
};

/** The picture in its own shape. */
export const NaturalRatio: Story = { args: { ...Default.args, ratio: 'natural', layout: 'stacked' } };

/** A kicker that says what the page is about is left out. */
export const KickerOfThePage: Story = { args: { ...Default.args, 'hide-kicker-matching': 'Ports' } };

/** A headline keeps the emphasis of its markup. */
export const EmphasisInTheHeadline: Story = {
  render: () => html`
    <news-headline-card level="2">
      <a href="https://news.example/signe">Captain of the <em>Signe</em> says the surge came early</a>
    </news-headline-card>
  `,
};

/** The same card in containers of five widths: it is laid out by its container, never by the window. */
export const FiveWidths: Story = {
  render: () =>
    html`${[200, 320, 480, 768, 1200].map(
      (width) =>
        html`<div style="max-inline-size: ${width}px; margin-block-end: 32px">
          <news-headline-card
            level="2"
            media="video"
            media-duration="3:12"
            .article=${article('orrin-barrier-storm-surge')}
          ></news-headline-card>
        </div>`,
    )}`,
  parameters: { width: '1200' },
};

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
  parameters: { width: '160' },
};

/** Nothing but pasted markup: the card reads it. */
export const FromFallbackMarkup: Story = {
  render: () => html`
    <news-headline-card level="2">
      <img src="pictures/barrier-640.webp" width="640" height="427" alt="A tidal barrier in rough water" />
      <p itemprop="articleSection">Ports</p>
      <a href="https://news.example/harbour">Harbour dredging to start a month early</a>
      <p itemprop="description">Winter storms have left the channel too shallow for the new ferries</p>
      <time datetime="2026-03-02">2 March 2026</time>
    </news-headline-card>
  `,
};

/** A picture that does not arrive leaves no hole. */
export const BrokenPicture: Story = {
  args: { ...Default.args, image: 'pictures/no-such-picture.webp' },
};

/** A headline of one word. */
export const OneWordHeadline: Story = { args: { href: 'https://news.example/harbour', headline: 'Reopened' } };

/** Every text longer than an editor would let it be. */
export const LongContent: Story = {
  args: {
    ...Default.args,
    kicker: 'Ports, inland waterways and the shipping forecast for the northern estuaries',
    headline:
      'Harbour dredging to start a month early after storms leave the channel too shallow for the two ferries that were ordered when it was deep enough',
    standfirst:
      'The port authority says that winter storms have left the channel half a metre too shallow for the new ferries, that the old ones were sold in the autumn, and that nobody had asked the fishermen, who say that they would have known: it has silted up in every winter with an east wind since the breakwater was built',
    authors: 'Ruth Calder, Ports reporter; Tom Achebe, Weather editor; Ines Karrow, Transport editor',
    publication: 'The Meridian and Northern Estuaries Shipping Gazette',
  },
};

/** A headline alone: no picture, no kicker, no author, no time, and no address to lead to. */
export const HeadlineAlone: Story = { args: { headline: 'Harbour dredging to start a month early' } };

/** Nothing is known: the widget takes no space between the lines of the page. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-headline-card></news-headline-card>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-headline-card'),
};

/** Latin, Arabic, Japanese and Cyrillic in one headline. */
export const MixedScripts: Story = { args: { ...Default.args, headline: awkward.mixed } };

/** Markup in a text is shown as it was written, and nothing in it runs. */
export const MarkupAsText: Story = {
  tags: ['awkward'],
  args: { ...Default.args, kicker: awkward.markup, headline: awkward.markup, standfirst: awkward.markup },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-headline-card', awkward.markup),
};

/** A `javascript:` address is left out: the headline leads nowhere, and the picture is not there. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript Addresses',
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

/** Two thousand letters without a space stay in their column. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.endless },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-headline-card', awkward.endless),
};

/** A character that turns the direction of the text turns the headline alone, not what stands below it. */
export const DirectionOverride: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.override, kicker: awkward.override },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-headline-card', 'The Meridian'),
};

/** Emoji, of several characters too. */
export const Emoji: Story = {
  tags: ['awkward'],
  args: { ...Default.args, kicker: '⚓️', headline: awkward.emoji },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-headline-card', awkward.emoji),
};

/** A picture whose server never answers keeps its space, and the words are there at once. */
export const PictureThatNeverComes: Story = {
  args: { ...Default.args, image: neverPicture },
  parameters: { msw: neverAnswered },
};
