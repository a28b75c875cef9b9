import { html, type TemplateResult } from 'lit';
import { partnerWords } from '../support/partner-words.js';

/** A page of another publisher, in its own colours and fonts, with widgets from The Meridian. */
export function partnerPage(language: string): TemplateResult {
  const { site, sections, title, intro, text, from, card, fallback, caption } = partnerWords(language);
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
          sans-serif;
      }
      /* An Arabic font has digits and commas too, so it is for Arabic pages only. */
      .almanac:lang(ar) {
        font-family: 'Noto Sans Arabic', 'Geeza Pro', Tahoma, sans-serif;
      }
      /* The site's own boxes are the paper. */
      .almanac :is(news-headline-card, news-headline-list) {
        --news-color-surface: initial;
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
              itemscope
              itemtype="https://schema.org/NewsArticle"
            >
              <img src="pictures/ferry-640.webp" width="640" height="427" alt="" />
              <p itemprop="articleSection">${card.kicker}</p>
              <a href="https://news.example/ferries">${card.headline}</a>
              <p itemprop="description">${card.standfirst}</p>
            </news-headline-card>
          </div>
          ${text.slice(1).map((paragraph) => html`<p>${paragraph}</p>`)}
        </main>
        <aside class="rail" aria-label=${from}>
          <news-headline-list
            src="https://api.example/partner/${language}"
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
}
