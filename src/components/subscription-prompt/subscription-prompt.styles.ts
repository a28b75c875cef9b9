import { css, unsafeCSS } from 'lit';
import { leading, color, marginsOf, token } from '../../theme/style-values.js';

const space = token('space');
const accent = unsafeCSS('var(--news-color-accent, currentcolor)');

export const promptStyles = css`
  @server {
    usual: root prompt inline text heading body offers offer name price amount each terms benefits deadline actions
      action main link sign-in;
  }
  /* Until a banner has content to show, it is in the flow of the page. Its fallback is too. */
  :host([presentation='banner']) {
    position: fixed;
    inset: auto 0 0;
    z-index: 100;
  }
  :host([presentation='banner'][edge='top']) {
    inset: 0 0 auto;
  }
  :host([presentation='banner']:not(:state(shown))) {
    position: static;
  }
  /* When the prompt closes, it has the focus for a moment, but shows nothing. */
  :host(:focus) {
    outline: none;
  }
  /* The end of this transition signals a new text colour, for example when a page turns dark. */
  .root {
    transition: color 1ms;
  }
  /* Banners and dialogs are at the edge of the window, or over the page. */
  :host(:is([presentation='banner'], [presentation='dialog'])) {
    margin-block: 0;
  }
  :host(:is([presentation='banner'], [presentation='dialog'])) .root {
    border: 0;
  }
  .prompt,
  .text {
    display: grid;
    grid-template-columns: 100%;
    gap: calc(6 * ${space});
  }
  .prompt {
    border-block-start: var(--news-subscription-prompt-rule, 3px) solid;
    font-size: calc(1em * var(--_scale));
    --_scale: ${token('scale')};
  }
  /*
   * The last lines before a gate fade into the page, over the whole column. If the page has no single colour there,
   * they do not.
   */
  .veil {
    position: relative;
  }
  .veil::before {
    content: '';
    position: absolute;
    inset: auto 0 0;
    block-size: 6em;
    background: linear-gradient(transparent, var(--_paper));
    pointer-events: none;
  }
  @media print {
    .veil {
      display: none;
    }
  }
  .inline,
  .gate {
    padding-block: calc(5 * ${space}) calc(6 * ${space});
    border-block-end: ${token('rule')} solid ${color('line')};
  }
  .text > .offers {
    margin-block-start: calc(3 * ${space});
  }
  .text {
    gap: calc(3 * ${space});
    align-content: start;
  }
  .heading,
  .amount {
    font-family: ${token('font-headline', '--news-subscription-prompt-font')};
    font-weight: ${token('headline-weight')};
  }
  .heading {
    max-inline-size: 24em;
    font-size: var(--news-subscription-prompt-size, clamp(1.5em, 1.2em + 1.6cqi * var(--_scale), 2.125em));
  }
  /* To a reader who may read on, a prompt is not louder than a headline. */
  .aside {
    padding-block: calc(4 * ${space});
  }
  .aside .heading {
    font-size: var(--news-subscription-prompt-size, clamp(1.25em, 1.1em + 0.8cqi * var(--_scale), 1.5em));
  }
  .aside :is(.body, .pitch) {
    font-size: 1em;
  }
  .body,
  .pitch,
  .text > .benefits {
    max-inline-size: 38em;
    font-size: 1.0625em;
  }
  .pitch {
    display: grid;
    gap: calc(2 * ${space});
  }
  .pitch::slotted(*),
  .pitch > slot::slotted(*) {
    margin-block: 0;
  }

  /* Pictures of the products are on one line. */
  .media {
    display: flex;
    align-items: end;
    gap: calc(5 * ${space});
    max-inline-size: 26em;
  }
  .media::slotted(*) {
    min-inline-size: 0;
    max-inline-size: 100%;
    max-block-size: 15em;
    block-size: auto;
    object-fit: contain;
    object-position: bottom;
    margin: 0;
  }

  /*
   * Each offer is a column under its own hairline. So any number of offers are separate, whether or not they are side
   * by side.
   */
  .offers,
  .benefits {
    margin: 0;
    padding: 0;
    /*
     * Not the keyword none: with that, Safari does not treat it as a list.
     * See https://bugs.webkit.org/show_bug.cgi?id=170179.
     */
    list-style-type: '';
  }
  .offers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0 calc(8 * ${space});
    /* Removes the space below the last row of offers. */
    margin-block-end: calc(-6 * ${space});
    font-family: ${token('font-label')};
  }
  /*
   * Three offers are in one row or in one column. Four are in one row, in two rows or in one column. The minimum width
   * of a column is 11em for three columns, 12em for four, and 13em for two, so that more offers still fit beside each
   * other. If the box is narrower than a limit, the product with 1e6 is very large, so the next larger width applies.
   * The pixel is for browsers that round up.
   */
  .offers:has(> :nth-child(3):last-child) {
    grid-template-columns: repeat(
      auto-fit,
      minmax(max(100% / 3 - 6 * ${space} - 1px, min(100%, (33em + 16 * ${space} - 100%) * 1e6)), 1fr)
    );
  }
  .offers:has(> :nth-child(4):last-child) {
    grid-template-columns: repeat(
      auto-fit,
      minmax(
        max(
          25% - 7 * ${space} - 1px,
          min(50% - 5 * ${space} - 1px, (48em + 24 * ${space} - 100%) * 1e6),
          min(100%, (26em + 8 * ${space} - 100%) * 1e6)
        ),
        1fr
      )
    );
  }
  /* Side by side, the names of all offers are in one row, and so are prices, terms and buttons. */
  .offer {
    display: grid;
    grid-row: span 6;
    grid-template-rows: subgrid;
    margin-block-end: calc(6 * ${space});
    padding-block-start: calc(3 * ${space});
    border-block-start: ${token('rule')} solid ${color('line')};
  }
  .offer > * {
    min-inline-size: 0;
    max-inline-size: 38em;
    grid-row: 1;
  }
  .offer > .price {
    grid-row: 2;
  }
  .offer > .terms {
    grid-row: 3;
  }
  .offer > .benefits {
    grid-row: 4;
  }
  .offer > .deadline {
    grid-row: 5;
  }
  .offer > .action {
    grid-row: 6;
    /* Buttons of one row are of one height, even if one label has two lines. */
    place-self: stretch start;
    margin-block-start: calc(4 * ${space});
  }
  .offer > :not(.action) + :not(.action) {
    padding-block-start: calc(2 * ${space});
  }
  /* The rule of the highlighted offer grows upwards, so that its name stays on the line of the others. */
  .highlighted {
    margin-block-start: calc(${token('rule')} - var(--news-subscription-prompt-rule, 3px));
    border-block-start: var(--news-subscription-prompt-rule, 3px) solid ${color('accent')};
  }
  .name {
    font-weight: 600;
  }
  .saving {
    float: inline-end;
    color: ${color('accent')};
  }
  .price {
    font-variant: lining-nums;
    line-height: ${leading(1.35)};
  }
  .amount {
    /* 100円 is one word. */
    text-autospace: no-autospace;
    font-size: clamp(1.25em, 15cqi, 2.25em);
    line-height: 1.1;
  }
  /* Many fonts for headlines have only the Latin digits. */
  .amount:dir(rtl) {
    font-family: inherit;
  }
  .offer-line {
    font-family: ${token('font-label')};
    font-size: 0.9375em;
    font-variant: lining-nums;
  }
  .each,
  .offer-line > * {
    display: inline-block;
    /* Safari makes a price of thousands of letters wider than its line. */
    max-inline-size: 100%;
  }
  .offer-line > * {
    margin-inline-end: 0.5em;
  }
  .offer-line > [part='name'] {
    font-weight: 600;
  }
  .offer-line > [part='deadline'] {
    color: ${color('quiet')};
  }
  .offer-line .amount {
    font: inherit;
  }
  .terms,
  .benefits,
  .deadline {
    font-size: max(0.9375em, 12px);
  }
  .terms,
  .deadline {
    color: ${color('quiet')};
  }
  .benefits {
    display: grid;
    gap: ${space};
    align-content: start;
  }
  .benefits > li {
    padding-inline-start: 1.25em;
  }
  .benefits > li::before {
    content: '–';
    /* Screen readers do not read it. */
    content: '–' / '';
    float: inline-start;
    margin-inline-start: -1.25em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(2 * ${space}) calc(6 * ${space});
    margin-block-start: ${space};
    font-family: ${token('font-label')};
  }
  .offers + .actions {
    margin: 0;
  }
  .main ~ .sign-in {
    flex-basis: 100%;
  }
  /* The space below the last link is measured from its text, and not from its larger target. */
  :is(.inline, .gate) .actions > .sign-in:last-child {
    margin-block-end: calc((1.45em - ${token('target-size')}) / 2);
  }
  .link,
  .action {
    display: inline-flex;
    align-items: center;
    min-block-size: ${token('target-size')};
  }
  a.link {
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }
  .sign-in .link {
    font-weight: 600;
  }
  /* The text colour of the link is the fill of its button, so that a ring around the button has that colour too. */
  a.action {
    justify-content: center;
    min-block-size: max(44px, ${token('target-size')});
    padding: calc(2 * ${space}) calc(6 * ${space});
    border: 1px solid;
    border-radius: ${token('radius')};
    color: ${color('accent')};
    font-weight: 600;
    line-height: ${leading(1.2)};
    text-align: center;
    text-wrap: balance;
  }
  /*
   * The fill is the accent exactly as given, because it is not text on the background. The label is black or white,
   * whichever is more readable. If a browser cannot tell, the label has the colour of the background, as soon as that
   * is known.
   */
  .papered .main {
    background: ${accent};
  }
  .papered .main > span {
    color: var(--news-color-on-accent, ${color('surface', 'var(--_paper)')});
  }
  @supports (color: oklch(from currentcolor l c h)) {
    .main {
      background: ${accent};
    }
    .root .main > span {
      color: var(--news-color-on-accent, oklch(from ${accent} clamp(0, (0.62 - l) * 1e6, 1) 0 0deg / 100%));
    }
  }
  @supports (color: contrast-color(red)) {
    .root .main > span {
      color: var(--news-color-on-accent, contrast-color(${accent}));
    }
  }
  /* The background may be missing here. */
  @media (forced-colors: active), print {
    .root .main {
      background: none;
    }
    .root .main > span {
      color: inherit;
    }
  }
  /* The underline under the pointer has the colour of the label, not of the button. */
  .action > span {
    text-decoration: inherit;
  }

  .banner {
    position: relative;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(2 * ${space}) calc(4 * ${space});
    align-items: start;
    padding-block: calc(3 * ${space}) calc(3 * ${space} + env(safe-area-inset-bottom));
    padding-inline: max(
      5 * ${space},
      (100% - 64em) / 2,
      env(safe-area-inset-left, 0px),
      env(safe-area-inset-right, 0px)
    );
    background: linear-gradient(${color('surface')} 0 0) var(--_paper, canvas);
  }
  /* In markup from a server. Without a script it is in the flow of the page. */
  @media (scripting: enabled) {
    .later {
      display: none;
    }
  }
  .top {
    padding-block: calc(3 * ${space} + env(safe-area-inset-top)) calc(3 * ${space});
    border-block-start: 0;
    border-block-end: var(--news-subscription-prompt-rule, 3px) solid;
  }
  /* If the page gives the tag a margin, the background continues to the edge of the window. */
  .banner::after {
    content: '';
    position: absolute;
    inset: 100% 0 auto;
    block-size: 100vb;
    background: inherit;
  }
  .top::after {
    inset: auto 0 100%;
  }
  /* For screen readers only. */
  .notice {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media print {
    .banner {
      display: none;
    }
  }
  /* In a low window, or in large type, the text scrolls and the close button stays. */
  .banner .text {
    gap: calc(2 * ${space}) calc(8 * ${space});
    max-block-size: 70dvh;
    margin: calc(-1 * ${space});
    padding: ${space};
    overflow: auto;
  }
  .banner .heading {
    font-size: var(--news-subscription-prompt-size, 1.1875em);
  }
  .banner .actions {
    gap: ${space} calc(5 * ${space});
    margin: 0;
  }
  .banner .main ~ .sign-in {
    flex-basis: auto;
  }
  .dismiss {
    all: unset;
    display: grid;
    place-items: center;
    inline-size: max(44px, ${token('target-size')});
    aspect-ratio: 1;
    margin-block-start: calc(-1 * ${space});
    margin-inline-end: calc(-2 * ${space});
    cursor: pointer;
  }
  svg {
    inline-size: ${token('icon-size')};
  }

  /* In a wide place, the buttons of several offers are of one width. */
  @container (inline-size >= 30em) {
    .offer:not(:only-child) > .action {
      box-sizing: border-box;
      inline-size: 100%;
      max-inline-size: 24em;
    }
  }
  /* On a phone, a button is as wide as the text. */
  @container (inline-size < 30em) {
    a.action {
      inline-size: 100%;
    }
    /* The button that closes a banner is beside its heading, not beside its main action. */
    .banner > * {
      grid-area: 1 / 1 / auto / -1;
    }
    .banner :is(.heading, .pitch) {
      padding-inline-end: max(44px, ${token('target-size')});
    }
    .dismiss {
      justify-self: end;
    }
  }
  /* A short name, such as the publication's, stays on one line. */
  @container (inline-size >= 22em) {
    :is(.heading, .body) .unbroken {
      text-wrap: nowrap;
    }
  }
  @container (inline-size >= 36em) {
    .prompt:not(.banner):has(.media) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      column-gap: calc(10 * ${space});
    }
    .prompt:not(.banner) .media {
      place-self: start end;
      margin-block-start: calc(2 * ${space});
    }
    .prompt > .offers,
    .prompt > .actions {
      grid-column: 1 / -1;
    }
  }
  @container (inline-size >= 42em) {
    .banner {
      align-items: center;
    }
    .banner .text {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
    .dismiss {
      margin-block-start: 0;
    }
  }
  ${marginsOf('block')}
`;
