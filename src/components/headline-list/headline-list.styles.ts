import { css, unsafeCSS, type CSSResult } from 'lit';
import { textLeading, color, token } from '../../theme/style-values.js';

const space = token('space');
const rule = token('rule');

/**
 * Widens the last stories below a main story and its neighbours, so that they fill their row of six columns.
 *
 * @param first the number of the first story below
 */
const lastRow = (first: number): CSSResult =>
  unsafeCSS(
    [
      // The row begins with every third story.
      [`:nth-child(3n + ${first}):last-child`, 6],
      [`:nth-child(3n + ${first}):nth-last-child(2)`, 3],
      [`:nth-child(3n + ${first + 1}):last-child`, 3],
    ]
      .map(([place, columns]) => `.lead-and-list .item${place} { grid-column: span ${columns}; }`)
      .join('\n'),
  );

export const listStyles = css`
  /* A list may break across columns or pages. A story in it may not. */
  :host {
    break-inside: auto;
  }
  .item {
    position: relative;
    min-inline-size: 0;
    break-inside: avoid;
  }
  /* The cards are on the list's surface. */
  news-headline-card {
    --news-color-surface: initial;
  }
  .stories {
    --_gap: var(--news-headline-list-gap, calc(6 * ${space}));
    --_column: var(--news-headline-list-column, 15em);
    --_share: 74cqi;
    font-size: calc(1em * ${token('scale')});
  }
  .items {
    margin: 0;
    padding: 0;
    list-style: none;
    /* Hairlines are in the middle of the space before a story. At the edges they are clipped, but focus rings are not. */
    clip-path: inset(max(-6px, (var(--_gap) - ${rule}) / -2));
  }
  .item::before,
  .item::after {
    content: '';
    position: absolute;
    pointer-events: none;
  }
  .item::before {
    inset-block-start: calc((var(--_gap) + ${rule}) / -2);
    inset-inline: 0;
    border-block-start: ${rule} solid ${color('line')};
  }
  .item::after {
    inset-block: 0;
    inset-inline-start: calc((var(--_gap) + ${rule}) / -2);
    border-inline-start: ${rule} solid ${color('line')};
  }

  .list {
    --_gap: var(--news-headline-list-gap, calc(8 * ${space}));
  }
  .list .items,
  .grid .items,
  .lead-and-list .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  /* The picture is after the text, so that texts with and without a picture start at the same edge. Its width is limited in a wide list. */
  .list .item {
    --_row: minmax(0, 1fr) minmax(0, min(38%, 17em));
  }
  .list .item::after {
    content: none;
  }
  .list news-headline-card::part(headline) {
    font-size: var(--news-headline-card-size, clamp(1.125em, 0.95em + 0.9cqi, 1.5em));
  }
  .list news-headline-card::part(picture) {
    grid-column: 2;
  }
  /* On a phone, a list is dense: a small picture at the side, and no standfirst. */
  @container (inline-size < 30em) {
    .list {
      --_gap: var(--news-headline-list-gap, calc(6 * ${space}));
    }
    .list .item {
      --_row: minmax(0, 1fr) minmax(0, min(38%, 6em));
    }
    .list news-headline-card::part(picture) {
      aspect-ratio: 1;
    }
    .list news-headline-card::part(standfirst) {
      display: none;
    }
  }
  .grid .items {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_column)), 1fr));
  }

  /* The main story has its picture above its text, at the same width. */
  .lead-and-list news-headline-card::part(card) {
    align-content: start;
  }
  .lead-and-list .item:first-child::before,
  .lead-and-list .item:first-child::after {
    content: none;
  }
  .lead-and-list .item:first-child news-headline-card::part(card) {
    grid-template-columns: minmax(0, 1fr);
  }
  .lead-and-list .item:first-child news-headline-card::part(headline) {
    font-size: var(--news-headline-card-size, clamp(1.5em, 1.05em + 2.4cqi, 2.75em));
  }
  /* Rows are full: the last stories are wider if there are too few of them. */
  @container (inline-size >= 36em) {
    .lead-and-list .items {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .lead-and-list .item:first-child,
    .lead-and-list .item:nth-child(even):last-child {
      grid-column: 1 / -1;
    }
  }
  /* Beside the main story are as many stories as are about as high. The others are below, three in a row. */
  @container (inline-size >= 56em) {
    .lead-and-list .items {
      grid-template-columns: repeat(6, minmax(0, 1fr));
      /* If the main story is higher than these, the rest of the space is below the last of them. */
      grid-template-rows: repeat(4, auto) 1fr;
    }
    .lead-and-list .item,
    .lead-and-list .item:nth-child(even):last-child {
      grid-column: span 2;
    }
    .lead-and-list .item:first-child {
      grid-column: 1 / span 4;
      grid-row: 1 / span 5;
    }
    /* One hairline for all of them. */
    .lead-and-list .item:first-child::after {
      content: '';
      inset-inline: auto calc((var(--_gap) + ${rule}) / -2);
    }
    .lead-and-list .item:first-child:last-child::after,
    .lead-and-list .item:nth-child(n + 2):nth-child(-n + 6)::after {
      content: none;
    }
  }
  @container (inline-size >= 56em) and (inline-size < 72em) {
    ${lastRow(7)}
  }
  @container (inline-size >= 72em) {
    .lead-and-list .items {
      grid-template-rows: repeat(5, auto) 1fr;
    }
    .lead-and-list .item:first-child {
      grid-row: 1 / span 6;
    }
    .lead-and-list .item:nth-child(7)::after {
      content: none;
    }
    ${lastRow(8)}
  }

  .strip {
    /* The focus ring is inside the card: the edge of the scroll area would clip it, and room for it would make the page wider. */
    --_ring: -2px;
    /* Until the cards have rendered, WebKit scrolls a strip without height to a later card. */
    min-block-size: 1px;
    overflow: auto hidden;
    overscroll-behavior-inline: contain;
    scroll-snap-type: inline proximity;
  }
  .strip .items {
    display: grid;
    grid-auto-columns: var(--news-headline-list-column, var(--_share));
    grid-auto-flow: column;
    gap: var(--_gap);
    inline-size: max-content;
  }
  .strip .item {
    scroll-snap-align: start;
  }
  /* Shows only a part of the last visible card, so that readers see that there are more. */
  @container (inline-size >= 30em) {
    .strip {
      --_share: 41cqi;
    }
  }
  @container (inline-size >= 48em) {
    .strip {
      --_share: 28.5cqi;
    }
  }
  @container (inline-size >= 64em) {
    .strip {
      --_share: 21.5cqi;
    }
  }
  @container (inline-size >= 84em) {
    .strip {
      --_share: 17.5cqi;
    }
  }
  .strip .item::before {
    content: none;
  }

  .more,
  .retry {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
    font-family: ${token('font-label')};
    font-weight: 600;
    text-underline-offset: 0.14em;
  }
  .more {
    display: block;
    inline-size: fit-content;
    margin-block-start: calc(2 * ${space});
    /* Large enough for touch. */
    padding-block: calc((${token('target-size')} - 1.3em) / 2);
    font-size: calc(0.875em * ${token('scale')});
    line-height: ${textLeading(1.3)};
    color: ${color('accent')};
  }
  slot[name='more']::slotted(*) {
    display: inline-block;
    margin-block-start: calc(4 * ${space});
  }
  :is(.more, .retry):hover {
    color: ${color('accent')};
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
  }
  .retry {
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    padding-block: calc((${token('target-size')} - 1.45em) / 2);
  }
  .retry[aria-disabled='true'] {
    cursor: default;
    color: ${color('quiet')};
    text-decoration: none;
  }
  .message p,
  .notice {
    color: ${color('quiet')};
  }
  .message,
  .notice {
    max-inline-size: 44em;
    font-family: ${token('font-label')};
    font-size: calc(0.875em * ${token('scale')});
    line-height: ${textLeading(1.45)};
  }
  .notice {
    font-size: calc(0.8125em * ${token('scale')});
    font-variant: tabular-nums;
    margin-block-start: calc(4 * ${space});
  }
  slot[name='failed'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: calc(3 * ${space});
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    text-wrap: nowrap;
  }

  /* Placeholders for the cards. They reserve the space at once, but are visible only if the answer is slow. */
  [part='skeleton'] {
    opacity: 0;
    animation: appear 200ms 400ms forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [part='skeleton'] {
      animation-duration: 1ms;
    }
  }
  .ghost {
    display: grid;
    gap: calc(3 * ${space});
    container-type: inline-size;
  }
  .ghost::before,
  .ghost::after {
    content: '';
  }
  .ghost::before {
    aspect-ratio: ${token('image-ratio', '--news-headline-card-image-ratio')};
    border-radius: ${token('radius')};
    background: ${color('raised')};
  }
  /* Four lines, as high as the text of a typical story: a headline of sixty letters, a line above it, a summary, and a line below. */
  .ghost::after {
    block-size: 10em;
    background: repeating-linear-gradient(${color('raised')} 0 1em, transparent 1em 1.5em) 0 0 / 100% 5.5em no-repeat;
  }
  @container (inline-size < 17em) {
    .ghost::after {
      block-size: 13.25em;
    }
  }
  .list .ghost {
    grid-template-columns: minmax(0, 1fr) minmax(0, min(38%, 17em));
    column-gap: calc(5 * ${space});
  }
  .list .ghost::before {
    grid-area: 1 / 2;
  }
  @container (inline-size < 30em) {
    .list .ghost {
      grid-template-columns: minmax(0, 1fr) minmax(0, min(38%, 6em));
    }
    .list .ghost::before {
      aspect-ratio: 1;
    }
    .list .ghost::after {
      block-size: 8.25em;
    }
  }
  .lead-and-list .item:first-child .ghost::after {
    block-size: 11.25em;
  }
  @container (inline-size < 30em) {
    .lead-and-list .item:first-child .ghost::after {
      block-size: 14em;
    }
  }
  .lead-and-list .item:not(:first-child) .ghost {
    grid-template-columns: minmax(0, 1fr) minmax(0, 6em);
  }
  .lead-and-list .item:not(:first-child) .ghost::after {
    block-size: 6em;
  }
  @container (inline-size < 24em) {
    .lead-and-list .item:not(:first-child) .ghost::after {
      block-size: 7em;
    }
  }
  .lead-and-list .item:not(:first-child) .ghost::before {
    grid-area: 1 / 2;
    align-self: start;
    aspect-ratio: 1;
  }

  @media print {
    .more,
    .retry,
    [part='skeleton'] {
      display: none;
    }
    /* Paper does not scroll. */
    .strip {
      overflow: visible;
    }
    .strip .items {
      grid-auto-flow: row;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_column)), 1fr));
      inline-size: auto;
    }
  }
`;
