import { html, type TemplateResult } from 'lit';
import { article } from '../support/articles.js';
import { pageStyle } from './page-style.js';

/** The stories of the demo newsroom in one language: the lead, two below it, and three in the column. */
const editions: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  en: [
    'night-train-first-month',
    'parking-sensors-judgment',
    'stavenholm-top-in-the-rain',
    'bank-branch-is-a-public-building',
    'fire-lookouts-return',
    'nitrate-dye-for-wells',
  ],
  de: [
    'tannfurt-strassenbahn-im-schnee',
    'sankt-wendrin-kein-lift',
    'orchester-probt-offen',
    'lob-der-warteschlange',
    'baeckerei-ohne-nachtschicht',
    'radweg-am-alten-kanal',
  ],
  ar: [
    'souk-al-qasab-reopens',
    'sahl-al-zafir-early-harvest',
    'reading-room-until-midnight',
    'bench-in-the-shade',
    'clinic-on-the-night-shift',
    'dye-for-village-wells',
  ],
  ja: [
    'nagikawa-flood-boats',
    'kirisawa-night-train',
    'open-rehearsal-wednesdays',
    'in-praise-of-the-queue',
    'shiramaki-one-subject-a-week',
    'canal-cycle-path-lights',
  ],
};

/**
 * A front page: a lead, two stories below it, and a column of others. It is in a language of the toolbar, or in English
 * if there is no edition in it. The newspaper's name is in its masthead, so the cards name no publication.
 */
export function frontPage(language: string): TemplateResult {
  const [lead, second, third, opinion, text, last] = editions[language] ?? editions['en']!;
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
          .article=${article(lead)}
        ></news-headline-card>
        <div class="strip">
          <news-headline-card
            layout="stacked"
            level="2"
            publication=""
            .article=${article(second)}
          ></news-headline-card>
          <news-headline-card layout="stacked" level="2" publication="" .article=${article(third)}></news-headline-card>
        </div>
      </main>
      <aside class="rail" aria-label="More">
        <news-headline-card level="2" publication="" .article=${article(opinion)}></news-headline-card>
        <news-headline-card layout="text" level="2" publication="" .article=${article(text)}></news-headline-card>
        <news-headline-card layout="compact" level="2" publication="" .article=${article(last)}></news-headline-card>
      </aside>
    </div>
  `;
}
