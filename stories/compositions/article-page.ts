import { html, nothing, type TemplateResult } from 'lit';
import { stories } from '../../test/hosts/newsroom/stories.js';
import { article } from '../support/articles.js';
import { monthly, pitch, yearly } from '../support/offers.js';
import { pageStyle } from './page-style.js';

const slug = 'averland-castria-joint-infrastructure';
const text = stories.find((story) => story.slug === slug)!.body;

/** An article page for a reader in one state of the subscription prompt. */
export function articlePage(state: 'metered' | 'exhausted'): TemplateResult {
  const isClosed = state === 'exhausted';
  return html`
    ${pageStyle}
    <style>
      /* One pair of rules around the whole row. */
      .signed {
        display: flex;
        flex-wrap: wrap;
        gap: 0 2rem;
        align-items: center;
        margin-block: 1rem;
        padding-block: 0.375rem;
        border-block: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
      }
      .page .signed news-byline {
        flex: 1 1 16rem;
        margin: 0;
        padding-block: 0.375rem;
      }
      .signed news-byline::part(byline) {
        padding-block: 0;
        border-block: 0;
      }
      .page .signed news-share-icons {
        flex: 0 1 19rem;
        margin: 0;
      }
      .page news-subscription-prompt {
        margin-block-start: 2rem;
      }
    </style>
    <div class="page news-sheet">
      <news-article .article=${article(slug)}>
        <main>
          <news-headline-card
            layout="lead"
            level="1"
            publication=""
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
          <div class="text">${text.slice(0, isClosed ? 6 : 3).map((paragraph) => html`<p>${paragraph}</p>`)}</div>
          <news-subscription-prompt
            state=${state}
            articles-left="2"
            period="month"
            presentation=${isClosed ? 'gate' : 'inline'}
            gates=".text"
            preview="2"
            subscribe-href="https://news.example/subscribe"
            sign-in-href="https://news.example/sign-in"
            >${isClosed ? html`${pitch}${yearly}${monthly}` : nothing}</news-subscription-prompt
          >
        </main>
      </news-article>
      <aside class="rail" aria-labelledby="more">
        <h2 id="more">More from The Meridian</h2>
        ${['orrin-barrier-storm-surge', 'bank-branch-is-a-public-building', 'northern-tunnel-opening'].map(
          (other) =>
            html`<news-headline-card
              layout="compact"
              level="3"
              publication=""
              .article=${article(other)}
            ></news-headline-card>`,
        )}
      </aside>
    </div>
  `;
}
