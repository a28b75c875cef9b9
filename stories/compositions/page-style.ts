import { html } from 'lit';
import sheet from '../../src/theme/sheet.css?raw';

/** The styles that all pages share: one sheet of paper, the text font, and the heading of the side column. */
export const pageStyle = html`<style>
    ${sheet}
  </style>
  <style>
    .page {
      display: grid;
      gap: 3rem 2.5rem;
      font:
        1.0625rem/1.6 Charter,
        'Bitstream Charter',
        Georgia,
        'Noto Serif',
        serif;
    }
    .page:lang(ar) {
      font-family: 'Noto Naskh Arabic', serif;
    }
    .page > * {
      min-inline-size: 0;
    }
    .page :is(news-byline, news-photo-caption) {
      margin-block: 1.25rem;
    }
    .page .rail {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr));
      gap: 1.5rem 2rem;
      align-content: start;
    }
    .page .rail h2 {
      margin: 0 0 0.75rem;
      font:
        700 1rem/1.3 'Helvetica Neue',
        Helvetica,
        Arial,
        sans-serif;
    }
    .page .rail > h2 {
      grid-column: 1 / -1;
      margin-block-end: -0.75rem;
    }
    @media (width >= 60rem) {
      .page {
        grid-template-columns: minmax(0, 44rem) minmax(17rem, 1fr);
      }
      .page .rail {
        padding-inline-start: 2.5rem;
        border-inline-start: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
      }
    }
  </style>`;
