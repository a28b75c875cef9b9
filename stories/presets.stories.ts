import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { english, type Edition } from './support/editions.js';
import { arabicDaily, business, japaneseDaily, national, regional } from './support/preset-editions.js';

const meta: Meta = {
  title: 'Designers/Presets',
  parameters: { width: '1200', controls: { disable: true }, docs: { canvas: { sourceState: 'none' } } },
};
export default meta;

type Story = StoryObj;

/** Every widget with the content of one newspaper. A narrow place has fewer cards, and a shorter prompt. */
function edition({ stories, ...rest }: Edition, accents: string[] = []): TemplateResult {
  const card = (index: number, layout: string): TemplateResult => {
    const { kicker, headline, standfirst, authors, label, picture } = stories[index]!;
    const isPictured = picture && layout !== 'text';
    return html`<news-headline-card
      style=${accents[index] ? `--news-color-accent: ${accents[index]}` : nothing}
      layout=${layout}
      ratio=${layout === 'lead' ? '16:9 3:2' : nothing}
      level="2"
      href="#${index}"
      kicker=${kicker}
      headline=${headline}
      standfirst=${standfirst ?? nothing}
      authors=${authors ?? nothing}
      label=${label ?? nothing}
      published-at="2026-03-0${index + 1}"
      image=${isPictured ? `pictures/${picture}-1280.avif` : nothing}
      image-alt=${isPictured ? '' : nothing}
      image-width=${isPictured ? 1280 : nothing}
      image-height=${isPictured ? 853 : nothing}
    ></news-headline-card>`;
  };
  const {
    byline,
    photo = 'barrier',
    caption,
    credit,
    pictureText,
    currency,
    offers: [offer],
    language,
    direction,
  } = rest;
  // English is what a page of any language may have; the other two are set in their own.
  const isOwn = language !== 'en';
  return html`
    <style>
      .edition {
        container-type: inline-size;
      }
      .edition > div {
        display: grid;
        gap: 1.25rem;
      }
      .edition > div > * {
        min-inline-size: 0;
      }
      .edition .stack {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.25rem;
        align-content: start;
      }
      .edition .article {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 1.25rem;
        align-items: start;
      }
      .edition :is(news-photo-caption, news-byline, news-share-icons, news-subscription-prompt) {
        margin-block: 0;
      }
      @container (width < 44rem) {
        .edition .only-wide {
          display: none;
        }
      }
      @container (width >= 44rem) {
        .edition .only-narrow {
          display: none;
        }
        .edition > div {
          grid-template-columns: repeat(3, minmax(0, 1fr));
          gap: 1.75rem;
        }
        .edition .wide {
          grid-column: 1 / -1;
        }
        .edition .article {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    </style>
    <main class="edition" lang=${isOwn ? language : nothing} dir=${isOwn ? direction : nothing}>
      <div>
        <div class="wide">${card(0, 'lead')}</div>
        <div class="only-wide">${card(1, 'stacked')}</div>
        <div class="stack only-wide">${card(2, 'text')}${card(3, 'text')}${card(4, 'compact')}</div>
        <div class="article">
          <news-photo-caption caption=${caption} credit=${credit}>
            <img src=${`pictures/${photo}-1280.avif`} alt=${pictureText} width="1280" height="853" />
          </news-photo-caption>
          <div class="stack">
            <news-byline
              authors=${byline.authors}
              agency=${byline.agency}
              dateline=${byline.dateline}
              published-at="2026-03-02"
            ></news-byline>
            <news-share-icons url="https://news.example/0" networks="x email copy"></news-share-icons>
          </div>
        </div>
        <news-subscription-prompt
          class="only-narrow"
          state="metered"
          articles-left="2"
          period="month"
          level="2"
          subscribe-href="https://news.example/subscribe"
        ></news-subscription-prompt>
        <news-subscription-prompt
          class="wide only-wide"
          state="exhausted"
          article-limit="5"
          period="month"
          level="2"
          sign-in-href="https://news.example/sign-in"
        >
          <news-offer
            name=${offer.name}
            price="9"
            intro-price="1"
            intro-period="3 months"
            currency=${currency}
            period="month"
            terms=${offer.terms}
            href="https://news.example/offer"
          ></news-offer>
        </news-subscription-prompt>
      </div>
    </main>
  `;
}

/** No theme: the widgets with their defaults. */
export const Plain: Story = { globals: { preset: 'none' }, render: () => edition(english) };

/** A business daily. Cards and prompts are on its tinted paper, everything else is on the page's background. */
export const Salmon: Story = { globals: { preset: 'salmon' }, render: () => edition(business) };

/** Black ink and rules, display serifs, small capitals. */
export const Broadsheet: Story = { globals: { preset: 'broadsheet' }, render: () => edition(national) };

/** A regional daily in colour. Each section has an accent, for its bar, its paper and its kickers. */
export const Bold: Story = {
  globals: { preset: 'bold' },
  render: () =>
    edition(regional, [
      '',
      'light-dark(#00695a, #6fd6c2)',
      'light-dark(#9a3b00, #ffab73)',
      'light-dark(#c2002f, #ff8091)',
      'light-dark(#7a1fa2, #dba6f5)',
    ]),
};

/** Mincho headlines, ruled boxes. */
export const Japanese: Story = { globals: { preset: 'japanese' }, render: () => edition(japaneseDaily) };

/** Naskh, with the room that it needs, from right to left. */
export const Arabic: Story = { globals: { preset: 'arabic' }, render: () => edition(arabicDaily) };
