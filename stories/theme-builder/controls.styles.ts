import { css } from 'lit';

/** The inputs. */
export const styles = css`
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
`;
