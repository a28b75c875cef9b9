import { css } from 'lit';

/** The form, the switches, the newspaper, and the code to paste: one below the other. */
export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
    color-scheme: light dark;
    background: none;
  }
  .own {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: center;
  }
  .own p {
    flex: 1 1 12rem;
    font-size: 16px;
    overflow-wrap: anywhere;
  }
  .own label {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .own select {
    max-inline-size: 9rem;
  }
  :is(select, button, [type='color']) {
    min-block-size: 32px;
    border: 1px solid var(--edge);
    border-radius: 4px;
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  button {
    padding: 0 12px;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--ink);
  }
  [type='color'] {
    inline-size: 44px;
    block-size: 32px;
    padding: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
  }
  .switches .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .switches legend {
    float: inline-start;
    margin: 0;
    color: var(--quiet);
    font-weight: 400;
  }
  .switches .row {
    gap: 4px;
  }
  .switches .face {
    min-block-size: 32px;
    min-inline-size: 32px;
    border-radius: 4px;
    padding-block: 0;
    cursor: pointer;
  }
  .switches label:hover .face {
    border-color: var(--ink);
  }
  /* As high as a window, so that the code below it is not far. It ends softly, because the newspaper goes on. */
  theme-preview {
    block-size: min(44rem, 80vh);
    border: 1px solid var(--line);
    border-block-end: 0;
    scrollbar-gutter: auto;
    mask: linear-gradient(#000 calc(100% - 4rem), transparent) no-clip;
  }
  /* A file that is dropped on the preview belongs to the form. */
  newspaper-form[data-dragged] ~ theme-preview {
    pointer-events: none;
  }
  .paste {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 16px;
    align-items: center;
  }
  .paste :is(pre, p) {
    grid-column: 1 / -1;
  }
  .paste pre {
    margin: 0;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: 4px;
    overflow-x: auto;
    font:
      13px/1.5 ui-monospace,
      'Cascadia Mono',
      'DejaVu Sans Mono',
      monospace;
  }
  .paste p {
    color: var(--quiet);
    overflow-wrap: anywhere;
  }
  .codes {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .codes > span {
    margin-inline-end: 6px;
    color: var(--quiet);
  }
  /* A phone shows the page as wide as a phone, and the newspaper before its switches. */
  @media (width < 40rem) {
    .switches {
      order: 1;
    }
    .codes {
      order: 2;
    }
    .switches [data-choice='width'] {
      display: none;
    }
  }
`;
