import { css } from 'lit';
import { styles as contrast } from './contrast.styles.js';
import { styles as controls } from './controls.styles.js';

/** The page's own restraint: ink, paper, hairlines. Colour is for what is being made. */
const page = css`
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
`;

/** What lies beside what. */
const layout = css`
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

export const styles = [page, controls, contrast, layout];
