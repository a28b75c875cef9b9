import { css } from 'lit';

/** Inputs and buttons of every kind. */
export const inputs = css`
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
  .whole {
    white-space: nowrap;
  }
`;
