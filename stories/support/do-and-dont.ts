import { html, type TemplateResult } from 'lit';

/** An example and the reason why it is good or bad. */
export interface Verdict {
  example: TemplateResult;
  reason: string;
}

/** Shows a good and a bad example beside each other. Words, signs and lines say which is which, without colour. */
export function doAndDont(good: Verdict, bad: Verdict): TemplateResult {
  return html`<style>
      .do-and-dont {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
        gap: 24px 20px;
        font:
          16px/1.45 system-ui,
          sans-serif;
      }
      .do-and-dont > section {
        min-inline-size: 0;
        border-block-start: 4px solid;
      }
      .do-and-dont > .dont {
        border-block-start-style: dashed;
      }
      .do-and-dont .verdict {
        margin: 8px 0 12px;
        font-size: 14px;
      }
      .do-and-dont b {
        display: block;
        font-size: 16px;
      }
      .do-and-dont news-photo-caption {
        margin-block: 0;
      }
    </style>
    <div class="do-and-dont">
      <section>
        <p class="verdict"><b>${sign('M2 8.5 6 13 14 3')} Do</b> ${good.reason}</p>
        ${good.example}
      </section>
      <section class="dont">
        <p class="verdict"><b>${sign('m3 3 10 10M13 3 3 13')} Don’t</b> ${bad.reason}</p>
        ${bad.example}
      </section>
    </div>`;
}

const sign = (path: string): TemplateResult =>
  html`<svg
    viewBox="0 0 16 16"
    width="14"
    height="14"
    fill="none"
    stroke="currentcolor"
    stroke-width="3"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
