import { html, type TemplateResult } from 'lit';
import { article } from '../support/articles.js';
import { pageStyle } from './page-style.js';

/**
 * A front page: a lead, two stories below it, and a column of others. The newspaper's name is in its masthead, so the
 * cards name no publication.
 */
export function frontPage(): TemplateResult {
  return html`
    ${pageStyle}
    <style>
      .strip {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
        gap: 2rem;
        margin-block-start: 2rem;
      }
      @media (width >= 60rem) {
        .front.page {
          grid-template-columns: minmax(0, 1fr) 19rem;
        }
      }
    </style>
    <div class="front page news-sheet">
      <main>
        <news-headline-card
          layout="lead"
          level="2"
          publication=""
          priority
          .article=${article('averland-castria-joint-infrastructure')}
        ></news-headline-card>
        <div class="strip">
          <news-headline-card
            layout="stacked"
            level="2"
            publication=""
            .article=${article('orrin-barrier-storm-surge')}
          ></news-headline-card>
          <news-headline-card
            layout="stacked"
            level="2"
            publication=""
            .article=${article('ras-al-juman-solar-desalination')}
          ></news-headline-card>
        </div>
      </main>
      <aside class="rail" aria-label="More">
        <news-headline-card
          level="2"
          publication=""
          .article=${article('bank-branch-is-a-public-building')}
        ></news-headline-card>
        <news-headline-card
          layout="text"
          level="2"
          publication=""
          .article=${article('northern-tunnel-opening')}
        ></news-headline-card>
        <news-headline-card
          layout="compact"
          level="2"
          publication=""
          .article=${article('narumisaki-observatory-dark-sky')}
        ></news-headline-card>
      </aside>
    </div>
  `;
}
