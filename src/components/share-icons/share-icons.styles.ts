import { css } from 'lit';
import { color, marginsOf, token } from '../../theme/style-values.js';

const icon = token('icon-size');
const target = token('target-size');
const space = token('space');

export const shareStyles = css`
  @server {
    usual: root link icon unseen;
  }
  /* In a box as wide as its content, such as a flex item, there is room for three icons and the menu. */
  .root {
    contain-intrinsic-inline-size: calc(4 * ${target});
  }
  .row {
    font-family: ${token('font-label')};
    font-size: calc(0.8125em * ${token('scale')});
  }
  /* The note about a copied link overlaps the content below. */
  .root:has(.note) {
    position: relative;
    z-index: 1;
  }
  ul {
    all: unset;
    display: flex;
    gap: var(--news-share-icons-gap, 0);
    /* Aligns the first icon, and not its target, with the text around the row. */
    margin-inline-start: calc((${icon} - ${target}) / 2);
    list-style: none;
  }
  /* One line. Icons that do not fit are in a menu. Until it has loaded, or if it never does, the line scrolls. */
  .tight,
  :host(:not(:defined)) ul {
    overflow-x: auto;
    scrollbar-width: none;
  }
  li {
    position: relative;
    flex: none;
  }
  .link {
    all: unset;
    display: grid;
    /* The link has the width, so that no space is left if a list hides the link. */
    inline-size: ${target};
    block-size: ${target};
    border-radius: ${token('radius')};
    cursor: pointer;
  }
  .link:hover {
    background: ${color('raised')};
    color: ${color('accent')};
  }
  .link:focus-visible {
    outline-offset: -2px;
  }
  /* Reserves space for buttons that need a script, in markup from a server. */
  :disabled {
    visibility: hidden;
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 100%;
  }
  svg,
  ::slotted(*) {
    inline-size: ${icon};
    block-size: ${icon};
    fill: currentcolor;
  }
  /* The path is the middle of its strokes. They are so thick that the icon looks as heavy as the filled ones. */
  .line {
    fill: none;
    stroke: currentcolor;
    stroke-width: 56;
    stroke-linecap: round;
  }
  .note,
  .unseen {
    position: absolute;
    text-wrap: nowrap;
  }
  .note {
    inset-block-start: calc(50% + ${icon} / 2 + ${space});
    inset-inline-start: 0;
    z-index: 1;
    padding: calc(0.5 * ${space}) calc(2 * ${space});
    border: ${token('rule')} solid canvas;
    border-radius: ${token('radius')};
    /* System colours, because the page's text and the content under the note may have any colour. */
    background: canvastext;
    color: canvas;
    pointer-events: none;
  }
  .late {
    inset-inline: auto 0;
  }
  bdi {
    hyphens: manual;
    user-select: all;
  }
  .unseen {
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media print {
    .row {
      display: none;
    }
  }
  ${marginsOf('line')}
`;
