import { css } from 'lit';
import { choices } from './views/choices.styles.js';
import { contrast } from './views/contrast.styles.js';
import { fields } from './views/fields.styles.js';
import { inputs } from './views/inputs.styles.js';
import { tabs } from './views/tabs.styles.js';

/** Ink, paper and hairlines: the colours on the page are those of the theme. */
const page = css`
  :host {
    --ink: light-dark(#1b1a17, #ebe6dc);
    --quiet: light-dark(#5e5a52, #aaa396);
    --paper: light-dark(#ffffff, #161513);
    --line: light-dark(#d9d4c8, #3a372f);
    --edge: light-dark(#8b867b, #7c776c);
    --wrong: light-dark(#a82a1e, #f08a7c);
    --serif: 'Iowan Old Style', Charter, 'Source Serif 4', 'Noto Serif', Georgia, serif;
    --target: 44px;

    display: block;
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
  h1,
  h2,
  p,
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  h1 {
    font: 600 clamp(16px, 5vi, 20px)/1.2 var(--serif);
    margin-inline-end: auto;
  }
  h2,
  legend,
  caption {
    padding: 0;
    font-size: 14px;
    font-weight: 600;
  }
  .hint,
  .where,
  .hexes,
  .scheme,
  .about {
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
`;

/**
 * The preview above the controls, and beside them if there is room. The page itself never scrolls: the controls do, and
 * the preview does.
 */
const layout = css`
  .builder {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 2fr) minmax(0, 3fr) / minmax(0, 1fr);
    grid-template-areas: 'header' 'stage' 'desk';
    block-size: 100vb;
    block-size: 100dvb;
    overflow: hidden;
  }
  header {
    grid-area: header;
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 4px 12px;
  }
  header button {
    padding-inline: clamp(6px, 3vi - 4px, 12px);
    white-space: nowrap;
  }
  .desk {
    grid-area: desk;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
  }
  .panel {
    container-type: inline-size;
    position: relative;
    display: grid;
    gap: 24px;
    align-content: start;
    overflow: hidden auto;
    padding: 16px 12px 32px;
  }
  .panel,
  theme-preview {
    scrollbar-width: thin;
  }
  .panel > * {
    min-inline-size: 0;
  }
  .stage {
    grid-area: stage;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-inline-size: 0;
    border-block-start: 1px solid var(--line);
  }
  theme-preview {
    grid-row: 2;
    min-inline-size: 0;
  }
  @media (width >= 900px) {
    .builder {
      grid-template: auto minmax(0, 1fr) / 384px minmax(0, 1fr);
      grid-template-areas: 'header stage' 'desk stage';
    }
    .stage {
      border-block-start: 0;
      border-inline-start: 1px solid var(--line);
    }
    header {
      padding: 12px 16px 8px;
    }
    .panel {
      padding-inline: 16px;
    }
    theme-preview {
      padding: 16px;
    }
  }
  @media (width >= 900px) and (not (pointer: coarse)) {
    :host {
      --target: 34px;
    }
  }
  /* Too low for both: the page scrolls. */
  @media (width < 900px) and (height < 480px) {
    .builder {
      block-size: auto;
      grid-template-rows: auto 70vb auto;
    }
  }
`;

export const styles = [page, inputs, fields, choices, tabs, contrast, layout];
