import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { delay, http, HttpResponse } from 'msw';
import { feedApi } from '../test/support/fixtures/feed-api.js';
import { controlsOf, oneOf, whileArg } from './support/controls.js';
import { pasted } from './support/pasted.js';
import {
  arabicFeed,
  feed,
  germanFeed,
  hostileFeed,
  japaneseFeed,
  ledgerFeed,
  longFeed,
  marrableFeed,
  mercuryFeed,
  mixedFeed,
  shortFeed,
  tarrowFeed,
} from './support/feeds.js';

const { args, argTypes, template } = controlsOf('news-headline-list', {
  src: oneOf(
    'https://api.example/meridian.json',
    'https://api.example/mercury.json',
    'https://api.example/hakuto.json',
    'https://api.example/ufuq.json',
    'https://api.example/anzeiger.json',
    'https://api.example/empty.json',
    'https://api.example/no-feed.json',
  ),
  'heading-slot': {},
  refresh: null,
  'publication-url': whileArg('publication'),
  'publication-logo': whileArg('publication'),
});

/** Whether the feed of the story “Stale” still answers. */
let isAnswering = true;

const meta: Meta = {
  title: 'Widgets/Headline list',
  component: 'news-headline-list',
  args: { ...args, src: 'https://api.example/meridian.json', limit: 5, level: 2 },
  argTypes,
  parameters: {
    msw: [
      http.get('https://api.example/meridian.json', () => HttpResponse.json(feed)),
      http.get('https://api.example/mercury.json', () => HttpResponse.json(mercuryFeed)),
      http.get('https://api.example/ledger.json', () => HttpResponse.json(ledgerFeed)),
      http.get('https://api.example/marrable.json', () => HttpResponse.json(marrableFeed)),
      http.get('https://api.example/tarrow.json', () => HttpResponse.json(tarrowFeed)),
      http.get('https://api.example/quiet.json', () =>
        HttpResponse.json(feed.map((story) => ({ ...story, image: undefined }))),
      ),
      http.get('https://api.example/hakuto.json', () => HttpResponse.json(japaneseFeed)),
      http.get('https://api.example/ufuq.json', () => HttpResponse.json(arabicFeed)),
      http.get('https://api.example/anzeiger.json', () => HttpResponse.json(germanFeed)),
      http.get('https://api.example/short.json', () => HttpResponse.json(shortFeed)),
      http.get('https://api.example/long.json', () => HttpResponse.json(longFeed)),
      http.get('https://api.example/mixed.json', () => HttpResponse.json(mixedFeed)),
      http.get('https://api.example/hostile.json', () => HttpResponse.json(hostileFeed)),
      http.get('https://pictures.example/*', () => delay('infinite')),
      http.get('https://api.example/slow-meridian.json', async () => {
        await delay(3000);
        return HttpResponse.json(feed);
      }),
      http.get('https://api.example/once.json', () => (isAnswering ? HttpResponse.json(feed) : HttpResponse.error())),
      ...feedApi,
    ],
  },
  render: (values) => template(values),
};
export default meta;

/** Its arguments have the names of the attributes. */
type Story = StoryObj;

/** The stories in the order of the feed, each with a picture after its text. */
export const Default: Story = { parameters: { width: '768' } };

/** The first stories of a feed. */
export const FromAttributes: Story = pasted(
  `<news-headline-list src="https://api.example/mercury.json" limit="3"></news-headline-list>`,
  { width: '768' },
);

/** A feed below a heading. The pasted links are shown while the feed loads, and if it fails. */
export const FromAFeed: Story = pasted(
  `<news-headline-list src="https://api.example/ledger.json" limit="3" layout="lead-and-list">
  <h2 slot="heading">From the Stavenholm Ledger</h2>
  <ul>
    <li><a href="https://ledger.example/shipyard-orders">Yard that was to close is booked out until autumn 2028</a></li>
    <li><a href="https://ledger.example/early-harvest">Wheat harvest ends two weeks early and fills the silos</a></li>
  </ul>
</news-headline-list>`,
  { width: '1200' },
);

/** Three stories for a side column, and a link to more stories. */
export const MoreLink: Story = pasted(
  `<news-headline-list src="https://api.example/marrable.json" limit="3" more-href="https://marrable.example/" publication="Marrable Science" campaign="spring">
  <h2 slot="heading">From Marrable Science</h2>
</news-headline-list>`,
  { width: '480' },
);

/** A grid. The number of its columns follows the width and the number of stories. */
export const AGridOfStories: Story = pasted(
  `<news-headline-list src="https://api.example/tarrow.json" layout="grid" limit="3"></news-headline-list>`,
  { width: '1200' },
);

/** One row that scrolls sideways. */
export const AStripOfStories: Story = pasted(
  `<news-headline-list src="https://api.example/meridian.json" layout="strip" limit="8"></news-headline-list>`,
  { width: '1200' },
);

/** As many columns as fit and divide the stories well. Stories without a picture share a column. */
export const Grid: Story = { args: { layout: 'grid', limit: 8 }, parameters: { width: '1200' } };

/** One main story. The others are small: below it, or beside it in a wide container if there are many. */
export const LeadAndList: Story = { args: { layout: 'lead-and-list', limit: 9 }, parameters: { width: '1200' } };

/** One row that scrolls sideways with a finger or a wheel. With the focus, the arrow keys scroll it too. */
export const Strip: Story = { args: { layout: 'strip', limit: 10 }, parameters: { width: '768' } };

/** A button shows more stories of the feed. The focus moves to the first new one. */
export const Expandable: Story = { args: { limit: 3, expandable: true }, parameters: { width: '768' } };

/** Pasted links are shown while the feed loads, and if it fails. */
export const FallbackThatStays: Story = {
  render: () => html`
    <news-headline-list src="https://api.example/no-feed.json">
      <h2 slot="heading">From the Kelmouth Mercury</h2>
      <ul>
        <li><a href="https://mercury.example/library-until-midnight">City library to stay open until midnight</a></li>
        <li><a href="https://mercury.example/trams-on-time">Trams run on time as half of all trains stop</a></li>
      </ul>
    </news-headline-list>
  `,
};

/** Placeholder cards keep the space of the stories. They appear after 400 ms. */
export const Loading: Story = { args: { src: 'https://api.example/never.json' } };

/** Placeholder cards in a grid. */
export const LoadingAGrid: Story = {
  args: { src: 'https://api.example/never.json', layout: 'grid' },
  parameters: { width: '1200' },
};

/** Placeholder cards with a main story. */
export const LoadingALead: Story = {
  args: { src: 'https://api.example/never.json', layout: 'lead-and-list' },
  parameters: { width: '1200' },
};

/** A feed without stories. */
export const Empty: Story = { args: { src: 'https://api.example/empty.json' } };

/** The feed fails and nothing was pasted: the reader can try again. The console says why. */
export const Failed: Story = { args: { src: 'https://api.example/no-feed.json' } };

/** The page’s own sentences. */
export const OwnWords: Story = {
  name: 'Your own words',
  render: () => html`
    <news-headline-list src="https://api.example/empty.json">
      <p slot="empty">The newsroom is asleep. The first stories come at six.</p>
    </news-headline-list>
    <news-headline-list src="https://api.example/no-feed.json">
      <p slot="failed">We could not reach the newsroom. <button type="button">Ask again</button></p>
    </news-headline-list>
  `,
};

/** A refresh fails: the stories stay, and a line says how old they are. Here, after a quarter of an hour. */
export const Stale: Story = {
  tags: ['played'],
  args: { src: 'https://api.example/once.json', limit: 3 },
  parameters: { width: '768' },
  beforeEach: () => {
    isAnswering = true;
  },
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector('news-headline-list')!;
    while (!list.shadowRoot?.querySelector('[part="item"]')) await new Promise((resolve) => setTimeout(resolve, 50));
    isAnswering = false;
    // Let a quarter of an hour pass.
    const now = Date.now.bind(Date);
    Date.now = () => now() + 16 * 60_000;
    list.refresh = 1;
    // The list asks twice more before it counts the refresh as failed.
    while (!list.shadowRoot?.querySelector('[part="notice"]')) await new Promise((resolve) => setTimeout(resolve, 50));
    Date.now = now;
  },
};

/** The page’s own card, in the page’s own style. */
export const OwnCard: Story = {
  name: 'Your own card',
  render: () => html`
    <style>
      .teaser {
        display: grid;
        gap: 0.5rem;
        padding: 1rem;
        background: color-mix(in srgb, canvastext 6%, canvas);
        font: 1rem/1.4 system-ui;
      }
      .teaser img {
        inline-size: 100%;
        block-size: auto;
        border-radius: 8px;
      }
      .teaser h3 {
        margin: 0;
      }
      .teaser a {
        color: inherit;
      }
      .teaser time {
        font-size: 0.8125rem;
      }
    </style>
    <news-headline-list src="https://api.example/meridian.json" layout="grid" limit="4">
      <template>
        <article class="teaser" itemscope itemtype="https://schema.org/NewsArticle">
          <img itemprop="image" alt="" />
          <h3>
            <a itemprop="url" href="#"><span itemprop="headline"></span></a>
          </h3>
          <news-byline></news-byline>
        </article>
      </template>
    </news-headline-list>
  `,
  parameters: { width: '1200' },
};

/** A feed without pictures. */
export const WithoutPictures: Story = {
  args: { src: 'https://api.example/quiet.json', layout: 'grid', limit: 8 },
  parameters: { width: '1200' },
};

/** A Japanese feed. */
export const Japanese: Story = {
  args: { src: 'https://api.example/hakuto.json', layout: 'lead-and-list' },
  parameters: { width: '1200' },
};

/** An Arabic feed on an Arabic page, from right to left. */
export const Arabic: Story = {
  args: { src: 'https://api.example/ufuq.json', layout: 'lead-and-list' },
  parameters: { width: '1200' },
  globals: { language: 'ar' },
};

/** An Arabic strip scrolls from right to left. */
export const ArabicStrip: Story = {
  args: { src: 'https://api.example/ufuq.json', layout: 'strip' },
  parameters: { width: '768' },
  globals: { language: 'ar' },
};
