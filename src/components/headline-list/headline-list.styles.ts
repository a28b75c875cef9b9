import { css } from 'lit';
import { textLeading, color, token } from '../../theme/style-values.js';

const space = token('space');
const rule = token('rule');

export const listStyles = css`
  @server {
    usual: stories items item unseen;
  }
  /* A list may break across columns or pages. A story in it may not. */
  :host {
    break-inside: auto;
  }
  .item {
    position: relative;
    min-inline-size: 0;
    break-inside: avoid;
  }
  /* The cards are on the list's surface. The paper of paid content is as wide as the other cards, with room inside. */
  news-headline-card {
    --news-color-surface: initial;
    --_list-paper: calc(3 * ${space});
  }
  .stories {
    --_gap: var(--news-headline-list-gap, calc(6 * ${space}));
    font-size: calc(1em * ${token('scale')});
  }
  .items {
    margin: 0;
    padding: 0;
    list-style: none;
    /*
     * Hairlines are in the middle of the space before a story. At the edges they are clipped, but focus rings are not.
     */
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
  .list .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  /*
   * The picture is after the text, so that texts with and without a picture start at the same edge. Its width is
   * limited in a wide list.
   */
  .list .item {
    --_list-beside: 2;
    --_list-row: minmax(0, 1fr) minmax(0, min(38%, 17em));
  }
  .list news-headline-card {
    /* The cards of this layout are as wide as the list, so the list is their container. */
    --_list-container: normal;
    --_list-type: clamp(1.125em, 0.95em + 0.9cqi, 1.5em);
  }
  .list .item::after {
    content: none;
  }
  /* On a phone, a list is dense: a small picture at the side, and no standfirst. */
  @container (inline-size < 30em) {
    .list {
      --_gap: var(--news-headline-list-gap, calc(6 * ${space}));
    }
    .list .item {
      --_list-row: minmax(0, 1fr) minmax(0, min(38%, 6em));
    }
    .list news-headline-card {
      --_list-shape: 1;
      --_list-summary: none;
    }
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
  /*
   * Four lines, as high as the text of a typical story: a headline of sixty letters, a line above it, a summary, and a
   * line below.
   */
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

  @media print {
    .more,
    .retry,
    [part='skeleton'] {
      display: none;
    }
  }
`;
