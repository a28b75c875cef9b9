import { css, unsafeCSS, type CSSResult } from 'lit';
import { aboveText, shade } from '../../theme/shade.js';
import { kindColor, paidShare } from '../../theme/fit-color.js';
import { anyOf, color, leading, token } from '../../theme/style-values.js';
import { ownWidth } from './list-width.js';

const space = token('space');

/** The point of a picture that its crops keep, with the class `focal`. In steps of 5 %. */
const points = unsafeCSS(
  Array.from(
    { length: 21 },
    (_, step) => `.x-${step * 5} { --_card-x: ${step * 5}%; } .y-${step * 5} { --_card-y: ${step * 5}%; }`,
  ).join('\n'),
);

/**
 * Sets the quotation mark of labels in some languages. Firefox's `:lang()` does not look outside a shadow tree. See
 * https://github.com/whatwg/html/issues/4906.
 */
const quote = (languages: string, declarations: string): CSSResult =>
  unsafeCSS(
    `:host(${String(anyOf(languages))}) .opinion:not([lang]), .opinion${String(anyOf(languages))} { ${declarations} }`,
  );

/** The paper of paid content: a share of its colour over another colour. */
const paidPaper = (under: string): CSSResult =>
  unsafeCSS(`color-mix(in srgb, ${String(color('sponsored'))} ${paidShare * 100}%, ${under})`);

/** The styles that only some cards need. */
export const cardExtraStyles = css`
  @server {
    usual: root card pictured picture text overline kicker headline link standfirst meta credit;
  }
  /* The shapes of the picture: in a narrow container, then in a wide one. */
  .ratio-3-2 {
    --_card-ratio: 3 / 2;
  }
  .ratio-16-9 {
    --_card-ratio: 16 / 9;
  }
  .ratio-4-3 {
    --_card-ratio: 4 / 3;
  }
  .ratio-1-1 {
    --_card-ratio: 1;
  }
  .ratio-4-5 {
    --_card-ratio: 4 / 5;
  }
  .ratio-natural {
    --_card-ratio: auto;
  }
  ${points}
  .focal > .picture img {
    object-position: var(--_card-x) var(--_card-y);
  }
  .crop {
    display: none;
  }
  /* These follow the width of the card, also in a list. */
  .root:has(> .cropped, > [class*=' wide-'], > * > * > .portrait) {
    ${ownWidth}
  }
  @container (inline-size < 30em) {
    .cropped > .picture:not(.crop) {
      display: none;
    }
    .cropped > .crop {
      display: block;
    }
  }
  @container (inline-size >= 30em) {
    .wide-3-2 {
      --_card-ratio: 3 / 2;
    }
    .wide-16-9 {
      --_card-ratio: 16 / 9;
    }
    .wide-4-3 {
      --_card-ratio: 4 / 3;
    }
    .wide-1-1 {
      --_card-ratio: 1;
    }
    .wide-4-5 {
      --_card-ratio: 4 / 5;
    }
    .wide-natural {
      --_card-ratio: auto;
    }
  }

  /*
   * In the upper corner of the picture, because beside a long text the row ends below the picture. Without a picture,
   * on the last line.
   */
  .media {
    display: inline-flex;
    gap: ${space};
    align-items: center;
    text-wrap: nowrap;
  }
  .card > .media {
    position: absolute;
    grid-area: 1 / 1;
    padding: ${space} calc(2 * ${space});
    background: rgb(0 0 0 / 68%);
    /* Its corner is that of the picture. */
    border-radius: ${token('radius')};
    color: white;
    font-family: ${token('font-label')};
    font-size: 0.8125em;
    font-weight: 600;
    font-variant: tabular-nums;
    line-height: 1.25;
  }
  .media svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
  }
  .compact > .media {
    grid-column: 2;
  }
  /* In large type, its two parts are wider than the picture. */
  .row > .media {
    grid-column: var(--_list-beside, 1);
    flex-wrap: wrap;
    box-sizing: border-box;
    max-inline-size: 100%;
    font-size: min(0.8125em, 6.5cqi);
  }

  /* A very small picture has room only for the icon. */
  @container (inline-size < 18em) {
    .compact > .media {
      gap: 0;
      padding: ${space};
      font-size: 0;
    }
    .compact > .media svg {
      inline-size: 13px;
      block-size: 13px;
    }
  }
  /* In the narrowest cards: no picture, no icon on it, no credit for it. */
  @container (inline-size < 12em) {
    .compact > :is(.media, .crop),
    .compact .credit {
      display: none;
    }
  }

  .label {
    color: ${color('quiet')};
  }
  /*
   * A hairline, so that a label and a kicker do not read as one phrase. It is clipped at the start of a line. Breaking
   * news has a frame.
   */
  .overline:has(.label) {
    gap: ${space} calc(4 * ${space} + ${token('rule')});
    overflow-x: clip;
  }
  /* On the side where the line starts. The text may have the other direction. */
  .label + :not(.breaking, .sponsored) {
    margin: 0 0 0 calc(-2 * ${space} - ${token('rule')});
    padding: 0 0 0 calc(2 * ${space});
    /*
     * Not the shorthand: a browser that serializes the rule would lose the width.
     * See https://github.com/w3c/csswg-drafts/issues/2515.
     */
    border-style: solid;
    border-color: ${color('line')};
    border-width: 0 0 0 ${token('rule')};
  }
  .overline:dir(rtl) > .label + :not(.breaking, .sponsored) {
    margin: 0 calc(-2 * ${space} - ${token('rule')}) 0 0;
    padding: 0 calc(2 * ${space}) 0 0;
    border-width: 0 ${token('rule')} 0 0;
  }
  ${kindColor('live', '.live')}
  .live {
    color: ${color('live')};
  }
  .live::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.4em;
    /* A border, because it stays visible if the reader's own colours replace the page's. */
    border: 0.275em solid;
    border-radius: 50%;
  }
  /* Pulses three times, then stops: readers must be able to stop a longer animation. */
  @media (prefers-reduced-motion: no-preference) {
    .live::before {
      animation: breathe 1.6s ease-in-out 3;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.25;
    }
  }
  /* Each kind of story has its own shape, so that readers who see no colours can tell it. */
  ${kindColor('breaking', '.breaking')}
  .breaking {
    padding-inline: 0.4em;
    border: 0.125em solid;
    color: ${color('breaking')};
    font-weight: 700;
  }
  ${kindColor('opinion', ':is(.opinion, .analysis, .comment)')}
  .opinion,
  .analysis {
    color: ${color('opinion')};
  }
  /* The quotation mark of the label's language, its place and its size. */
  ${quote('ar he fi sv', "--_quote: '”'")}
  ${quote('cs de pl', "--_quote: '„'; --_drop: 0.05em")}
  ${quote('de-CH es fr it nb no ru uk', "--_quote: '«'; --_drop: -0.06em")}
  ${quote('ja zh-Hant zh-TW zh-HK', "--_quote: '「'; --_drop: -0.1em; --_large: 1.3em; --_start: -0.5em")}
  .opinion::before {
    content: var(--_quote, '“');
    /* Screen readers do not read it. */
    content: var(--_quote, '“') / '';
    /* In a sans face it is small, and lower. */
    font:
      700 var(--_large, 2em) / 0 Georgia,
      serif;
    vertical-align: var(--_drop, -0.35em);
    margin-inline: var(--_start, 0) 0.1em;
  }
  .analysis::before {
    content: '';
    margin-inline-end: 0.45em;
    border-inline-start: 0.3em solid;
  }
  ${kindColor('sponsored', '.root:has(.sponsored, .sponsor)')}
  /*
   * Paid content has its own paper (background). If the theme sets no surface, the paper is wider than the card, so
   * that text and picture are in line with those of other cards. In a list, the paper is as wide as the other cards.
   *
   * The paper is one image with an outset. A background with a shadow would have a seam between them on many screens,
   * and a wider box can make the page scroll.
   *
   * If the theme sets a surface, the declarations that use its token are invalid, because a colour is not a value for
   * them. The paper is then as high as those of its row.
   */
  .root:has(.sponsored, .sponsor) {
    align-self: var(--news-color-surface, var(--_list-paper-align, start));
    background: ${paidPaper('var(--_surface)')};
    --_outset: max(0px, 2 * ${space} - var(--_list-paper, 0px));
    border-image: var(
      --news-color-surface,
      linear-gradient(${paidPaper('transparent')} 0 0) fill 0 / 0 / var(--_outset)
    );
    clip-path: var(--news-color-surface, inset(calc(-1 * var(--_outset)) round ${token('radius')}));
  }
  .root:has(.sponsored, .sponsor) > .card {
    box-sizing: border-box;
    padding: var(--_list-paper, 0);
  }
  /* A long word has that much less room. */
  .root:has(.sponsored, .sponsor) > .long:not(.row, .compact, .auto.pictured, .lead.pictured) {
    --_card-measure: calc(100 * var(--_list-percent, 1cqi) - 2 * var(--_list-paper, 0px));
  }
  /* With its own scheme, a card has a background already. */
  :host(:is([scheme='light' i], [scheme='dark' i])) .root:has(.sponsored, .sponsor) {
    background: ${paidPaper(String(color('surface', 'var(--_scheme)')))};
    border-image-source: none;
    clip-path: none;
  }
  /* Readers with their own colours have their own paper. */
  @media (forced-colors: active) {
    .root:has(.sponsored, .sponsor) {
      border-image-source: none;
    }
  }
  /* The headline of a comment is lighter than that of a report, and is beside the author's portrait. */
  .comment .headline {
    font-weight: var(--news-headline-card-weight, 400);
  }
  .comment .signed {
    display: inline-block;
  }
  .comment .signed > span {
    margin: 0;
  }
  .comment [part='authors'] {
    color: ${color('opinion')};
    font-weight: 600;
  }
  .portrait {
    inline-size: var(--_portrait);
    block-size: var(--_portrait);
    object-fit: cover;
    border-radius: 50%;
    background: ${color('raised')};
    --_portrait: var(--news-headline-card-portrait-size, 4.5em);
  }
  /*
   * In a narrow column, the portrait is above the text. Otherwise it is beside it, and about as high as the first
   * lines.
   */
  @container (inline-size >= 18em) and (inline-size < 30em) {
    .portrait {
      --_portrait: var(--news-headline-card-portrait-size, 3.5em);
    }
  }
  @container (inline-size >= 18em) {
    .text:has(> .portrait) {
      display: grid;
      grid-template: auto 1fr / minmax(0, 1fr) auto;
      column-gap: calc(4 * ${space});
      /* Not as high as a picture beside it: the names follow the text. */
      align-self: start;
      inline-size: 100%;
    }
    .portrait {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
    .portrait ~ * {
      grid-column: 1 / -1;
    }
    .portrait ~ :is(.overline, .headline) {
      grid-column: 1;
    }
  }
  /* After a long line, the portrait would be far from the text, so it is before it. */
  @container (inline-size >= 30em) {
    .text:has(> .portrait) {
      grid-template: auto auto 1fr / auto minmax(0, 1fr);
    }
    /* Beside the first three rows of the text, whichever they are, so that a short headline leaves no empty space. */
    .portrait {
      grid-column: 1;
      grid-row: 1 / span 3;
    }
    .portrait ~ :is(*, .overline, .headline) {
      grid-column: 2;
    }
  }
  /* Beside a small picture, or below one in a narrow column, there is no room for it. */
  @container (inline-size < 30em) {
    :is(.row, .compact).pictured .portrait {
      display: none;
    }
  }
  @container (inline-size < 18em) {
    .pictured .portrait {
      display: none;
    }
  }
  .compact .portrait {
    --_portrait: var(--news-headline-card-portrait-size, 3em);
  }

  .sponsored,
  .sponsor {
    color: ${color('sponsored')};
  }
  .label.sponsored {
    padding-inline: 0.6em;
    border: 1px solid;
    border-radius: 1em;
  }
  /* The sponsor's line already says that this is paid content. Screen readers read the label in the link. */
  .sponsor + .overline:has(> .sponsored:only-child),
  .sponsor + .overline > .sponsored {
    display: none;
  }
  /* There is room between the words and the white behind the logo. Below the words, the logo is in line with them. */
  .sponsor:has(> * > .sponsor-logo) {
    margin-inline-start: -6px;
    text-indent: 6px;
  }
  .sponsor-logo {
    /* A fixed height: its shape is unknown until it loads. */
    block-size: 1.75em;
    max-inline-size: min(9em, 100% - 6px);
    object-fit: contain;
    object-position: left;
    vertical-align: middle;
    /* It is made for a light background: beside light ink, it is on white. */
    margin: 3px 0;
    margin-inline-start: 6px;
    background: var(--_plate);
    box-shadow: 0 0 0 3px var(--_plate);
    --_plate: oklch(from currentcolor 100% 0 0deg / clamp(0, (l - 0.6) * 999, 1));
  }
  /* A logo keeps its colours, on white, if the reader's own colours replace the page's. */
  @media (forced-colors: active) {
    .sponsor-logo {
      background: white;
      color-scheme: light;
      forced-color-adjust: none;
    }
  }
  /* Below the picture and the text, in columns if there is room. */
  .related {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    column-gap: calc(5 * ${space});
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .related > li {
    border-block-start: ${token('rule')} solid ${color('line')};
  }
  .related a {
    position: relative;
    max-inline-size: 38em;
    z-index: 1;
    display: block;
    padding-block: calc(2 * ${space});
    font-family: ${token('font-headline', '--news-headline-card-font')};
    font-size: 0.875em;
    font-variant: lining-nums;
    line-height: ${leading(1.3)};
  }
  /* The ring is around the card's own link, not around the others. */
  .card:has(> .related) .link:focus-visible {
    outline: 2px solid ${color('focus')};
    outline-offset: 3px;
  }
  .card:has(> .related) .link:focus-visible::after {
    outline: none;
  }
  .compact .related {
    display: none;
  }

  /* A picture with text on it is its own surface. */
  .root:has(> .overlay.pictured) {
    /* The picture is as high as the tag. */
    display: grid;
    border: 0;
  }
  /*
   * The text on the picture covers its lower 45 % at most: a long text makes the picture higher. The text has a shade
   * behind it, so that white letters are readable on any picture. In a narrow column, the text is below the picture.
   */
  @container (inline-size >= 15em) {
    .overlay.pictured {
      display: grid;
      grid: 55fr 45fr / minmax(0, 1fr);
      gap: 0;
      --_size: clamp(1.25em, 0.9em + 2.2cqi * var(--_scale), 2.5em);
    }
    .overlay.pictured > .picture {
      grid-area: 1 / 1 / 3;
      /* The page's own picture may contain layers. */
      isolation: isolate;
      align-self: stretch;
      inline-size: 100%;
    }
    .overlay.pictured > .text {
      z-index: 1;
      grid-area: 2 / 1;
      align-self: end;
      /* The upper part of the shade has no text on it. */
      margin-block-start: calc(-1 * ${aboveText});
      padding: ${aboveText} calc(4 * ${space}) calc(4 * ${space});
      background: ${shade};
      color: white;
    }
    .overlay.pictured .text :focus-visible {
      outline-color: white;
    }
    .overlay.pictured > .text :is(.kicker, .label, .meta, .meta *, a, a:hover) {
      color: inherit;
    }
    .overlay.pictured > .text :is(.meta, .overline) * {
      border-color: rgb(255 255 255 / 40%);
    }
    /* The mark of paid content is a plate. */
    .overlay.pictured > .text > .sponsor {
      align-self: start;
      padding: 0.1em 0.6em;
      background: white;
      color: #161513;
      text-indent: 0;
      margin-inline-start: 0;
    }
    /* The word is white, its dot is red. */
    .overlay.pictured .live::before {
      color: #ff6a5c;
    }
    .overlay.pictured .link:focus-visible::after {
      outline-color: white;
      outline-offset: -4px;
      box-shadow: inset 0 0 0 6px black;
    }
  }
  @container (inline-size < 40em) {
    .overlay.pictured .standfirst {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .card > .media,
    .overlay.pictured > .text {
      background: canvas;
    }
  }
  @media print {
    .overlay.pictured > .text {
      grid-area: 3 / 1;
      margin: 0;
      padding: calc(2 * ${space}) 0 0;
      background: none;
      color: inherit;
    }
  }
`;
