import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import pageLook from '../src/theme/page.css?raw';
import sheet from '../src/theme/sheet.css?raw';
import { doAndDont } from './support/do-and-dont.js';
import { sideBySide } from './support/side-by-side.js';

/** The pictures of the page “Make it yours”, which explains them. */
const meta: Meta = {
  title: 'Designers/Make it yours',
  tags: ['!dev', '!autodocs'],
  parameters: { width: '1200', controls: { disable: true } },
};
export default meta;

type Story = StoryObj;

/** Colours that are hard to read belong to the lesson. */
const pale = { a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } } };

/** A card with a picture. */
const orchestra = html`<news-headline-card
  level="2"
  kicker="Music"
  headline="Orchestra opens its rehearsals"
  href="https://news.example/orchestra"
  image="pictures/orchestra-640.webp"
  image-alt=""
  image-width="640"
  image-height="427"
></news-headline-card>`;

/** A small page with a button in the look of its style sheet, and a card. */
const hostPage = (look: string, isTaken: boolean): TemplateResult =>
  html`<div class="host ${look} ${isTaken ? 'with-look' : ''}">
    <p><a class="button" href="https://partner.example/tickets">Tickets</a></p>
    ${orchestra}
  </div>`;

/** Two pages, each before and after it has the style sheet `page.css`. */
export const TheLookOfThePage: Story = {
  render: () => html`
    <style>
      ${pageLook.replaceAll(':where(:root)', ':where(.with-look)')}
    </style>
    <style>
      .host {
        block-size: 100%;
        box-sizing: border-box;
        padding: 12px;
        border: 1px solid #ccc;
        color-scheme: light;
        background: #fff;
        font:
          16px/1.5 system-ui,
          sans-serif;
      }
      .host.bootstrap {
        --bs-link-color: #0d6efd;
        --bs-border-radius: 0.5rem;
        --link: var(--bs-link-color);
        --corner: var(--bs-border-radius);
        color: #212529;
      }
      .host.pico {
        --pico-primary: #b3261e;
        --pico-border-radius: 1rem;
        --link: var(--pico-primary);
        --corner: var(--pico-border-radius);
        color: #373c44;
        font-family: Georgia, serif;
      }
      .host p {
        margin: 0 0 12px;
        font-size: 14px;
      }
      .host .button {
        display: inline-block;
        padding: 6px 12px;
        border-radius: var(--corner);
        background: var(--link);
        color: #fff;
        text-decoration: none;
      }
    </style>
    ${sideBySide([
      { name: 'Bootstrap, before', content: hostPage('bootstrap', false) },
      { name: 'Bootstrap, after', content: hostPage('bootstrap', true) },
      { name: 'Pico, before', content: hostPage('pico', false) },
      { name: 'Pico, after', content: hostPage('pico', true) },
    ])}
  `,
};

/** A card whose tag has a style. */
const tram = (style: string): TemplateResult =>
  html`<news-headline-card
    style=${style || nothing}
    layout="text"
    level="2"
    kicker="City"
    headline="Snow halts every tram but one"
    standfirst="Line 9 runs on sand."
    href="https://news.example/tram"
  ></news-headline-card>`;

/** A card without a theme, and with each of three values. */
export const ThreeValues: Story = {
  render: () =>
    sideBySide([
      { name: 'No values', content: tram('') },
      { name: 'The accent', content: tram('--news-color-accent: light-dark(#0b5563, #86c5cd)') },
      { name: 'The font', content: tram("--news-font-headline: 'Avenir Next', 'Helvetica Neue', Arial, sans-serif") },
      { name: 'The space', content: tram('--news-space: 8px') },
    ]),
};

/** A card, and icons to share its story. */
const cardAndIcons = html`<news-headline-card
    layout="text"
    level="2"
    kicker="Books"
    headline="The library that never closes"
    href="https://news.example/library"
  ></news-headline-card>
  <news-share-icons networks="email copy" url="https://news.example/library"></news-share-icons>`;

/** The same two widgets with a token, a property of the card, and a rule for a part. */
export const ThreeLevels: Story = {
  render: () => html`
    <style>
      .level news-share-icons {
        margin-block: 8px 0;
      }
      .level-1 {
        --news-color-text: light-dark(#a3341f, #f0a08f);
      }
      .level-2 {
        --news-headline-card-size: 1.75rem;
      }
      .level-3 news-headline-card::part(kicker) {
        align-self: start;
        padding: 2px 8px;
        border: 1px solid;
      }
    </style>
    ${sideBySide([
      { name: 'No theme', content: html`<div class="level">${cardAndIcons}</div>` },
      { name: 'A token: all text', content: html`<div class="level level-1">${cardAndIcons}</div>` },
      { name: 'A property', content: html`<div class="level level-2">${cardAndIcons}</div>` },
      { name: 'A part: the kicker', content: html`<div class="level level-3">${cardAndIcons}</div>` },
    ])}
  `,
};

/** A card in words only. */
const words = (kicker: string, headline: string, standfirst = ''): TemplateResult =>
  html`<news-headline-card
    layout="text"
    level="2"
    kicker=${kicker}
    headline=${headline}
    standfirst=${standfirst || nothing}
    href="https://news.example/${kicker.toLowerCase()}"
  ></news-headline-card>`;

const stories = [words('Farming', 'Wheat is in before the rain'), words('Justice', 'Court sits on Saturdays')];

/** Two cards, each on its own paper, and on one sheet. */
export const OneSheet: Story = {
  render: () => html`
    <style>
      ${sheet}
    </style>
    <style>
      .paper {
        --news-color-surface: light-dark(#fff1e5, #2b211a);
        --news-color-text: light-dark(#33302e, #f0e1d5);
      }
      .papers {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
    </style>
    ${sideBySide([
      { name: 'Two papers', content: html`<div class="paper papers">${stories}</div>` },
      {
        name: 'One sheet',
        content: html`<div class="paper"><div class="papers news-sheet">${stories}</div></div>`,
      },
    ])}
  `,
};

/** A background with its text colour, and without. */
export const BackgroundAndText: Story = {
  parameters: pale,
  render: () =>
    doAndDont(
      {
        reason: 'Set both.',
        example: html`<div style="--news-color-surface: #17324d; --news-color-text: #f4efe6">
          ${words('Science', 'Comet returns after four centuries')}
        </div>`,
      },
      {
        reason: 'Set only the background.',
        example: html`<div style="color: #1a1a1a; --news-color-surface: #17324d">
          ${words('Science', 'Comet returns after four centuries')}
        </div>`,
      },
    ),
};

/** A background with the padding of the library, and without. */
export const RoomOnPaper: Story = {
  render: () =>
    doAndDont(
      {
        reason: 'Keep the room around the text.',
        example: html`<div style="--news-color-surface: #fff1e5; --news-color-text: #33302e">
          ${words('Health', 'Night clinic opens in the old mill')}
        </div>`,
      },
      {
        reason: 'Set the padding to zero.',
        example: html`<div
          style="--news-color-surface: #fff1e5; --news-color-text: #33302e; --news-surface-padding: 0px"
        >
          ${words('Health', 'Night clinic opens in the old mill')}
        </div>`,
      },
    ),
};

const prompt = (left: number): TemplateResult =>
  html`<news-subscription-prompt
    level="2"
    state="metered"
    articles-left=${left}
    period="month"
    subscribe-href="https://news.example/subscribe"
  ></news-subscription-prompt>`;

/** An accent that is easy to read on the page, and one that is not. */
export const AnAccentThatReads: Story = {
  parameters: pale,
  render: () =>
    doAndDont(
      {
        reason: 'A contrast of 5.8 to 1.',
        example: html`<div style="color-scheme: light; --news-color-accent: #a8480c">
          ${words('Schools', 'One teacher, three classrooms')}
        </div>`,
      },
      {
        reason: 'Only 2.5 to 1. WCAG needs 4.5.',
        example: html`<div style="color-scheme: light; --news-color-accent: #ef8a3d">
          ${words('Schools', 'One teacher, three classrooms')}
        </div>`,
      },
    ),
};

/** The main action on a dark accent, and on a pale one. */
export const WordsOnTheAccent: Story = {
  render: () =>
    sideBySide([
      { name: 'White words', content: html`<div style="--news-color-accent: #0b5563">${prompt(3)}</div>` },
      { name: 'Black words', content: html`<div style="--news-color-accent: #f2b632">${prompt(2)}</div>` },
    ]),
};
