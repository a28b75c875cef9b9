import { css } from 'lit';
import { token } from '../../theme/style-values.js';

const space = token('space');
const target = token('target-size');

/**
 * The styles of the button on a picture and of the dialog. They are text: code that loads on demand makes its own style
 * sheet from it.
 */
export const openerStyles = css`
  .picture:has(> .plain) img,
  .picture:has(> .plain) > slot::slotted(img) {
    cursor: zoom-in;
  }
  .opener,
  .close {
    all: unset;
    display: grid;
    place-items: center;
    inline-size: ${target};
    block-size: ${target};
    cursor: pointer;
  }
  .figure {
    isolation: isolate;
  }
  .opener {
    position: absolute;
    /* Above anything that the page puts on its own picture. */
    z-index: 1;
    inset-block-start: 0;
    inset-inline-end: 0;
    background: var(--news-photo-caption-band, rgb(0 0 0 / 68%));
    /* Its corner is that of the picture. */
    border-start-end-radius: ${token('radius')};
    color: white;
  }
  svg {
    inline-size: ${token('icon-size')};
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
  .root .opener:focus-visible {
    outline-color: currentcolor;
    outline-offset: -4px;
  }
  dialog {
    all: initial;
    -webkit-locale: inherit;
    position: fixed;
    inset: 0;
    display: grid;
    /* A text that needs more than a third of the height scrolls with the picture. */
    grid-template-rows: minmax(66dvb, 1fr) auto;
    box-sizing: border-box;
    overflow: auto;
    overscroll-behavior: contain;
    background: #161513;
    color: #f3f1ec;
    color-scheme: dark;
    font-family: ${token('font-text')};
    font-size: calc(1em * ${token('scale')});
  }
  dialog::backdrop {
    background: #161513;
  }
  .frame {
    display: grid;
    place-items: center;
    /* Room for the button that closes it. */
    margin-block-start: calc(${target} + 2 * ${space});
    container-type: size;
  }
  .frame img {
    inline-size: min(100cqi, 100cqb * var(--_ratio, 1.5), var(--_width, 100cqi));
    aspect-ratio: var(--_ratio, 1.5);
    object-fit: contain;
    background-size: 100% 100%;
  }
  dialog .text {
    box-sizing: border-box;
    /* As wide as the picture, but never too narrow to read. */
    inline-size: max(min(100%, 24em), var(--_shown, 100%));
    max-inline-size: none;
    margin: 0 auto;
    padding-block: calc(3 * ${space}) calc(6 * ${space});
    padding-inline: clamp(0px, (var(--_shown, 100vi) - 100vi + 8 * ${space}) * 999, 4 * ${space});
    color: #c9c5bc;
    font-size: 0.875em;
  }
  dialog .caption {
    max-inline-size: 44em;
  }
  dialog :is(.caption, .generated) {
    color: #f3f1ec;
  }
  dialog a {
    text-decoration: underline;
  }
  .close {
    position: fixed;
    inset-block-start: 0;
    inset-inline-end: 0;
    margin: ${space};
    background: #161513;
  }
  dialog :focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  @media (orientation: landscape) and (height <= 30em) {
    /* The picture stays in place while its text scrolls beside it. */
    dialog {
      grid-template: auto / minmax(0, 2fr) minmax(0, 1fr);
    }
    .frame {
      position: sticky;
      inset-block-start: 0;
      block-size: 100dvb;
      margin: 0;
    }
    dialog .text {
      align-self: end;
      inline-size: auto;
      margin: 0;
      padding-inline: calc(4 * ${space});
      padding-block-start: calc(${target} + 2 * ${space});
    }
  }
  @media (forced-colors: active) {
    .opener {
      background: canvas;
      color: canvastext;
    }
  }
  @media print {
    dialog,
    .opener {
      display: none;
    }
  }
`.cssText;
