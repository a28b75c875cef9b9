import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import { expect, waitFor } from 'storybook/test';
import type { LoadEvent } from '../src/widget/load-events.js';
import { stories } from '../test/hosts/newsroom/stories.js';
import { article } from './support/articles.js';
import { arabicFeed, feed } from './support/feeds.js';
import { latest, liveStory } from './support/live-story.js';
import { letPass, moveClock } from './support/moved-clock.js';
import { partnerWords } from './support/partner-words.js';
import { seenText } from './support/seen-text.js';

const meta: Meta = {
  title: 'Compositions/Pages',
  parameters: {
    width: '1200',
    controls: { disable: true },
    // On the page of all stories the last one's servers are everyone's.
    msw: [
      http.get('https://api.example/live/:language', ({ params }) =>
        HttpResponse.json(latest(String(params.language), minutesPassed)),
      ),
      http.get('https://api.example/partner/:language', ({ params }) =>
        HttpResponse.json(params.language === 'ar' ? arabicFeed : feed),
      ),
    ],
  },
};
export default meta;

type Story = StoryObj;

const text = stories.find(({ slug }) => slug === 'averland-castria-joint-infrastructure')!.body;

/**
 * The five widgets as an article page: one `<news-article>` feeds the headline, the byline, the share icons and the caption. The page
 * lays them out. The empty attributes leave out of the card what the other widgets show.
 */
export const ArticlePage: Story = {
  render: () => html`
    <style>
      .page {
        display: grid;
        gap: 3rem;
        justify-content: center;
        font:
          1.0625rem/1.6 Georgia,
          serif;
      }
      .page > * {
        min-inline-size: 0;
      }
      .article .signed {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 2rem;
        align-items: center;
        margin-block: 1rem;
      }
      .article news-byline {
        flex: 1 1 16rem;
      }
      .article news-share-icons {
        flex: 0 1 18rem;
      }
      .article news-subscription-prompt {
        margin-block-start: 2.5rem;
      }
      .page .rail h2 {
        margin: 0 0 1rem;
        padding-block-start: 0.5rem;
        border-block-start: 3px solid;
        font:
          700 1rem/1.3 system-ui,
          sans-serif;
      }
      .page .rail news-headline-card + news-headline-card {
        margin-block-start: 1.25rem;
        padding-block-start: 1.25rem;
        border-block-start: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
      }
      @media (width >= 60rem) {
        .page {
          grid-template-columns: minmax(0, 44rem) 18rem;
        }
      }
    </style>
    <div class="page">
      <news-article class="article" .article=${article('averland-castria-joint-infrastructure')}>
        <main>
          <news-headline-card
            layout="lead"
            level="1"
            image=""
            authors=""
            published-at=""
            related=""
          ></news-headline-card>
          <div class="signed">
            <news-byline></news-byline>
            <news-share-icons networks="x facebook whatsapp email copy print"></news-share-icons>
          </div>
          <news-photo-caption></news-photo-caption>
          ${text.slice(0, 3).map((paragraph) => html`<p>${paragraph}</p>`)}
          <news-subscription-prompt
            state="metered"
            articles-left="2"
            period="month"
            subscribe-href="https://news.example/subscribe"
            sign-in-href="https://news.example/sign-in"
          ></news-subscription-prompt>
        </main>
      </news-article>
      <aside class="rail" aria-labelledby="more">
        <h2 id="more">More from The Meridian</h2>
        ${['orrin-barrier-storm-surge', 'bank-branch-is-a-public-building', 'northern-tunnel-opening'].map(
          (slug) =>
            html`<news-headline-card layout="compact" level="3" .article=${article(slug)}></news-headline-card>`,
        )}
      </aside>
    </div>
  `,
};

/** Cards in the layout of each place, in columns that are the page's own. */
export const FrontPage: Story = {
  render: () => html`
    <style>
      .front,
      .front .strip {
        display: grid;
        gap: 2rem;
      }
      .front > * {
        min-inline-size: 0;
      }
      .front .rail > * + * {
        margin-block-start: 1.25rem;
        padding-block-start: 1.25rem;
        border-block-start: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
      }
      .front .strip {
        margin-block-start: 1.5rem;
        padding-block-start: 1.5rem;
        border-block-start: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
      }
      @media (width >= 44rem) {
        .front .strip {
          grid-template-columns: 1fr 1fr;
        }
      }
      @media (width >= 60rem) {
        .front {
          grid-template-columns: minmax(0, 1fr) 17.5rem;
        }
      }
    </style>
    <div class="front">
      <main>
        <news-headline-card
          layout="lead"
          level="2"
          priority
          .article=${article('averland-castria-joint-infrastructure')}
        ></news-headline-card>
        <div class="strip">
          <news-headline-card
            layout="stacked"
            level="2"
            .article=${article('orrin-barrier-storm-surge')}
          ></news-headline-card>
          <news-headline-card
            layout="stacked"
            level="2"
            .article=${article('ras-al-juman-solar-desalination')}
          ></news-headline-card>
        </div>
      </main>
      <aside class="rail" aria-label="More">
        <news-headline-card level="2" .article=${article('bank-branch-is-a-public-building')}></news-headline-card>
        <news-headline-card layout="text" level="2" .article=${article('northern-tunnel-opening')}></news-headline-card>
        <news-headline-card
          layout="compact"
          level="2"
          .article=${article('narumisaki-observatory-dark-sky')}
        ></news-headline-card>
      </aside>
    </div>
  `,
};

/** How many minutes of the live page have passed. */
let minutesPassed = 0;

/** The newest story that each list had when it was last told of. */
const newest = new WeakMap<EventTarget, string | undefined>();

/** Says in the page's own words that something has come in; the first answer is no news. */
function announce({ currentTarget, articles }: LoadEvent): void {
  const list = currentTarget as HTMLElement;
  const status = list.parentElement!.querySelector<HTMLElement>('[role="status"]')!;
  if (newest.has(list) && newest.get(list) !== articles[0]?.id) status.textContent = status.dataset.news!;
  newest.set(list, articles[0]?.id);
}

/**
 * A rail that follows a story beside its text: a list that is asked for again every minute, where new reports come in on top and move nothing
 * that a reader points at or has the focus in, and cards. The button lets a minute pass; the page says in a line of its own, which a screen
 * reader reads out when it is idle, that something has come in.
 */
export const LiveSideColumn: Story = {
  beforeEach: () => {
    minutesPassed = 0;
    return () => moveClock(0);
  },
  render: (_, { globals }) => {
    const { article: story, body, words, others } = liveStory(String(globals.language));
    const pass = (): void => {
      minutesPassed++;
      letPass(1.1);
    };
    return html`
      <style>
        .live {
          display: grid;
          gap: 3rem;
          font:
            1.0625rem/1.65 Georgia,
            'Noto Naskh Arabic',
            serif;
        }
        .live > * {
          min-inline-size: 0;
        }
        .live :is(news-byline, news-photo-caption) {
          margin-block: 1.25rem;
        }
        .live .rail {
          --news-headline-list-gap: 1.75rem;
          display: grid;
          align-content: start;
          gap: 2.5rem;
        }
        .live .rail h2 {
          display: flex;
          gap: 0.5rem;
          align-items: baseline;
          margin: 0 0 1rem;
          padding-block-start: 0.5rem;
          border-block-start: 3px solid;
          font:
            700 1rem/1.3 system-ui,
            sans-serif;
        }
        .live .rail section > news-headline-card + news-headline-card {
          margin-block-start: 1.25rem;
          padding-block-start: 1.25rem;
          border-block-start: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
        }
        .live .note {
          display: flex;
          flex-wrap: wrap;
          gap: 0.5rem 1rem;
          align-items: center;
          min-block-size: 2.5rem;
          margin-block-start: 1.25rem;
          font:
            0.875rem/1.4 system-ui,
            sans-serif;
        }
        .live .note p {
          margin: 0;
        }
        .live button {
          padding: 0.5rem 0.75rem;
          border: 1px solid;
          background: none;
          color: inherit;
          font: inherit;
          cursor: pointer;
        }
        @media (width >= 60rem) {
          .live {
            grid-template-columns: minmax(0, 44rem) minmax(18rem, 24rem);
            column-gap: 4rem;
          }
        }
      </style>
      <div class="live">
        <main>
          <news-article .article=${story}>
            <news-headline-card layout="lead" level="1" image="" authors="" published-at=""></news-headline-card>
            <news-byline></news-byline>
            <news-photo-caption></news-photo-caption>
          </news-article>
          ${body.map((paragraph) => html`<p>${paragraph}</p>`)}
        </main>
        <aside class="rail" aria-label=${words.latest}>
          <div>
            <news-headline-list
              src="https://api.example/live/${globals.language}"
              refresh="1"
              limit="5"
              @news-load=${announce}
            >
              <h2 slot="heading">${words.latest}</h2>
            </news-headline-list>
            <div class="note" data-not-embedded>
              <button type="button" @click=${pass}>${words.pass}</button>
              <p role="status" data-news=${words.news}></p>
            </div>
          </div>
          <section aria-label=${words.more}>
            <h2>${words.more}</h2>
            ${others.stories
              .slice(0, 3)
              .map(
                ({ headline, kicker, picture }, index) =>
                  html`<news-headline-card
                    layout="compact"
                    language=${others.language}
                    href="https://news.example/${others.language}/${index}"
                    kicker=${kicker}
                    headline=${headline}
                    image=${picture ? `pictures/${picture}-320.webp` : ''}
                    image-width="320"
                    image-height="213"
                    image-alt=""
                    publication="The Meridian"
                  ></news-headline-card>`,
              )}
          </section>
        </aside>
      </div>
    `;
  },
  play: async ({ canvasElement, globals }) => {
    const list = canvasElement.querySelector('news-headline-list')!;
    const [newer, last] = latest(String(globals.language), 1).map(({ headline }) => headline) as [string, string];
    const soon = { timeout: 5_000 };
    await waitFor(() => expect(seenText(list)).toContain(last), soon);
    await expect(seenText(list)).not.toContain(newer);
    canvasElement.querySelector<HTMLElement>('.note button')!.click();
    await waitFor(() => expect(seenText(list)).toContain(newer), soon);
    const status = canvasElement.querySelector<HTMLElement>('.note [role="status"]')!;
    await waitFor(() => expect(status.textContent).toBe(status.dataset.news), soon);
  },
};

/**
 * A page of another publisher, in its own colours and faces, as it is pasted there: a list, a card and a caption from The Meridian, named on
 * each, with a campaign on its links. What stands in the tags is there before the script is, and stays where nothing comes.
 */
export const PartnerSite: Story = {
  render: (_, { globals }) => {
    const { site, sections, title, intro, text, from, card, fallback, caption } = partnerWords(
      String(globals.language),
    );
    return html`
      <style>
        .almanac {
          --paper: light-dark(#f3f7f4, #101b1b);
          --sheet: light-dark(#fff, #172525);
          --ink: light-dark(#17302f, #dbe7e2);
          --tide: light-dark(#0b6b62, #7fd0c3);
          --news-color-accent: var(--tide);
          --news-color-on-accent: var(--paper);
          --news-color-opinion: light-dark(#854417, #e3ab83);
          --news-color-live: light-dark(#a3201a, #f09a8c);
          margin: -1rem;
          padding-block-end: 3rem;
          background: var(--paper);
          /* As wide as the window, which the story is not. */
          box-shadow: 0 0 0 100vmax var(--paper);
          clip-path: inset(0 -100vmax -100vmax);
          color: var(--ink);
          font:
            1rem/1.6 'Trebuchet MS',
            'Noto Sans',
            'Noto Sans Arabic',
            sans-serif;
        }
        .almanac > * {
          max-inline-size: 70rem;
          margin-inline: auto;
          padding-inline: 1.25rem;
        }
        .almanac a {
          color: var(--tide);
        }
        .almanac .top {
          max-inline-size: none;
          padding-block: 1rem;
          background: light-dark(#0b4f4a, #0a2a29);
          box-shadow: 0 0 0 100vmax light-dark(#0b4f4a, #0a2a29);
          clip-path: inset(0 -100vmax);
          color: #eef6f3;
        }
        .almanac .top > div {
          display: flex;
          flex-wrap: wrap;
          gap: 0.25rem 2rem;
          align-items: baseline;
          max-inline-size: 70rem;
          margin-inline: auto;
        }
        .almanac .top strong {
          font-size: 1.375rem;
          letter-spacing: -0.01em;
        }
        .almanac .top nav {
          display: flex;
          flex-wrap: wrap;
          gap: 0 1.25rem;
          font-size: 0.9375rem;
        }
        .almanac .top a {
          color: inherit;
          text-decoration: none;
        }
        .almanac .columns {
          display: grid;
          gap: 2.5rem;
          padding-block-start: 2rem;
        }
        .almanac .columns > * {
          min-inline-size: 0;
        }
        .almanac h1 {
          margin: 0 0 0.5rem;
          color: var(--tide);
          font-size: clamp(1.75rem, 1.2rem + 2vw, 2.5rem);
          line-height: 1.15;
          text-wrap: balance;
        }
        .almanac h2 {
          margin: 0 0 1rem;
          color: var(--tide);
          font-size: 1.0625rem;
        }
        .almanac .intro {
          margin: 0 0 1.5rem;
          font-size: 1.125rem;
        }
        .almanac :is(.card, .rail) {
          box-sizing: border-box;
          padding: 1.25rem;
          border-radius: 0.75rem;
          background: var(--sheet);
        }
        .almanac .card {
          margin-block: 1.75rem;
        }
        .almanac .rail {
          align-self: start;
        }
        @media (width >= 56rem) {
          .almanac .columns {
            grid-template-columns: minmax(0, 1fr) 23rem;
          }
        }
      </style>
      <div class="almanac">
        <header class="top">
          <div>
            <strong>${site}</strong>
            <nav aria-label=${site}>${sections.map((section) => html`<a href="#${section}">${section}</a>`)}</nav>
          </div>
        </header>
        <div class="columns">
          <main>
            <h1>${title}</h1>
            <p class="intro">${intro}</p>
            <news-photo-caption caption=${caption.words} credit=${caption.credit}>
              <img src="pictures/barrier-960.webp" width="960" height="640" alt=${caption.picture} />
            </news-photo-caption>
            <p>${text[0]}</p>
            <div class="card">
              <news-headline-card
                layout="row"
                level="2"
                language=${card.language}
                publication="The Meridian"
                publication-url="https://news.example/"
                publication-logo="pictures/meridian-wordmark.svg"
                campaign="almanac"
              >
                <img src="pictures/ministers-640.webp" width="640" height="427" alt="" />
                <p itemprop="articleSection">${card.kicker}</p>
                <a href="https://news.example/ferries">${card.headline}</a>
                <p itemprop="description">${card.standfirst}</p>
              </news-headline-card>
            </div>
            ${text.slice(1).map((paragraph) => html`<p>${paragraph}</p>`)}
          </main>
          <aside class="rail" aria-label=${from}>
            <news-headline-list
              src="https://api.example/partner/${globals.language}"
              limit="5"
              publication="The Meridian"
              publication-url="https://news.example/"
              campaign="almanac"
              more-href="https://news.example/"
            >
              <h2 slot="heading">${from}</h2>
              <ul>
                ${fallback.map((headline, index) => html`<li><a href="https://news.example/${index}">${headline}</a></li>`)}
              </ul>
            </news-headline-list>
          </aside>
        </div>
      </div>
    `;
  },
};
