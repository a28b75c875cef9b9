import { css } from 'lit';

/** The contrast grid. */
export const contrast = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    justify-content: space-between;
    align-items: center;
  }
  .levels {
    display: flex;
    gap: 12px;
    align-items: center;
    font-weight: 400;
  }
  .levels label {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: var(--target);
    min-inline-size: var(--target);
  }
  .levels input {
    margin: 0;
  }
  .levels legend {
    float: inline-start;
    margin-inline-end: 12px;
    font-weight: 400;
    color: var(--quiet);
  }
  .grids {
    display: grid;
    gap: 24px 40px;
    margin-block-end: 12px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    align-self: start;
  }
  caption {
    padding-block-end: 4px;
    text-align: start;
  }
  th,
  td {
    padding: 8px 12px 8px 0;
    border-block-start: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--quiet);
    font-size: 12.5px;
    font-weight: 400;
    padding-block: 4px;
  }
  tbody th {
    font-weight: 600;
  }
  .where,
  .hexes {
    display: block;
  }
  .sample {
    display: inline-block;
    min-inline-size: 4em;
    padding: 3px 10px;
    border: 1px solid var(--line);
    font-size: 13px;
    text-align: center;
  }
  .sample.bold {
    font-weight: 600;
  }
  .sample.large-text {
    font: 600 24px/1.1 var(--serif);
  }
  .sample::before {
    content: 'Rain';
  }
  .sample:is(.graphics, .decoration)::before {
    content: '';
    display: block;
    margin-block: 8px;
    border-block-start: 2px solid;
  }
  .sample.decoration::before {
    border-block-start-width: 1px;
  }
  .ratio {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .fail.asked {
    color: var(--wrong);
    font-weight: 600;
  }
  .fail::before {
    content: '✕ ';
    content: '✕ ' / '';
  }
  .pass::before {
    content: '✓ ';
    content: '✓ ' / '';
  }
  .none {
    color: var(--quiet);
    font-size: 12.5px;
  }
  .mend td {
    border: 0;
    padding-block-start: 0;
  }
  .mend button {
    margin-inline-start: 8px;
  }
  .chip {
    display: inline-block;
    inline-size: 18px;
    block-size: 18px;
    border: 1px solid var(--line);
    vertical-align: -4px;
  }

  @container (inline-size < 560px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tbody tr:not(.mend) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 5.2em 5.2em;
      border-block-start: 1px solid var(--line);
      padding-block: 6px;
    }
    tbody :is(th, td) {
      border: 0;
      padding: 2px 0 2px 0;
    }
    tbody th {
      grid-column: 1 / -1;
    }
    td:has(> .sample) {
      grid-column: 1;
      grid-row: 2 / span 2;
    }
    .ratio {
      grid-column: 2 / -1;
    }
    .mend {
      display: block;
    }
  }
`;
