import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { articleApi } from '../test/support/fixtures/article-api.js';
import { article } from './support/articles.js';
import { controlsOf, oneOf, whileArg, withControl } from './support/controls.js';
import { pasted } from './support/pasted.js';

const { args, argTypes, template } = controlsOf('news-headline-card', {
  access: oneOf('free', 'metered', 'subscriber'),
  label: oneOf('live', 'breaking', 'exclusive', 'updated', 'opinion', 'analysis', 'sponsored'),
  generated: oneOf('ai', 'composite'),
  'sponsor-logo': whileArg('sponsor'),
  'media-duration': whileArg('media'),
  'media-count': whileArg('media', 'gallery'),
  '--news-headline-card-portrait-size': null,
});

const meta: Meta = {
  title: 'Widgets/Headline card',
  component: 'news-headline-card',
  args: { ...args, level: 2 },
  argTypes,
  parameters: { msw: articleApi },
  render: (values) => template(values),
};
export default meta;

/** Its arguments have the names of the attributes. */
type Story = StoryObj;

/** Everything is set with attributes. */
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

/** Pasted markup. The card reads it as data. */
export const FromFallbackMarkup: Story =
  pasted(`<news-headline-card level="2" itemscope itemtype="https://schema.org/NewsArticle">
  <img src="pictures/barrier-640.webp" width="640" height="427" alt="A tidal barrier in rough water" />
  <p><span itemprop="articleSection">Ports</span><span hidden>:</span></p>
  <a href="https://news.example/harbour">Harbour dredging to start a month early</a><span hidden>.</span>
</news-headline-card>`);

/** A small card for a side column. */
export const ForASideColumn: Story = pasted(
  `<news-headline-card layout="compact">
  <img src="pictures/observatory-640.webp" width="640" height="427" alt="" />
  <a href="https://news.example/observatory">Town turns its lights down for the observatory</a>
</news-headline-card>`,
  { width: '320' },
);

/** The main story at the top of a page. */
export const AtTheTopOfAPage: Story = pasted(
  `<news-headline-card layout="lead" level="2" priority itemscope itemtype="https://schema.org/NewsArticle">
  <img src="pictures/ministers-960.webp" width="960" height="640" alt="Two ministers shake hands" />
  <a href="https://news.example/ministers">Averland and Castria agree on eleven joint projects</a>
  <p itemprop="description">The list begins with a deepwater berth and ends with two river ports</p>
</news-headline-card>`,
  { width: '1200' },
);

/** Marks say what is special about a story. */
export const LabelsAndMarks: Story =
  pasted(`<news-headline-card level="2" label="exclusive" access="subscriber" media="video" media-duration="3:12">
  <img src="pictures/solar-plant-960.webp" width="960" height="640" alt="" />
  <a href="https://news.example/solar">The plant that pays for a town’s water</a>
</news-headline-card>`);

/** The card loads an article, and shows the link inside until it has loaded. */
export const FromAnAddress: Story = pasted(
  `<news-headline-card level="2" src="https://api.example/harbour.json">
  <a href="https://news.example/harbour-dredging">Harbour dredging to start a month early</a>
</news-headline-card>`,
);

/** CSS properties change fonts and colours. */
export const InYourColours: Story =
  pasted(`<news-headline-card level="2" layout="text" kicker="Ports" style="--news-font-headline: Georgia, serif; --news-color-accent: light-dark(#a3341f, #f0a08f); --news-headline-card-weight: 400">
  <a href="https://news.example/harbour">Harbour dredging to start a month early</a>
</news-headline-card>`);

/** The main story of a front page, from an article. Give it a wide container. */
export const Lead: Story = {
  args: { layout: 'lead', article: article('averland-castria-joint-infrastructure') },
  parameters: { width: '1200' },
};

/** The picture beside the text. */
export const Row: Story = {
  args: { layout: 'row', article: article('ras-al-juman-solar-desalination') },
  parameters: { width: '768' },
};

/** A small picture, for side columns and long lists. */
export const Compact: Story = { args: { layout: 'compact', article: article('orrin-barrier-storm-surge') } };

/** The picture above the text at every width. */
export const Stacked: Story = { args: { layout: 'stacked', article: article('orrin-barrier-storm-surge') } };

/** No picture. */
export const TextOnly: Story = { args: { layout: 'text', article: article('ras-al-juman-solar-desalination') } };

/** Paid content is labelled, and its link has `rel="sponsored"` for search engines. */
export const Sponsored: Story = { args: { ...Default.args, label: 'sponsored' } };

/** The label of breaking news. */
export const Breaking: Story = { args: { ...Default.args, label: 'breaking' } };

/** The publication as a logo with a link. Both links carry the name of a campaign. */
export const PublicationLogo: Story = {
  args: {
    ...Default.args,
    'publication-logo': 'pictures/meridian-wordmark.svg',
    'publication-url': 'https://news.example/',
    campaign: 'spring',
  },
};

/** The text on the picture. A shade keeps it readable on every picture. */
export const Overlay: Story = {
  args: { layout: 'overlay', ratio: '4:5 16:9', article: article('averland-castria-joint-infrastructure') },
};

/** The text stays readable on a bright picture. */
export const OverlayOnABrightPicture: Story = {
  args: { ...Default.args, layout: 'overlay', image: 'pictures/solar-plant-960.webp', 'published-at': undefined },
  parameters: { width: '320' },
};

/** A live story. Its mark pulses three times, but not for readers who prefer less motion. */
export const Live: Story = { args: { article: article('orrin-barrier-storm-surge') } };

/** A columnist’s view: a lighter headline and the portrait of the author. */
export const Opinion: Story = { args: { article: article('bank-branch-is-a-public-building') } };

/** Every label, in the order of precedence. */
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

/** The picture loads at once and first. Use it for the one card at the top of a page. */
export const Priority: Story = { args: { ...Default.args, priority: true } };

/** The story opens in another tab. There is no `news-open` event then, because this page stays open. */
export const InAnotherTab: Story = { args: { ...Default.args, target: '_blank' } };

/** The text on the page’s own picture. */
export const OverlayOnTheOwnPicture: Story = {
  name: 'Overlay on your own picture',
  render: () => html`
    <news-headline-card
      level="2"
      layout="overlay"
      publication="The Meridian"
      itemscope
      itemtype="https://schema.org/NewsArticle"
    >
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

/** Several labels are shown in the order of precedence, not in the order of the attribute. */
export const SeveralLabels: Story = { args: { ...Default.args, label: 'exclusive breaking' } };

/** The mark of a story for subscribers. Screen readers say it with the headline. */
export const ForSubscribers: Story = { args: { ...Default.args, access: 'subscriber' } };

/** A video, with its length on the picture. Screen readers say “Video, 3 minutes” with the headline. */
export const Video: Story = { args: { ...Default.args, media: 'video', 'media-duration': '3:12' } };

/** A recording without a picture. */
export const Audio: Story = {
  args: { ...Default.args, image: undefined, media: 'audio', 'media-duration': 'PT47M' },
};

/** A gallery, with the number of its pictures. */
export const Gallery: Story = { args: { ...Default.args, media: 'gallery', 'media-count': 12 } };

/** Up to three related stories. */
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

/** Paid content has its own background and names its sponsor. */
export const Sponsor: Story = { args: { ...Default.args, label: 'sponsored', sponsor: 'Halyard Ferries' } };

/** The sponsor’s logo instead of its name. */
export const SponsorLogo: Story = {
  args: { ...Sponsor.args, 'sponsor-logo': 'pictures/halyard-ferries.svg' },
};

/** A credit that the page gives, or that the licence requires, is shown in every layout. */
export const PictureCredit: Story = {
  args: {
    ...Default.args,
    'image-credit': 'Ansel Dray',
    'image-license': 'https://creativecommons.org/licenses/by/4.0/',
  },
};

/** The mark of a picture that a trained model made. */
export const GeneratedPicture: Story = { args: { ...Default.args, generated: 'ai' } };

/** A square picture in a narrow container, a wide one in a wide container. Each crop keeps the focus point. */
export const RatioByWidth: Story = { args: { ...Default.args, ratio: '1:1 16:9', 'image-focus': '80% 50%' } };

/** Another crop of the picture for a narrow container. */
export const CropForANarrowContainer: Story = {
  argTypes: withControl('image-narrow'),
  args: { ...Default.args, 'image-narrow': 'pictures/observatory-640.webp', ratio: '4:5 3:2' },
  parameters: { width: '320' },
};

/** The picture in its own shape. */
export const NaturalRatio: Story = { args: { ...Default.args, ratio: 'natural', layout: 'stacked' } };

/** A kicker is not shown if it repeats the section that the page is about. */
export const KickerOfThePage: Story = {
  argTypes: withControl('hide-kicker-matching'),
  args: { ...Default.args, 'hide-kicker-matching': 'Ports' },
};

/** The headline keeps the emphasis of its markup. */
export const EmphasisInTheHeadline: Story = {
  render: () => html`
    <news-headline-card level="2">
      <a href="https://news.example/signe">Captain of the <em>Signe</em> says the surge came early</a>
    </news-headline-card>
  `,
};

/** The same card in containers of five widths. The container decides the layout, not the window. */
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

/** A Japanese story. */
export const Japanese: Story = { args: { article: article('narumisaki-observatory-dark-sky') } };

/** An Arabic story on an English page. The story reads from right to left; the page’s own words stay English. */
export const ArabicOnAnEnglishPage: Story = { args: { article: article('ras-al-juman-solar-desalination') } };
