import { html } from 'lit';

/**
 * The styles of a table of states: rows between thin lines. On a narrow screen the cells of a row are below each other.
 */
export const matrixStyles = html`
  <style>
    .matrix {
      inline-size: 100%;
      border-collapse: collapse;
      table-layout: fixed;
      font:
        0.9375rem/1.5 system-ui,
        sans-serif;
    }
    .matrix :is(th, td) {
      padding: 1rem 2rem 1rem 0;
      border-block-start: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
      text-align: start;
      vertical-align: top;
    }
    .matrix thead th {
      border: 0;
      padding-block: 0 0.5rem;
      font-weight: 400;
    }
    .matrix th:first-child {
      inline-size: 10rem;
    }
    .matrix .seen:has(news-photo-caption) {
      max-inline-size: 18rem;
    }
    .matrix .seen p {
      margin: 0 0 0.5rem;
    }
    .matrix .told,
    .matrix .nothing {
      margin: 0.75rem 0 0;
      color: color-mix(in srgb, currentcolor 72%, transparent);
      font-size: 0.8125rem;
      overflow-wrap: anywhere;
    }
    .matrix :is(.told:empty, .nothing[hidden]) {
      display: none;
    }
    .matrix .nothing {
      margin: 0;
      font-style: italic;
    }
    @media (width < 56rem) {
      .matrix :is(table, tbody, tr, th, td),
      .matrix {
        display: block;
      }
      .matrix thead {
        display: none;
      }
      .matrix tr {
        padding-block: 1rem;
        border-block-start: 1px solid color-mix(in srgb, currentcolor 22%, transparent);
      }
      .matrix :is(th, td) {
        padding: 0 0 1rem;
        border: 0;
      }
      .matrix th:first-child {
        inline-size: auto;
      }
      .matrix td::before {
        content: attr(data-title);
        display: block;
        margin-block-end: 0.5rem;
        font-size: 0.8125rem;
      }
    }
  </style>
`;
