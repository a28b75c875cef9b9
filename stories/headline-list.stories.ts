import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { delay, http, HttpResponse } from 'msw';
import { feedApi } from '../test/support/fixtures/feed-api.js';
import { awkward, expectHarmless, expectNoSpace, watchForScripts } from './support/awkward.js';
import { controlsOf, oneOf, whileArg } from './support/controls.js';
import {
  arabicFeed,
  feed,
  germanFeed,
  hostileFeed,
  japaneseFeed,
  longFeed,
  mixedFeed,
  shortFeed,
} from './support/feeds.js';

const { args, argTypes, template } = controlsOf('news-headline-list', {
  layout: oneOf('list', 'grid', 'lead-and-list', 'strip'),
  src: oneOf(
    'https://api.example/meridian.json',
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
  '--news-headline-list-column': whileArg('layout', 'grid'),
  '--news-target-size': whileArg('expandable'),
});

/** Whether the feed that answers only for a time answers. */
let isAnswering = true;

const meta: Meta = {
  title: 'Widgets/Headline list',
  component: 'news-headline-list',
  args: { ...args, src: 'https://api.example/meridian.json', limit: 5, level: 2 },
  argTypes,
  parameters: {
    msw: [
      http.get('https://api.example/meridian.json', () => HttpResponse.json(feed)),
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

/** By the names of the attributes, as the controls have them. */
type Story = StoryObj;

/** A feed in the order in which it comes, a picture after the words of each story. */
export const Default: Story = { parameters: { width: '768' } };

/** As many columns as fit. */
export const Grid: Story = { args: { layout: 'grid', limit: 8 }, parameters: { width: '1200' } };

/** A main story, the rest small: beside it in a wide container, below it in a narrow one. */
export const LeadAndList: Story = { args: { layout: 'lead-and-list', limit: 9 }, parameters: { width: '1200' } };

/** One row that scrolls sideways: by a finger, a wheel, or the arrow keys once it has the focus. */
export const Strip: Story = { args: { layout: 'strip', limit: 10 }, parameters: { width: '768' } };

/** With the page’s own heading, and a link to more. */
export const MoreLink: Story = {
  render: () => html`
    <news-headline-list
      src="https://api.example/meridian.json"
      limit="3"
      more-href="https://news.example/"
      publication="The Meridian"
      campaign="spring"
    >
      <h2 slot="heading">From The Meridian</h2>
    </news-headline-list>
  `,
  parameters: { width: '768' },
};

/** A button shows what more the feed has, and the focus goes to the first of it. */
export const Expandable: Story = { args: { limit: 3, expandable: true }, parameters: { width: '768' } };

/** What is pasted into the tag is shown while the feed loads, and where it fails. */
export const FallbackThatStays: Story = {
  render: () => html`
    <news-headline-list src="https://api.example/no-feed.json">
      <h2 slot="heading">From The Meridian</h2>
      <ul>
        <li><a href="https://news.example/harbour">Harbour dredging to start a month early</a></li>
        <li><a href="https://news.example/ferries">Ferry lines and unions agree on a winter timetable</a></li>
      </ul>
    </news-headline-list>
  `,
};

/** Without anything pasted a likeness of the cards keeps their space. It is seen only after 400 ms. */
export const Loading: Story = { args: { src: 'https://api.example/never.json' } };

export const LoadingAGrid: Story = {
  args: { src: 'https://api.example/never.json', layout: 'grid' },
  parameters: { width: '1200' },
};

export const LoadingALead: Story = {
  args: { src: 'https://api.example/never.json', layout: 'lead-and-list' },
  parameters: { width: '1200' },
};

/** After three seconds. */
export const SlowAnswer: Story = { args: { src: 'https://api.example/slow-meridian.json' } };

/** The feed is there and has no stories. */
export const Empty: Story = { args: { src: 'https://api.example/empty.json' } };

/** Nothing came, and nothing was pasted: a reader can ask again. The console says why. */
export const Failed: Story = { args: { src: 'https://api.example/no-feed.json' } };

/** A server that does not allow the page to read it. */
export const NotAllowed: Story = { args: { src: 'https://api.example/forbidden.json' } };

/** Sentences of the page’s own. */
export const OwnWords: Story = {
  render: () => html`
    <news-headline-list src="https://api.example/empty.json">
      <p slot="empty">The newsroom is asleep. The first stories come at six.</p>
    </news-headline-list>
    <news-headline-list src="https://api.example/no-feed.json">
      <p slot="failed">We could not reach the newsroom. <button type="button">Ask again</button></p>
    </news-headline-list>
  `,
};

/** The stories stay where a refresh fails, and a line says how old they are. Here, after a quarter of an hour. */
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
    // A quarter of an hour goes by.
    const now = Date.now.bind(Date);
    Date.now = () => now() + 16 * 60_000;
    list.refresh = 1;
    // It is asked for twice more before that counts as failed.
    while (!list.shadowRoot?.querySelector('[part="notice"]')) await new Promise((resolve) => setTimeout(resolve, 50));
    Date.now = now;
  },
};

/** What of a feed cannot be shown is left out; the rest stands. */
export const PartlyBad: Story = { args: { src: 'https://api.example/partly-bad.json' } };

/** The page’s own card, in the page’s own style. */
export const OwnCard: Story = {
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
        <article class="teaser">
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

export const WithoutPictures: Story = {
  args: { src: 'https://api.example/quiet.json', layout: 'grid', limit: 8 },
  parameters: { width: '1200' },
};

export const LongGermanWords: Story = {
  args: { src: 'https://api.example/anzeiger.json', layout: 'lead-and-list' },
  parameters: { width: '320' },
};

export const Japanese: Story = {
  args: { src: 'https://api.example/hakuto.json', layout: 'lead-and-list' },
  parameters: { width: '1200' },
};

/** An Arabic feed on an Arabic page: right to left, the strip too. */
export const Arabic: Story = {
  args: { src: 'https://api.example/ufuq.json', layout: 'lead-and-list' },
  parameters: { width: '1200' },
  globals: { language: 'ar' },
};

export const ArabicStrip: Story = {
  args: { src: 'https://api.example/ufuq.json', layout: 'strip' },
  parameters: { width: '768' },
  globals: { language: 'ar' },
};

/** A feed of one story, of one word. */
export const OneStory: Story = { args: { src: 'https://api.example/short.json' } };

/** Long headlines and standfirsts side by side: what is above stays in line, and no text is cut. */
export const LongContent: Story = {
  args: { src: 'https://api.example/long.json', layout: 'grid' },
  parameters: { width: '768' },
};

/** Nothing is known: the widget takes no space between the lines of the page. */
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
 * Markup, an address that is a script, two thousand letters without a space, a turned direction, emoji, a picture that never comes: each is shown as
 * text, and nothing runs.
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
