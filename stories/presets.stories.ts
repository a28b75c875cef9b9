import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { business, regional } from './support/english-editions.js';
import { arabic, english, japanese, type Edition } from './support/editions.js';

const meta: Meta = {
  title: 'Designers/Presets',
  parameters: { width: '1200', controls: { disable: true } },
};
export default meta;

type Story = StoryObj;

/** An edition's five stories, the head of one of them and a prompt. */
function edition({ stories, ...rest }: Edition, accents: string[] = []): TemplateResult {
  const card = (index: number, layout: string): TemplateResult => {
    const { kicker, headline, standfirst, authors, label, picture } = stories[index]!;
    return html`<news-headline-card
      style=${accents[index] ? `--news-color-accent: ${accents[index]}` : nothing}
      layout=${layout}
      level="2"
      href="#${index}"
      kicker=${kicker}
      headline=${headline}
      standfirst=${standfirst ?? nothing}
      authors=${authors ?? nothing}
      label=${label ?? nothing}
      published-at="2026-03-0${index + 1}"
      image=${picture ? `pictures/${picture}-1280.avif` : nothing}
      image-alt=${picture ? '' : nothing}
      image-width=${picture ? 1280 : nothing}
      image-height=${picture ? 853 : nothing}
    ></news-headline-card>`;
  };
  const standfirsts = `${stories[0].standfirst} ${stories[1].standfirst} ${stories[2].standfirst}`;
  const {
    byline,
    text = standfirsts,
    photo = 'barrier',
    caption,
    credit,
    pictureText,
    currency,
    offers,
    language,
    direction,
  } = rest;
  // English is what a page of any language may have; the other two are set in their own.
  const isOwn = language !== 'en';
  return html`
    <style>
      .edition {
        display: grid;
        gap: 1.75rem;
      }
      .edition > * {
        min-inline-size: 0;
      }
      .edition p {
        margin: 0;
        line-height: 1.6;
      }
      .edition .stack {
        display: grid;
        gap: 1.25rem;
        align-content: start;
      }
      .edition .head {
        display: grid;
        gap: 1.75rem;
      }
      @media (width >= 50rem) {
        .edition {
          grid-template-columns: repeat(3, minmax(0, 1fr));
        }
        .edition .wide {
          grid-column: 1 / -1;
        }
        .edition .head {
          grid-template-columns: 1fr 1fr;
        }
      }
    </style>
    <main class="edition" lang=${isOwn ? language : nothing} dir=${isOwn ? direction : nothing}>
      <div class="wide">${card(0, 'lead')}</div>
      <div>${card(1, 'stacked')}</div>
      <div class="stack">${card(2, 'text')}${card(3, 'compact')}</div>
      <div>${card(4, 'stacked')}</div>
      <div class="wide head">
        <div class="stack">
          <news-byline
            authors=${byline.authors}
            agency=${byline.agency}
            dateline=${byline.dateline}
            published-at="2026-03-02"
          ></news-byline>
          <p>${text}</p>
          <news-share-icons
            url="https://news.example/0"
            networks="x facebook whatsapp email copy print"
          ></news-share-icons>
        </div>
        <news-photo-caption caption=${caption} credit=${credit} expandable>
          <img src=${`pictures/${photo}-1280.avif`} alt=${pictureText} width="1280" height="853" />
        </news-photo-caption>
      </div>
      <news-subscription-prompt
        class="wide"
        state="exhausted"
        article-limit="5"
        period="month"
        level="2"
        sign-in-href="https://news.example/sign-in"
      >
        ${offers.map(
          ({ name, benefits, terms }, index) =>
            html`<news-offer
              name=${name}
              price=${index === 0 ? '9' : '24.50'}
              intro-price=${index === 0 ? '1' : nothing}
              intro-period=${index === 0 ? '3 months' : nothing}
              currency=${currency}
              period="month"
              benefits=${benefits}
              terms=${terms}
              href="https://news.example/offer-${index}"
            ></news-offer>`,
        )}
      </news-subscription-prompt>
    </main>
  `;
}

/** No theme. The file has every token in a comment, with its default. Start your theme with it. */
export const Plain: Story = { globals: { preset: 'none' }, render: () => edition(english) };

/**
 * A business daily on its tinted paper. Cards and prompts are on this paper. Bylines, captions and share icons are on
 * the page's background.
 */
export const Salmon: Story = { globals: { preset: 'salmon' }, render: () => edition(business) };

/** Black ink and rules, display serifs, small capitals. */
export const Broadsheet: Story = { globals: { preset: 'broadsheet' }, render: () => edition(english) };

/**
 * A regional daily in colour: a section's accent is its bar, its paper and its kickers. Here each card is of another
 * section.
 */
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

/** Mincho headlines, ruled boxes. The prompt's words are the publisher's own, through its slots. */
export const Japanese: Story = { globals: { preset: 'japanese' }, render: () => edition(japanese) };

/** Naskh, with the room that it needs, from right to left. */
export const Arabic: Story = { globals: { preset: 'arabic' }, render: () => edition(arabic) };
