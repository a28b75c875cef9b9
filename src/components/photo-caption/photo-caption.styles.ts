import { css, unsafeCSS } from 'lit';
import { aboveText, shade } from '../../theme/shade.js';
import { greatestStep } from './caption-picture.js';
import { textLeading, color, marginsOf, token } from '../../theme/style-values.js';

const space = token('space');

/** The greatest widths of a picture, in steps of 100 px. */
const greatestWidths = unsafeCSS(
  Array.from({ length: greatestStep }, (_, step) => `.widest-${step + 1} { --_widest: ${step + 1}00px; }`).join('\n'),
);

export const captionStyles = css`
  @server {
    usual: figure picture text lines caption credit license;
  }
  /*
   * In a link of the page, a caption is not blue and has no line under it. It keeps only the lightness of the link's
   * colour.
   */
  .linked {
    display: inline-block;
    vertical-align: top;
    color: var(--news-color-text, oklch(from currentcolor l 0 h));
    /* The link may be too light for text that is fainter. */
    --_quiet: var(--news-color-quiet, currentcolor);
  }
  .figure {
    margin: 0;
    font-size: calc(1em * ${token('scale')});
  }
  ${greatestWidths}
  .picture {
    position: relative;
    max-inline-size: var(--_widest);
  }
  .picture a {
    display: block;
  }
  .picture img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: ${token('radius')};
    background: ${color('raised')};
  }
  .picture > slot::slotted(*) {
    border-radius: ${token('radius')};
    max-inline-size: 100% !important;
  }
  /* A server does not know the content of the slot, so it hides nothing. */
  .picture:not(.shows-own) > slot::slotted(img) {
    display: block;
  }
  .picture > slot::slotted(:is(img, video)) {
    block-size: auto !important;
  }
  .picture > slot::slotted(img) {
    inline-size: 100% !important;
  }
  .shaped > slot::slotted(*) {
    block-size: auto !important;
    aspect-ratio: var(--_ratio) !important;
  }
  /* Shows only the child that contains the page's picture, with all its content. */
  .shows-child > slot {
    display: block;
    color: ${color('quiet')};
    font-family: ${token('font-label', '--news-photo-caption-font')};
  }
  /* Text outside elements gets size 0, so that it adds no line. */
  .shows-child:not(.loose) > slot {
    font-size: 0.8125em;
  }
  .shows-child > slot::slotted(*) {
    margin: 0 !important;
  }
  /* A line of text would leave a gap below the picture, for descenders. */
  .shows-child.bare > slot::slotted(*) {
    line-height: 0 !important;
  }
  .shows-child.loose > slot::slotted(*) {
    font-size: 0.8125rem;
  }
  .child-1 > slot::slotted(:not(:nth-child(1))),
  .child-2 > slot::slotted(:not(:nth-child(2))),
  .child-3 > slot::slotted(:not(:nth-child(3))),
  .child-4 > slot::slotted(:not(:nth-child(4))),
  .child-5 > slot::slotted(:not(:nth-child(5))),
  .child-6 > slot::slotted(:not(:nth-child(6))) {
    display: none !important;
  }
  /* As wide as the picture, so that a text of either direction begins at an edge of it. */
  .text {
    max-inline-size: var(--_widest);
    padding-inline-end: max(0px, min(100%, var(--_widest, 100%)) - 44em);
    margin-block-start: var(--news-photo-caption-gap, calc(2 * ${space}));
    color: ${color('quiet')};
    font-family: ${token('font-label', '--news-photo-caption-font')};
    font-size: 0.8125em;
  }
  /* The credit and the button are at the edge where the caption begins. */
  .text:has(> .caption:dir(ltr)) {
    direction: ltr;
  }
  .text:has(> .caption:dir(rtl)) {
    direction: rtl;
  }
  .text,
  .caption {
    line-height: ${textLeading(1.45)};
  }
  .text > * {
    margin-inline-end: 0.6em;
  }
  .text a {
    /* Large enough for touch. */
    margin-block: -0.45em;
    padding-block: 0.45em;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }
  /* On a line before the credit, so that the two do not read as one sentence. */
  .caption {
    display: block;
  }
  .generated,
  .credit,
  .license {
    display: inline-block;
    font-size: 0.9231em;
  }
  .generated,
  .license {
    unicode-bidi: plaintext;
  }
  .generated {
    font-weight: 600;
  }
  /* The credit and the button share a line. It has the height of the button even before the button appears. */
  .lines {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    /*
     * In columns of text, Firefox breaks this box although the host avoids it, and shows the rest of the page a second
     * later.
     */
    break-inside: avoid;
  }
  .lines::after {
    content: '';
    block-size: 24px;
  }
  .lines > .caption {
    flex: 1 0 100%;
    margin: 0;
  }
  .more {
    all: unset;
    unicode-bidi: plaintext;
    min-block-size: 24px;
    margin-inline: auto 0;
    font-size: 0.9231em;
    font-weight: 600;
    line-height: 24px;
    cursor: pointer;
    position: relative;
  }
  /* Large enough for touch. */
  .more::before {
    content: '';
    position: absolute;
    inset: -10px 0;
  }
  .more::after {
    content: '';
    display: inline-block;
    margin-inline: 0.6em 0.15em;
    border: solid;
    border-width: 0 0.1em 0.1em 0;
    padding: 0.2em;
    transform: translateY(-0.15em) rotate(45deg);
  }
  /* Reserves its place until it is known whether there is more text, also in markup from a server. */
  .more:disabled {
    visibility: hidden;
  }
  .all > .more::after {
    transform: translateY(0.05em) rotate(-135deg);
  }
  .l1 {
    --_lines: 1;
  }
  .l2 {
    --_lines: 2;
  }
  .l3 {
    --_lines: 3;
  }
  .l4 {
    --_lines: 4;
  }
  .l5 {
    --_lines: 5;
  }
  .l6 {
    --_lines: 6;
  }
  @container (inline-size >= 40em) {
    .beside {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
      column-gap: calc(5 * ${space});
      align-items: end;
    }
    .beside > .text {
      max-inline-size: 44em;
      margin-block-start: 0;
    }
  }
  /* Paper has no buttons, and often no background colours. */
  @media screen {
    .lines:not(.all) > .caption {
      /* All browsers support this old form. See https://drafts.csswg.org/css-overflow-4/#webkit-line-clamp. */
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--_lines);
    }
    @container (inline-size >= 18em) {
      .overlay {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        max-inline-size: var(--_widest);
      }
      .overlay > * {
        grid-area: 1 / 1;
      }
      /* A text that is higher than the picture must not cover the button. */
      .overlay:has(.opener) > .text {
        margin-block-start: ${token('target-size')};
      }
      .overlay > .text {
        position: relative;
        align-self: end;
        max-inline-size: none;
        margin-block-start: 0;
        padding: ${aboveText} calc(3 * ${space}) calc(2 * ${space});
        padding-inline-end: max(3 * ${space}, 100% - 44em);
        background: var(--news-photo-caption-band, ${shade});
        color: white;
      }
      /* A theme's accent may be too dark for the shade. */
      .overlay .text a:hover {
        color: inherit;
      }
      .overlay .text :focus-visible {
        outline-color: currentcolor;
      }
    }
  }
  /* Without scripts, readers cannot show the rest. */
  @media (scripting: none) {
    .lines > .caption.caption {
      display: block;
    }
    .more {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .overlay > .text {
      background: canvas;
      color: canvastext;
    }
  }
  @media print {
    .more {
      display: none;
    }
  }
  ${marginsOf('block')}
`;
