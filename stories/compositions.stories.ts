import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { stories } from '../test/hosts/newsroom/stories.js';
import { article } from './support/articles.js';

const meta: Meta = {
  title: 'Compositions/Pages',
  parameters: { controls: { disable: true } },
  globals: { width: '1200' },
};
export default meta;

type Story = StoryObj;

const text = stories.find(({ slug }) => slug === 'averland-castria-joint-infrastructure')!.body;

/**
 * The five widgets as an article page: one `<news-article>` feeds the headline, the byline, the share icons and the caption. The page
 * lays them out.
 */
export const ArticlePage: Story = {
  render: () => html`
    <style>
      .article {
        max-inline-size: 44rem;
        font:
          1.0625rem/1.6 Georgia,
          serif;
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
        flex: 0 1 16rem;
      }
      .article news-subscription-prompt {
        margin-block-start: 2.5rem;
      }
    </style>
    <news-article class="article" .article=${article('averland-castria-joint-infrastructure')}>
      <main class="article">
        <news-headline-card layout="lead" level="1" image="" published-at=""></news-headline-card>
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
      @media (width >= 60rem) {
        .front {
          grid-template-columns: minmax(0, 1fr) 17.5rem;
        }
        .front .strip {
          grid-template-columns: 1fr 1fr;
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
        <hr />
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
