import { css } from 'lit';

/** Radio buttons: words in a row, or cards. */
export const choices = css`
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
