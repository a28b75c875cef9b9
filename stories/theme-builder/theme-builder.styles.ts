import { css } from 'lit';

/** The page's own restraint: ink, paper, hairlines. Colour is for what is being made. */
export const styles = css`
  :host {
    --ink: light-dark(#1b1a17, #ebe6dc);
    --quiet: light-dark(#5e5a52, #aaa396);
    --paper: canvas;
    --line: light-dark(#d9d4c8, #3a372f);
    --wrong: light-dark(#a82a1e, #f08a7c);
    --serif: 'Iowan Old Style', Charter, 'Source Serif 4', 'Noto Serif', Georgia, serif;

    display: block;
    container-type: inline-size;
    background: var(--paper);
    color: var(--ink);
    font:
      14px/1.45 system-ui,
      sans-serif;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .builder,
  .desk {
    display: grid;
    gap: 32px;
  }
  .builder {
    max-inline-size: 1600px;
    margin-inline: auto;
    padding: 20px max(16px, 2.5cqi) 48px;
  }
  .builder > *,
  .desk > *,
  .panels > *,
  .grids > *,
  .outputs > * {
    min-inline-size: 0;
  }
  h1,
  h2,
  h3,
  p,
  fieldset,
  ul {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h1,
  h2 {
    font-family: var(--serif);
    font-weight: 600;
    line-height: 1.15;
  }
  h1 {
    font-size: clamp(26px, 20px + 1.6cqi, 40px);
    letter-spacing: -0.012em;
  }
  header p {
    max-inline-size: 38em;
    margin-block-start: 6px;
    color: var(--quiet);
    font-size: 16px;
  }
  h2 {
    padding-block: 8px 14px;
    border-block-start: 3px solid;
    font-size: 22px;
  }
  h3,
  legend,
  .levels,
  caption {
    font-size: 14px;
    font-weight: 600;
  }
  legend {
    padding: 0;
  }
  .hint,
  .where,
  .hexes,
  .scheme {
    color: var(--quiet);
    font-size: 12.5px;
    font-weight: 400;
  }
  a {
    color: inherit;
    text-underline-offset: 0.14em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Controls */
  .controls {
    display: grid;
    gap: 16px;
    align-content: start;
    border-block-start: 3px solid;
    padding-block-start: 12px;
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
  .field > .wrong {
    padding-block-start: 4px;
  }
  .range {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 5.5em;
    gap: 12px;
    align-items: center;
  }
  input,
  select,
  button,
  textarea {
    font: inherit;
    color: inherit;
    accent-color: var(--ink);
  }
  input[type='text'],
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 32px;
    border: 1px solid light-dark(#8b867b, #7c776c);
    border-radius: 0;
    padding: 4px 8px;
    background: var(--paper);
  }
  input[type='text'] {
    font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, monospace;
    font-size: 13px;
  }
  ::placeholder {
    color: var(--quiet);
    font-family: system-ui, sans-serif;
    font-style: italic;
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: var(--wrong);
    box-shadow: inset 0 0 0 1px var(--wrong);
  }
  .wrong {
    color: var(--wrong);
    font-size: 13px;
    font-weight: 600;
  }
  .halves,
  .faces {
    display: grid;
    gap: 4px;
  }
  .colour {
    display: grid;
    grid-template-columns: 2.4em 36px minmax(0, 1fr);
    gap: 6px;
    align-items: center;
  }
  input[type='color'] {
    inline-size: 36px;
    block-size: 32px;
    border: 1px solid light-dark(#8b867b, #7c776c);
    border-radius: 0;
    padding: 2px;
    background: var(--paper);
    cursor: pointer;
  }
  input[type='color']::-webkit-color-swatch-wrapper {
    padding: 0;
  }
  input[type='color']::-webkit-color-swatch {
    border: 0;
  }
  /* Nothing is set: a stroke in the place of a colour. */
  input[type='color'].unset::-webkit-color-swatch {
    background: linear-gradient(to top right, transparent 48%, var(--quiet) 48% 52%, transparent 52%) !important;
  }
  input[type='range'] {
    inline-size: 100%;
    block-size: 24px;
    margin: 0;
  }
  input[type='range'].unset {
    opacity: 0.6;
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .presets legend {
    margin-block-end: 6px;
  }
  .presets label {
    position: relative;
  }
  .presets input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .presets span {
    display: block;
    padding: 5px 10px;
    border: 1px solid light-dark(#8b867b, #7c776c);
  }
  .presets :checked + span {
    background: var(--ink);
    color: var(--paper);
    border-color: var(--ink);
  }
  .option {
    padding-block-start: 10px;
    border-block-start: 1px solid var(--line);
  }
  .option label {
    font-weight: 600;
  }
  button {
    min-block-size: 32px;
    padding: 4px 12px;
    border: 1px solid;
    border-radius: 0;
    background: none;
    cursor: pointer;
  }
  button:hover {
    background: var(--ink);
    color: var(--paper);
  }
  :focus-visible,
  .presets :focus-visible + span {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  .actions {
    display: flex;
    gap: 8px;
  }
  .summary {
    font-weight: 600;
  }
  summary {
    padding-block: 4px;
    cursor: pointer;
  }
  .others ul {
    list-style: none;
  }
  .others li {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding-block: 4px;
    border-block-start: 1px solid var(--line);
  }
  .others button {
    flex: none;
    min-block-size: 24px;
    padding: 1px 8px;
    font-size: 12.5px;
  }
  code,
  pre,
  textarea,
  .hexes {
    font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, monospace;
    font-size: 12.5px;
    overflow-wrap: anywhere;
  }
  pre {
    max-block-size: 16em;
    margin: 8px 0 0;
    overflow: auto;
    border: 1px solid var(--line);
    padding: 8px;
  }

  /* Panels */
  .panels {
    display: grid;
    gap: 24px;
  }
  .panels h3 {
    display: inline;
    margin-inline-end: 0.5em;
  }
  .panels .hint {
    display: inline;
  }
  theme-panel {
    margin-block-start: 8px;
  }

  /* Contrast */
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    justify-content: space-between;
    margin-block-end: 12px;
  }
  .levels {
    display: flex;
    gap: 12px;
    font-weight: 400;
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
  .sample i {
    display: block;
    margin-block: 8px;
    border-block-start: 2px solid;
  }
  .sample.decoration i {
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
    min-block-size: 28px;
    margin-inline-start: 8px;
    padding: 2px 10px;
  }
  .chip {
    display: inline-block;
    inline-size: 18px;
    block-size: 18px;
    border: 1px solid var(--line);
    vertical-align: -4px;
  }

  /* Outputs */
  .outputs {
    display: grid;
    gap: 24px;
  }
  .outputs section {
    display: grid;
    grid-row: span 3;
    grid-template: subgrid / minmax(0, 1fr);
    gap: 0;
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: end;
  }
  .outputs button {
    min-inline-size: 6em;
  }
  textarea {
    display: block;
    margin-block-start: 8px;
    line-height: 1.5;
    resize: vertical;
  }

  @container (inline-size < 560px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tbody tr:not(.mend) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
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
    tbody tr:not(.mend) > td {
      padding-inline-end: 14px;
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
  @container (inline-size >= 680px) {
    .panels,
    .controls {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .controls {
      column-gap: 24px;
    }
    .presets,
    .others {
      grid-column: 1 / -1;
    }
    .outputs {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (inline-size >= 1000px) {
    .desk {
      grid-template-columns: 290px minmax(0, 1fr);
      column-gap: 40px;
    }
    .controls {
      grid-template-columns: minmax(0, 1fr);
      position: sticky;
      inset-block-start: 0;
      align-self: start;
      max-block-size: 100vb;
      overflow-y: auto;
      padding-block-end: 16px;
      /* Room for the rings around what has the focus, and the rule above in line with the others. */
      margin-inline: -4px;
      padding-inline: 4px;
      border: 0;
      background: linear-gradient(currentcolor 0 0) 4px 0 / calc(100% - 8px) 3px no-repeat;
    }
    .grids {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .outputs {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
