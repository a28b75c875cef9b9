import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { articleApi } from '../test/support/fixtures/article-api.js';
import { article, articleOf } from './support/articles.js';
import { controlsOf, oneOf, whileArg, withControl } from './support/controls.js';
import { pasted } from './support/pasted.js';
import { cardOf, publications, sampleStories } from './support/sample-stories.js';

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
  parameters: {
    msw: [
      http.get('https://api.example/library.json', () => HttpResponse.json(articleOf(sampleStories.library))),
      ...articleApi,
    ],
  },
  render: (values) => template(values),
};
export default meta;

/** Its arguments have the names of the attributes. */
type Story = StoryObj;

/** Everything is set with attributes. */
export const Default: Story = { args: cardOf(sampleStories.nightTrain) };

/** The shortest useful card: an address, a headline and a picture. */
export const FromAttributes: Story = pasted(
  `<news-headline-card href="https://mercury.example/canal-cycle-path" headline="Canal cycle path opens: 61 kilometres without a traffic light" image="pictures/cyclist-640.webp" image-width="640" image-height="427"></news-headline-card>`,
);

/** Pasted markup. The card reads it as data. */
export const FromFallbackMarkup: Story =
  pasted(`<news-headline-card level="2" layout="compact" itemscope itemtype="https://schema.org/NewsArticle">
  <img src="pictures/flooded-street-640.webp" width="640" height="427" alt="A man rows a woman and a dog down a flooded street" />
  <p><span itemprop="articleSection">Flood</span><span hidden>:</span></p>
  <a href="https://mercury.example/boats-in-market-street">Rowing boats replace the buses in Market Street for a third day</a><span hidden>.</span>
</news-headline-card>`);

/** A small card for a side column. */
export const ForASideColumn: Story = pasted(
  `<news-headline-card layout="compact">
  <img src="pictures/observatory-640.webp" width="640" height="427" alt="" />
  <a href="https://marrable.example/dark-sky">Town turns half of its lights off at ten for the observatory</a>
</news-headline-card>`,
  { width: '320' },
);

/** The main story at the top of a page. */
export const AtTheTopOfAPage: Story = pasted(
  `<news-headline-card layout="lead" level="2" priority itemscope itemtype="https://schema.org/NewsArticle">
  <img src="pictures/ministers-960.webp" width="960" height="640" alt="Two ministers shake hands in front of two flags" />
  <a href="https://ledger.example/eleven-projects">Averland and Castria sign for eleven projects worth 4.2 billion</a>
  <p itemprop="description">The list begins with a deepwater berth and ends with two river ports</p>
</news-headline-card>`,
  { width: '1200' },
);

/** Marks say what is special about a story. */
export const LabelsAndMarks: Story =
  pasted(`<news-headline-card level="2" label="exclusive" access="subscriber" media="video" media-duration="3:12">
  <img src="pictures/solar-plant-960.webp" width="960" height="640" alt="" />
  <a href="https://marrable.example/solar-water">Solar plant supplies half of a desert town’s drinking water</a>
</news-headline-card>`);

/** The card names who paid for the story, by the logo. */
export const PaidByASponsor: Story = pasted(
  `<news-headline-card level="2" href="https://news.example/ferry" headline="A day on the new ferry" sponsor="Halyard Ferries" sponsor-logo="pictures/halyard-ferries.svg"></news-headline-card>`,
);

/** The card loads an article, and shows the link inside until it has loaded. */
export const FromAnAddress: Story = pasted(
  `<news-headline-card level="2" layout="compact" src="https://api.example/library.json">
  <a href="https://mercury.example/library-until-midnight">City library to stay open until midnight, six days a week</a>
</news-headline-card>`,
);

/** CSS properties change fonts and colours. */
export const InYourColours: Story =
  pasted(`<news-headline-card level="2" layout="text" kicker="Food" style="--news-font-headline: Georgia, serif; --news-color-accent: light-dark(#a3341f, #f0a08f); --news-headline-card-weight: 400">
  <a href="https://tarrow.example/bakery-at-six">Bakery gives up its night shift and still sells out by nine</a>
</news-headline-card>`);

/** The main story of a front page, from an article. Give it a wide container. */
export const Lead: Story = {
  args: { layout: 'lead', article: article('stavenholm-top-in-the-rain') },
  parameters: { width: '1200' },
};

/** The picture beside the text. */
export const Row: Story = {
  args: { layout: 'row', article: article('night-nurses-may-discharge') },
  parameters: { width: '768' },
};

/** A small picture, for side columns and long lists. */
export const Compact: Story = { args: { layout: 'compact', article: article('parking-sensors-judgment') } };

/** The picture above the text at every width. */
export const Stacked: Story = { args: { layout: 'stacked', article: article('nitrate-dye-for-wells') } };

/** No picture. */
export const TextOnly: Story = { args: { layout: 'text', article: article('one-subject-a-week') } };

/** Paid content is labelled, and its link has `rel="sponsored"` for search engines. */
export const Sponsored: Story = {
  args: {
    ...cardOf(sampleStories.marketHall),
    kicker: 'Travel',
    headline: 'Six market halls that are worth a detour this winter',
    standfirst: 'From the cheese aisle in Lorsum to the fish counters under the glass roof of Stavenholm.',
    label: 'sponsored',
  },
};

/** The label of breaking news. */
export const Breaking: Story = { args: { ...cardOf(sampleStories.fire), label: 'breaking' } };

/** The publication as a logo with a link. Both links carry the name of a campaign. */
export const PublicationLogo: Story = {
  args: {
    ...cardOf(sampleStories.orchestra),
    'publication-logo': 'pictures/meridian-wordmark.svg',
    'publication-url': publications.meridian.url,
    campaign: 'spring',
  },
};

/** The text on the picture. A shade keeps it readable on every picture. */
export const Overlay: Story = {
  args: { layout: 'overlay', ratio: '4:5 16:9', article: article('night-train-first-month') },
};

/** The text stays readable on a bright picture. */
export const OverlayOnABrightPicture: Story = {
  args: { ...cardOf(sampleStories.harvest), layout: 'overlay', 'published-at': undefined },
  parameters: { width: '320' },
};

/** A live story. Its mark pulses three times, but not for readers who prefer less motion. */
export const Live: Story = { args: { article: article('orrin-barrier-storm-surge') } };

/** A columnist’s view: a lighter headline and the portrait of the author. */
export const Opinion: Story = { args: { article: article('bank-branch-is-a-public-building') } };

/** Every label, in the order of precedence. */
export const EveryLabel: Story = {
  render: () =>
    html`${(
      [
        ['live', 'Storm surge', 'Fifth gate is down, ferries wait until four'],
        ['breaking', 'Wildfire', 'Three villages told to leave as fire crosses Marrable Ridge'],
        ['exclusive', 'Courts', 'City kept parking data from judges for 14 months'],
        ['updated', 'Health', 'Night nurses may send patients home from Monday'],
        ['opinion', 'Banking', 'Why I still queue at the last counter in town'],
        ['analysis', 'Markets', 'Why an early harvest lowers prices by only six per cent'],
        ['sponsored', 'Travel', 'Two islands, one ticket and 40 kilometres of beach'],
      ] as const
    ).map(
      ([label, kicker, headline]) =>
        html`<news-headline-card
          style="margin-block-end: 24px"
          level="2"
          href="https://news.example/${label}"
          kicker=${kicker}
          headline=${headline}
          label=${label}
        ></news-headline-card>`,
    )}`,
};

/** The picture loads at once and first. Use it for the one card at the top of a page. */
export const Priority: Story = { args: { ...cardOf(sampleStories.solarPlant), priority: true } };

/** The story opens in another tab. There is no `news-open` event then, because this page stays open. */
export const InAnotherTab: Story = { args: { ...cardOf(sampleStories.school), target: '_blank' } };

/** The text on the page’s own picture. */
export const OverlayOnTheOwnPicture: Story = {
  name: 'Overlay on your own picture',
  render: () => html`
    <news-headline-card
      level="2"
      layout="overlay"
      publication="Kelmouth Mercury"
      itemscope
      itemtype="https://schema.org/NewsArticle"
    >
      <img
        src="pictures/barrier-960.webp"
        width="960"
        height="640"
        alt="Waves break against the closed gates of a tidal barrier at night"
      />
      <p itemprop="articleSection">Storm surge</p>
      <a href="https://mercury.example/barrier-tonight">Barrier to close at 21.40 for the third time this winter</a>
    </news-headline-card>
  `,
};

/** An Arabic story on its picture. */
export const ArabicOverlay: Story = {
  args: { layout: 'overlay', article: article('ras-al-juman-solar-desalination') },
};

/** The same layout as in “Row”, from right to left. */
export const ArabicRow: Story = {
  args: { layout: 'row', article: article('ras-al-juman-solar-desalination') },
  parameters: { width: '768' },
};

/** Marks and credits in the smallest layout. */
export const CompactWithMarks: Story = {
  args: {
    ...cardOf(sampleStories.shipyard),
    layout: 'compact',
    media: 'video',
    'media-duration': '3:12',
    'image-credit': 'Ansel Dray',
  },
  parameters: { width: '320' },
};

/** Several labels are shown in the order of precedence, not in the order of the attribute. */
export const SeveralLabels: Story = { args: { ...cardOf(sampleStories.court), label: 'exclusive breaking' } };

/** The mark of a story for subscribers. Screen readers say it with the headline. */
export const ForSubscribers: Story = { args: { ...cardOf(sampleStories.harvest), access: 'subscriber' } };

/** A video, with its length on the picture. Screen readers say “Video, 3 minutes” with the headline. */
export const Video: Story = { args: { ...cardOf(sampleStories.tram), media: 'video', 'media-duration': '3:12' } };

/** A recording without a picture. */
export const Audio: Story = {
  args: {
    href: 'https://news.example/podcast-lookouts',
    kicker: 'Podcast',
    headline: 'What fire lookouts hear before the cameras see anything',
    standfirst: 'Three people who spend 90 nights a year on a tower.',
    publication: publications.meridian.name,
    media: 'audio',
    'media-duration': 'PT47M',
  },
};

/** A gallery, with the number of its pictures. */
export const Gallery: Story = {
  args: { ...cardOf(sampleStories.mountainVillage), media: 'gallery', 'media-count': 12 },
};

/** Up to three related stories. */
export const RelatedStories: Story = {
  args: {
    ...cardOf(sampleStories.nightNurses),
    related: JSON.stringify([
      { headline: 'Why beds stay empty until two in the afternoon', url: 'https://mercury.example/beds' },
      { headline: 'Infirmary hires 38 nurses for the winter', url: 'https://mercury.example/nurses' },
      { headline: 'In pictures: a night on the fourth floor', url: 'https://mercury.example/fourth-floor' },
    ]),
  },
};

/** Paid content has its own background and names its sponsor. */
export const Sponsor: Story = {
  args: {
    ...cardOf(sampleStories.shipyard),
    headline: 'Inside the dock where a ferry gets its new bow',
    standfirst: 'Forty welders, nine weeks, and 11 per cent less fuel on every crossing.',
    label: 'sponsored',
    sponsor: 'Halyard Ferries',
  },
};

/** The sponsor’s logo instead of its name. */
export const SponsorLogo: Story = {
  args: { ...Sponsor.args, 'sponsor-logo': 'pictures/halyard-ferries.svg' },
};

/** A credit that the page gives, or that the licence requires, is shown in every layout. */
export const PictureCredit: Story = {
  args: {
    ...cardOf(sampleStories.observatory),
    'image-credit': 'Ansel Dray',
    'image-license': 'https://creativecommons.org/licenses/by/4.0/',
  },
};

/** The mark of a picture that a trained model made. */
export const GeneratedPicture: Story = {
  args: {
    ...cardOf(sampleStories.laboratory),
    headline: 'How we draw a laboratory that is closed to cameras',
    standfirst: 'Our picture desk shows two drafts, and says which tool made them.',
    generated: 'ai',
  },
};

/** A square picture in a narrow container, a wide one in a wide container. Each crop keeps the focus point. */
export const RatioByWidth: Story = {
  args: { ...cardOf(sampleStories.flood), ratio: '1:1 16:9', 'image-focus': '50% 75%' },
};

/** Another crop of the picture for a narrow container. */
export const CropForANarrowContainer: Story = {
  argTypes: withControl('image-narrow'),
  args: {
    ...cardOf(sampleStories.mountainVillage),
    kicker: 'Weather',
    headline: 'Snow to reach the coast by Friday, 30 centimetres of it',
    standfirst: 'The north gets the first flakes on Thursday night, the towns a day later.',
    'image-alt': 'Snow on the roofs of houses, at night',
    'image-narrow': 'pictures/tram-in-snow-640.webp',
    ratio: '4:5 3:2',
  },
  parameters: { width: '320' },
};

/** The picture in its own shape. */
export const NaturalRatio: Story = { args: { ...cardOf(sampleStories.library), ratio: 'natural', layout: 'stacked' } };

/** A kicker is not shown if it repeats the section that the page is about. */
export const KickerOfThePage: Story = {
  argTypes: withControl('hide-kicker-matching'),
  args: { ...cardOf(sampleStories.court), 'hide-kicker-matching': 'Courts' },
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
            .article=${article('fire-lookouts-return')}
          ></news-headline-card>
        </div>`,
    )}`,
  parameters: { width: '1200' },
};

/** A Japanese story. */
export const Japanese: Story = { args: { article: article('narumisaki-observatory-dark-sky') } };

/** An Arabic story on an English page. The story reads from right to left; the page’s own words stay English. */
export const ArabicOnAnEnglishPage: Story = { args: { article: article('souk-al-qasab-reopens') } };
