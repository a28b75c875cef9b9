import { css } from 'lit';

const inputs = css`
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
    min-block-size: var(--target);
    border: 1px solid var(--edge);
    border-radius: 0;
    padding: 4px 8px;
    background: var(--paper);
  }
  input[type='text'],
  textarea,
  code,
  pre,
  .hexes {
    font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, monospace;
    font-size: 12.5px;
  }
  /* Phones zoom in on smaller text that gets the focus. */
  @media (pointer: coarse) {
    input[type='text'],
    select {
      font-size: 16px;
    }
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
  .wrong:not(:empty) {
    padding-block-start: 4px;
  }
  input[type='color'] {
    inline-size: 44px;
    block-size: var(--target);
    border: 1px solid var(--edge);
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
  /* A stroke instead of a colour that is not set. */
  input[type='color'].unset::-webkit-color-swatch {
    background: linear-gradient(to top right, transparent 48%, var(--quiet) 48% 52%, transparent 52%) !important;
  }
  input[type='range'] {
    inline-size: 100%;
    block-size: var(--target);
    margin: 0;
  }
  input[type='range'].unset {
    opacity: 0.6;
  }
  button {
    min-block-size: var(--target);
    padding: 4px 12px;
    border: 1px solid var(--edge);
    border-radius: 0;
    background: none;
    cursor: pointer;
  }
  button:hover {
    border-color: currentcolor;
  }
  :focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  .panel:focus-visible,
  theme-preview:focus-visible {
    outline-offset: -2px;
  }
  textarea {
    display: block;
    line-height: 1.5;
    resize: vertical;
  }
  pre {
    max-block-size: 16em;
    margin: 8px 0 0;
    overflow: auto;
    border: 1px solid var(--line);
    padding: 8px;
  }
  code {
    overflow-wrap: anywhere;
  }
`;

const fields = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    gap: 14px 24px;
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
    grid-template-columns: minmax(0, 1fr) 6.5em;
    gap: 12px;
    align-items: center;
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
  .output {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 8px;
  }
  .output > button {
    min-inline-size: 6em;
  }
  .output > :is(p, textarea) {
    grid-column: 1 / -1;
  }
`;

const choices = css`
  .choice legend {
    margin-block-end: 6px;
  }
  .choice > .hint {
    margin-block: -2px 8px;
  }
  .choice label {
    position: relative;
    display: grid;
  }
  .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .row .face {
    display: grid;
    place-content: center;
    min-block-size: var(--target);
    min-inline-size: var(--target);
    padding: 4px 12px;
    border: 1px solid var(--edge);
  }
  .row :checked + .face {
    background: var(--ink);
    color: var(--paper);
    border-color: var(--ink);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 160px), 1fr));
    gap: 8px;
  }
  .cards .face {
    display: grid;
    align-content: start;
    padding: 8px;
    border: 1px solid var(--line);
  }
  .cards label:hover .face {
    border-color: var(--edge);
  }
  .cards :checked + .face {
    border-color: var(--ink);
    box-shadow: inset 0 0 0 1px var(--ink);
  }
  .cards :checked + .face .name::after {
    content: ' ✓';
    content: ' ✓' / '';
  }
  .choice :focus-visible + .face {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  .name {
    margin-block-start: 6px;
    font-weight: 600;
  }
  .about {
    line-height: 1.3;
  }
  .swatches {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }
  .swatches > span {
    display: flex;
    gap: 6px;
    align-items: center;
    justify-content: space-between;
    padding: 10px 8px;
    border: 1px solid;
    font: 600 17px/1 var(--serif);
  }
  .swatches > span + span {
    border-inline-start: 0;
  }
  .swatches b {
    padding: 4px 3px;
    font:
      600 11px/1 system-ui,
      sans-serif;
  }
  .specimen {
    display: grid;
    gap: 4px;
    min-block-size: 82px;
    align-content: start;
    overflow: hidden;
  }
  .specimen b {
    font-size: 19px;
  }
  .specimen span {
    font-size: 12px;
    line-height: 1.35;
  }
  .switches {
    display: grid;
    gap: 16px;
  }
  .stage .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--line);
  }
  .stage .switches .choice {
    display: flex;
    align-items: center;
  }
  .stage .switches legend {
    position: absolute;
    clip-path: inset(50%);
  }
  .stage .switches .row {
    gap: 0;
  }
  .stage .switches label + label .face {
    border-inline-start: 0;
  }
  .stage .switches .face {
    padding-inline: 9px;
    font-size: 13px;
  }
`;

const tabs = css`
  .tabs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(60px, 1fr));
    border-block: 1px solid var(--line);
  }
  .tabs button {
    position: relative;
    min-block-size: 44px;
    padding: 4px 0;
    border: 0;
    border-block-end: 3px solid transparent;
    font-size: 13px;
    color: var(--quiet);
    white-space: nowrap;
  }
  .tabs button:hover {
    color: var(--ink);
  }
  .tabs [aria-selected='true'] {
    border-block-end-color: var(--ink);
    color: var(--ink);
    font-weight: 600;
  }
  .tabs button:focus-visible {
    outline-offset: -3px;
  }
  .count {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-end: 0;
    min-inline-size: 1.5em;
    padding-inline: 0.3em;
    background: var(--wrong);
    color: var(--paper);
    font-size: 10.5px;
    font-weight: 600;
    line-height: 1.4;
    text-align: center;
  }
`;

/** The controls. */
export const styles = [inputs, fields, choices, tabs];
