import { css } from 'lit';
import { outputs } from '../output.styles.js';
import { page } from '../page.styles.js';
import { inputs } from '../theme-builder/views/inputs.styles.js';
import { tabs } from '../theme-builder/views/tabs.styles.js';
import { timeline } from './timeline.styles.js';

/** One column, whose first sentence stays in view. On a wide window, the frames are beside the buttons. */
const layout = css`
  :host {
    color-scheme: light dark;
    min-block-size: 100vb;
  }
  .studio {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 24px;
    max-inline-size: 100rem;
    margin-inline: auto;
    padding: 0 12px 40px;
  }
  header {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-inline: -12px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
  }
  header .hint {
    margin-inline-end: auto;
    padding-inline-start: 8px;
  }
  @media (width < 900px) {
    header .hint {
      display: none;
    }
  }
  header button {
    padding-inline: clamp(6px, 3vi - 4px, 12px);
    white-space: nowrap;
  }
  h2 {
    font: 600 16px/1.3 var(--serif);
  }
  /* The sentence covers nothing that has the focus. */
  @media (width < 900px) {
    :is(button, select, input, textarea, a) {
      scroll-margin-block-start: 7rem;
    }
  }
  .reader,
  .jump,
  .stage {
    display: grid;
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
  }
  .group {
    display: grid;
    gap: 4px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  button[aria-disabled='true'],
  button:disabled {
    border-color: var(--line);
    color: var(--quiet);
    cursor: default;
  }
  .main {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
    font-weight: 600;
  }
  .visits summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .visits table {
    margin-block: 8px 12px;
    border-collapse: collapse;
  }
  .visits :is(th, td) {
    padding: 4px 24px 4px 0;
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .visits thead th {
    font-weight: 600;
  }
  .jump button[aria-current='true'] {
    border-color: var(--ink);
    box-shadow: inset 0 0 0 1px var(--ink);
  }
  .now {
    display: grid;
    gap: 2px;
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin: -24px -12px -12px;
    padding: 12px;
    border-block-end: 1px solid var(--line);
    background: var(--paper);
    font: 18px/1.3 var(--serif);
    text-wrap: pretty;
  }
  .now .effect {
    color: var(--quiet);
    font:
      14px/1.45 system-ui,
      sans-serif;
  }
  .frames {
    display: flex;
    gap: 24px;
    align-items: start;
    justify-content: center;
    min-inline-size: 0;
  }
  figure {
    margin: 0;
  }
  figcaption {
    padding-block-start: 4px;
  }
  .rules {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
    align-content: start;
  }
  .rules h2 {
    grid-column: 1 / -1;
  }
  .rules label {
    display: grid;
    gap: 4px;
    align-content: start;
    color: var(--quiet);
    font-size: 12.5px;
  }
  .rules :is(input, select) {
    color: var(--ink);
    font-size: 14px;
  }
  input[type='number'] {
    inline-size: 100%;
    min-block-size: var(--target);
    border: 1px solid var(--edge);
    border-radius: 0;
    padding: 4px 8px;
    background: var(--paper);
  }
  .export {
    display: grid;
    gap: 32px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--line);
  }
  .export .output {
    align-content: start;
  }
  .export a {
    display: inline-block;
    padding-block: 4px;
  }
  @media (pointer: coarse) {
    .rules :is(input, select) {
      font-size: 16px;
    }
  }
  @media (width < 600px) {
    header {
      gap: 6px;
    }
    h1 {
      font-size: 17px;
    }
    header button {
      padding-inline: 8px;
      font-size: 13px;
    }
    /* The frame is not far below. */
    .reader {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    .reader > :is(h2, .main) {
      inline-size: 100%;
    }
    .reader :is(.group, .row) {
      display: contents;
    }
    .group > span {
      display: none;
    }
  }
  @media (width >= 600px) {
    .group {
      grid-template-columns: 60px minmax(0, 1fr);
    }
    .group > span {
      align-self: center;
    }
    .rules {
      grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr));
    }
  }
  @media (width >= 900px) {
    .studio {
      display: grid;
      grid-template: auto auto auto 1fr auto / 340px minmax(0, 1fr);
      grid-template-areas:
        'header header'
        'reader now'
        'reader stage'
        'rules stage'
        'export export';
      gap: 16px 32px;
      padding-inline: 16px;
    }
    .now {
      grid-area: now;
      position: static;
      min-block-size: 54px;
      margin: 0;
      padding: 0;
      border: 0;
      font-size: 20px;
    }
    header {
      grid-area: header;
      margin-inline: -16px;
      padding: 10px 16px;
    }
    .reader {
      grid-area: reader;
    }
    .rules {
      grid-area: rules;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .stage {
      grid-area: stage;
    }
    .export {
      grid-area: export;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (width >= 900px) and (not (pointer: coarse)) {
    :host {
      --target: 34px;
    }
    .group > span {
      align-self: start;
      padding-block-start: 8px;
    }
    .jump button {
      min-block-size: 28px;
      padding: 2px 8px;
      font-size: 13px;
    }
  }
  /* Forced colours leave no other difference. */
  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
    .jump [aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;

export const styles = [page, inputs, outputs, tabs, timeline, layout];
