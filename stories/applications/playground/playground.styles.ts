import { css } from 'lit';
import { page } from '../page.styles.js';

/** Two columns on a wide window; on a narrow one the page is above its HTML. */
const layout = css`
  :host {
    color-scheme: light dark;
  }
  .playground {
    display: grid;
    grid-template: auto minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
    grid-template-areas: 'header' 'stage' 'code';
    block-size: 100vb;
    block-size: 100dvb;
  }
  header {
    grid-area: header;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
  }
  h1 {
    margin-inline-end: 0;
  }
  label {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--quiet);
    font-size: 12.5px;
  }
  select,
  button {
    min-block-size: 34px;
    max-inline-size: 11rem;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: 0;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: 14px;
  }
  button {
    margin-inline-start: auto;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  .code {
    grid-area: code;
    min-block-size: 0;
    border-block-start: 1px solid var(--line);
  }
  textarea {
    inline-size: 100%;
    block-size: 100%;
    padding: 12px;
    border: 0;
    background: none;
    color: inherit;
    resize: none;
  }
  textarea,
  .cm-scroller {
    font:
      13px/1.5 ui-monospace,
      'DejaVu Sans Mono',
      Menlo,
      monospace !important;
  }
  [hidden] {
    display: none;
  }
  .cm-editor {
    block-size: 100%;
  }
  .cm-editor .cm-gutters {
    border-color: var(--line);
    background: var(--paper);
    color: var(--quiet);
  }
  .cm-editor :is(.cm-activeLine, .cm-activeLineGutter) {
    background: color-mix(in srgb, var(--ink) 5%, transparent);
  }
  .cm-editor .cm-cursor {
    border-color: var(--ink);
  }
  .cm-editor .cm-selectionBackground {
    background: color-mix(in srgb, var(--ink) 20%, transparent) !important;
  }
  .cm-editor .cm-tooltip {
    border-color: var(--edge);
    background: var(--paper);
    color: var(--ink);
  }
  .tok-typeName {
    color: light-dark(#0b5563, #8fd0de);
  }
  .tok-propertyName {
    color: light-dark(#7a3e00, #e8b77e);
  }
  .tok-string {
    color: light-dark(#1c5c2e, #a5d6a0);
  }
  .tok-comment {
    color: var(--quiet);
    font-style: italic;
  }
  .tok-keyword {
    color: light-dark(#8a1f5c, #eba4cc);
  }
  .stage {
    grid-area: stage;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    min-block-size: 0;
    background: light-dark(#e9e6df, #0c0b0a);
  }
  .stage > p {
    margin: 0;
    padding: 8px 12px;
  }
  .room {
    grid-row: 2;
    overflow: hidden;
    min-inline-size: 0;
  }
  iframe {
    display: block;
    margin-inline: auto;
    border: 0;
    background: canvas;
    transform-origin: 0 0;
  }
  .console {
    max-block-size: 8rem;
    overflow: auto;
    border-block-start: 1px solid var(--line);
    background: var(--paper);
  }
  .console ul {
    margin: 0;
    padding: 8px 12px;
    list-style: none;
  }
  .console li {
    padding-block: 4px;
    font:
      12.5px/1.45 ui-monospace,
      monospace;
    overflow-wrap: anywhere;
  }
  .console li + li {
    border-block-start: 1px solid var(--line);
  }
  @media (width >= 900px) {
    .playground {
      grid-template: auto minmax(0, 1fr) / minmax(0, 2fr) minmax(0, 3fr);
      grid-template-areas: 'header header' 'code stage';
    }
    .code {
      border-block-start: 0;
      border-inline-end: 1px solid var(--line);
    }
  }
`;

export const styles = [page, layout];
