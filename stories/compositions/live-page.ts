import { html, type TemplateResult } from 'lit';
import type { LoadEvent } from '../../src/widget/content/load-events.js';
import { liveStory } from '../support/live-story.js';
import { pageStyle } from './page-style.js';

/** The newest story of each list when its articles last arrived. */
const newest = new WeakMap<EventTarget, string | undefined>();

/** Announces a new report in the page's words. Ignores the first answer, because nothing in it is new. */
function announce({ currentTarget, articles }: LoadEvent): void {
  const list = currentTarget as HTMLElement;
  const status = list.parentElement!.querySelector<HTMLElement>('[role="status"]')!;
  if (newest.has(list) && newest.get(list) !== articles[0]?.id) status.textContent = status.dataset.news!;
  newest.set(list, articles[0]?.id);
}

/**
 * A page with a developing story, and a column with the latest reports.
 *
 * @param pass lets a minute pass
 */
export function livePage(language: string, pass: () => void): TemplateResult {
  const { article: story, body, words, others } = liveStory(language);
  return html`
    ${pageStyle}
    <style>
      .live .rail {
        --news-headline-list-gap: 1.75rem;
      }
      .live section {
        padding-block-start: 0.75rem;
        border-block-start: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
        display: grid;
        gap: 1.25rem;
        align-content: start;
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
    </style>
    <div class="live page news-sheet">
      <main>
        <news-article .article=${story}>
          <news-headline-card
            layout="lead"
            level="1"
            publication=""
            image=""
            authors=""
            published-at=""
          ></news-headline-card>
          <news-byline></news-byline>
          <news-photo-caption></news-photo-caption>
        </news-article>
        ${body.map((paragraph) => html`<p>${paragraph}</p>`)}
      </main>
      <aside class="rail" aria-label=${words.latest}>
        <div>
          <news-headline-list src="https://api.example/live/${language}" refresh="1" limit="5" @news-load=${announce}>
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
                  image=${picture ? `pictures/${picture}-640.webp` : ''}
                  image-width="640"
                  image-height="427"
                  image-alt=""
                ></news-headline-card>`,
            )}
        </section>
      </aside>
    </div>
  `;
}
