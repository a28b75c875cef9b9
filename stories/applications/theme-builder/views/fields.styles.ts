import { css } from 'lit';

/** The fields for single tokens, and the blocks of the export. */
export const fields = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    gap: 14px 24px;
  }
  /* The line of the tabs is above these fields, so the lines of the first row are cut off. */
  .panel > .fields:first-child {
    margin-block-start: -9px;
    clip-path: inset(1px -12px -12px);
  }
  .field {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--line);
  }
  .field legend {
    float: inline-start;
    margin-inline-end: 0.6em;
  }
  .field > .hint {
    line-height: 20px;
    padding-block-end: 4px;
  }
  .field > :is(.halves, .range, .choices) {
    clear: both;
  }
  .range {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 6em var(--target);
    gap: 6px;
    align-items: center;
  }
  .range > input[type='range'] {
    margin-inline-end: 6px;
    inline-size: calc(100% - 6px);
  }
  .reset {
    padding: 0;
    font-size: 17px;
  }
  .reset:disabled {
    visibility: hidden;
  }
  .halves,
  .choices {
    display: grid;
    gap: 4px;
  }
  .colour {
    display: grid;
    grid-template-columns: 2.6em 44px minmax(0, 1fr);
    gap: 6px;
    align-items: center;
  }
  .fold > summary {
    min-block-size: var(--target);
    padding-block: calc((var(--target) - 1.45em) / 2);
    border-block: 1px solid var(--line);
    font-weight: 600;
    cursor: pointer;
  }
  .fold[open] > summary {
    margin-block-end: 14px;
  }
  .option label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: var(--target);
    font-weight: 600;
  }
  .option input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
  }
  .output[data-output='css'] > button {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
`;
