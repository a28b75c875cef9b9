import { html, type TemplateResult } from 'lit';

/** A picture, and the words above it. */
export interface Panel {
  name: string | TemplateResult;
  content: TemplateResult;
}

/**
 * Shows pictures beside each other, as many as there is room for. A phone has room for two.
 *
 * @param narrowest the width that each needs, as CSS
 */
export function sideBySide(panels: readonly Panel[], narrowest = '8rem'): TemplateResult {
  return html`<style>
      .side-by-side {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--narrowest)), 1fr));
        gap: 20px;
      }
      .side-by-side > figure {
        display: grid;
        grid-template-rows: auto 1fr;
        min-inline-size: 0;
        margin: 0;
      }
      .side-by-side > figure > figcaption {
        margin-block-end: 8px;
        padding-block-start: 6px;
        border-block-start: 1px solid;
        font:
          14px/1.4 system-ui,
          sans-serif;
        overflow-wrap: anywhere;
      }
      .side-by-side figcaption > code {
        font-size: 13px;
      }
      .side-by-side > figure > :not(figcaption) {
        min-inline-size: 0;
      }
      .side-by-side :is(news-photo-caption, news-byline, news-subscription-prompt) {
        margin-block: 0;
      }
    </style>
    <div class="side-by-side" style="--narrowest: ${narrowest}">
      ${panels.map(
        ({ name, content }) =>
          html`<figure>
            <figcaption>${name}</figcaption>
            <div>${content}</div>
          </figure>`,
      )}
    </div>`;
}
