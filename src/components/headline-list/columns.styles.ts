import { css, unsafeCSS, type CSSResult } from 'lit';
import { token } from '../../theme/style-values.js';
import { ownWidth, toldWidth } from '../headline-card/list-width.js';
import { columnCounts } from './column-counts.js';

const rule = token('rule');

/**
 * The width of a story in a grid, with the gap after it, if the row has as many columns as fit. A rule may set fewer
 * columns for the row of a story: `--_fit4` is the number of columns in a grid with room for four. The story is then
 * wider.
 *
 * @param all the width of the grid, with one more gap
 */
const cell = (all: string): CSSResult =>
  unsafeCSS(
    `min(${all}${columnCounts.map((count) => `, max(${all} / var(--_fit${count}, ${count}), (var(--_column) + var(--_gap) - ${all} / ${count}) * 99999)`).join('')})`,
  );

/**
 * Fills the last row of a grid. If it would have too few stories, the first rows have one column less, and larger
 * pictures.
 */
const fullRows = unsafeCSS(
  columnCounts
    .flatMap((count) =>
      Array.from({ length: count - 1 }, (_, rest) => {
        const inLess = (count - 1) * (count - 1 - rest);
        return `.of-${count}-${rest + 1} .items > :nth-child(-n + ${inLess}) { --_fit${count}: ${count - 1}; }`;
      }),
    )
    .join('\n'),
);

/**
 * Widens the last stories below a main story, so that they fill their rows. A row has six columns, and usually three
 * stories. Four stories at the end are in two rows of two.
 *
 * @param first the number of the first story that is not beside the main story
 * @param list selects the lists with this number
 */
const lastRow = (first: number, list: string): CSSResult =>
  unsafeCSS(
    [
      [`:has(> :nth-child(3n + ${first + 3}):last-child) > :nth-last-child(-n + 4)`, 3],
      [`:has(> :nth-child(3n + ${first + 1}):last-child) > :nth-last-child(-n + 2)`, 3],
      [` > :nth-child(${first}):last-child`, 6],
    ]
      .map(([place, columns]) => `${list} .items${place} { grid-column: span ${columns}; }`)
      .join('\n'),
  );

/** The numbers of stories that may fill a strip. */
const fullStrips = unsafeCSS([2, 3, 4, 5].map((total) => `.strip.total-${total} { --_total: ${total}; }`).join('\n'));

/** The styles of the layouts with columns. */
export const columnStyles = css`
  @server {
    usual: stories items item;
  }
  .stories {
    --_column: var(--news-headline-list-column, 15em);
  }
  .grid .items {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    --_all: calc(100% + var(--_gap));
  }
  /* The stories of a row share it. They begin a little narrower, so that a rounded width never breaks it. */
  .grid .items > * {
    flex: 1 1 calc(${cell('var(--_all)')} - var(--_gap) - 0.2px);
  }
  ${fullRows}
  /* Five stories are two above three. */
  .pair-first .items > :nth-child(-n + 2) {
    --_fit4: 2;
  }
  /*
   * Many containers are slow, so the list sets the width of cards if there are five or more columns of stories. Each
   * card keeps its container if the page sets the width of columns or the size of headlines, because that may be a
   * share of a width. Browsers without style queries also keep the containers.
   */
  @container style(--news-headline-list-column: initial) and style(--news-headline-card-size: initial) {
    .several .items > .item > news-headline-card {
      ${toldWidth(`(${String(cell('(100cqi + var(--_gap))'))} - var(--_gap)) / 100`)}
    }
  }
  /*
   * With these numbers of stories, the last row may have fewer than the others. Its cards may be wide, so they measure
   * their own width.
   */
  .pair-first .items > :nth-child(-n + 2) > news-headline-card,
  .grid:is(
      .total-5:not(.pair-first),
      .total-6,
      .total-7,
      .total-8,
      .total-9,
      .total-11,
      .total-13,
      .total-14,
      .total-19
    )
    .items
    > :nth-last-child(-n + 4)
    > news-headline-card {
    ${ownWidth}
  }
  /* Stories that share a column follow each other. The last has the rest of the height. */
  .stack,
  .stack > ul {
    display: flex;
    flex-flow: column;
    gap: var(--_gap);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    list-style: none;
    --_list-beside: 2;
    --_list-row: minmax(0, 1fr) minmax(0, min(42%, 22em));
    /* Their place may be wide, but they are not main stories. */
    --_list-type: clamp(1.125em, 0.85em + 1.35cqi * var(--_scale), 1.2em);
  }
  .stack > ul,
  .stack .item:last-child {
    flex: auto;
  }
  /*
   * If a row has free space, the columns with several short stories get it. A wider picture would make the other
   * stories much higher than these.
   */
  .grid .items > .stack {
    flex-grow: 400;
  }
  /* The hairline beside them has no gaps. */
  .stack .item:not(:last-child)::after {
    inset-block-end: calc(-1 * var(--_gap));
  }
  /* Beside short stories, one story has most of the row. */
  .total-2 .items > .stack {
    flex-grow: 1;
  }
  .total-2 .items > .item {
    flex-grow: 99;
  }
  .total-2 .items > .item > news-headline-card {
    --_list-wide: 3fr 2fr;
  }
  /* A theme may give the cards a background: in one row, they are of one height. */
  :is(.grid, .lead-and-list, .strip) news-headline-card {
    display: flex;
    block-size: 100%;
    --_list-root: flex;
    --_list-size: 100%;
  }
  /* So is the paper of paid content. In a column with others it ends with its text. */
  :is(.grid, .strip) .items > .item {
    --_list-paper-align: stretch;
  }

  .lead-and-list .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .lead-and-list news-headline-card {
    --_list-align: start;
    /* Pictures end at the end of the row. */
    --_list-compact: minmax(0, 1fr);
  }
  .lead-and-list .item:first-child::before,
  .lead-and-list .item:first-child::after {
    content: none;
  }
  /* Beside many stories, the main story has its picture above its text, at the same width. */
  .many .item:first-child news-headline-card {
    --_list-wide: minmax(0, 1fr);
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
  @container (inline-size >= 56em) {
    .lead-and-list .items {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .lead-and-list .item:nth-child(n + 2):nth-child(n) {
      grid-column: span 2;
    }
    ${lastRow(2, '.few')}
    /*
     * Five stories (six in a wide list) are beside the main story: together they are about as high. The others are
     * below, three in a row.
     */
    .many .items {
      /* If the main story is higher than these, the rest of the space is below the last of them. */
      grid-template-rows: repeat(4, auto) 1fr;
    }
    .many .item:first-child {
      grid-column: 1 / span 4;
      grid-row: 1 / span 5;
    }
    /* One hairline for all of them. */
    .many .item:first-child::after {
      content: '';
      inset-inline: auto calc((var(--_gap) + ${rule}) / -2);
    }
    .many .item:nth-child(n + 2):nth-child(-n + 6)::after {
      content: none;
    }
  }
  @container (inline-size >= 56em) and (inline-size < 72em) {
    ${lastRow(7, '.many')}
  }
  @container (inline-size >= 72em) {
    .six .items {
      grid-template-rows: repeat(5, auto) 1fr;
    }
    .six .item:first-child {
      grid-row: 1 / span 6;
    }
    .six .item:nth-child(7)::after {
      content: none;
    }
    ${lastRow(8, '.six')}
    /* Eight stories are five beside the main one, and two below. */
    .many:not(.six) .items > :nth-last-child(-n + 2) {
      grid-column: span 3;
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
  @container (inline-size >= 45em) {
    .few .item:first-child .ghost {
      grid-template-columns: 3fr 2fr;
    }
  }
  .lead-and-list .item:not(:first-child) .ghost {
    grid-template-columns: minmax(0, 34em) minmax(0, 6em);
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

  .strip {
    --_share: max(74cqi, var(--_fill));
    /* The width of a story if all of them fill the strip. With many stories it is negative. */
    --_fill: calc((100cqi + var(--_gap)) / var(--_total, 99) - var(--_gap));
    /*
     * The focus ring is inside the card: the edge of the scroll area would clip it, and room for it would make the page
     * wider.
     */
    --_list-ring: -2px;
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
  ${fullStrips}
  @container style(--news-headline-list-column: initial) and style(--news-headline-card-size: initial) {
    .strip news-headline-card {
      ${toldWidth('var(--_share) / 100')}
    }
  }
  /* Shows only a part of the last visible card, so that readers see that there are more. */
  @container (inline-size >= 30em) {
    .strip {
      --_share: max(41cqi, var(--_fill));
    }
  }
  @container (inline-size >= 48em) {
    .strip {
      --_share: max(28.5cqi, var(--_fill));
    }
  }
  @container (inline-size >= 64em) {
    .strip {
      --_share: max(21.5cqi, var(--_fill));
    }
  }
  @container (inline-size >= 84em) {
    .strip {
      --_share: max(17.5cqi, var(--_fill));
    }
  }
  .strip .item::before {
    content: none;
  }
  @media print {
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
