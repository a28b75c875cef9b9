import { css } from 'lit';
import { shade } from '../../theme/shade.js';
import { leading, color, token } from '../../theme/style-values.js';

const space = token('space');

/** The styles that only some cards need. */
export const cardExtraStyles = css`
  /* The shapes of the picture: in a narrow container, then in a wide one. */
  .ratio-3-2 {
    --_ratio: 3 / 2;
  }
  .ratio-16-9 {
    --_ratio: 16 / 9;
  }
  .ratio-4-3 {
    --_ratio: 4 / 3;
  }
  .ratio-1-1 {
    --_ratio: 1;
  }
  .ratio-4-5 {
    --_ratio: 4 / 5;
  }
  .ratio-natural {
    --_ratio: auto;
  }
  .crop {
    display: none;
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
      --_ratio: 3 / 2;
    }
    .wide-16-9 {
      --_ratio: 16 / 9;
    }
    .wide-4-3 {
      --_ratio: 4 / 3;
    }
    .wide-1-1 {
      --_ratio: 1;
    }
    .wide-4-5 {
      --_ratio: 4 / 5;
    }
    .wide-natural {
      --_ratio: auto;
    }
  }

  /* In the upper corner of the picture, because beside a long text the row ends below the picture. Without a picture, on the last line. */
  .media {
    display: inline-flex;
    gap: ${space};
    align-items: center;
    white-space: nowrap;
  }
  .card > .media {
    position: absolute;
    grid-area: 1 / 1;
    padding: ${space} calc(2 * ${space});
    background: rgb(0 0 0 / 68%);
    color: white;
    font-family: ${token('font-label')};
    font-size: 0.8125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
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
    flex-wrap: wrap;
    box-sizing: border-box;
    max-inline-size: 100%;
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

  /* The headline of a comment is lighter than that of a report, and is beside the author's portrait. */
  .comment .headline {
    font-weight: var(--news-headline-card-weight, 400);
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
  /* In a narrow column, the portrait is above the text. Otherwise it is beside it. */
  @container (inline-size >= 18em) {
    .text:has(> .portrait) {
      display: grid;
      grid-template: auto 1fr / minmax(0, 1fr) auto;
      column-gap: calc(4 * ${space});
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
      grid-template: auto 1fr / auto minmax(0, 1fr);
    }
    .portrait {
      grid-column: 1;
    }
    .portrait ~ :is(*, .overline, .headline) {
      grid-column: 2;
    }
  }
  .compact .portrait {
    --_portrait: var(--news-headline-card-portrait-size, 3em);
  }

  .sponsor {
    color: ${color('sponsored')};
  }
  .related {
    display: grid;
    margin: 0;
    padding: calc(1 * ${space}) 0 0;
    border-block-start: ${token('rule')} solid ${color('line')};
    list-style: none;
  }
  .related a {
    position: relative;
    z-index: 1;
    display: block;
    padding-block: calc(1.25 * ${space});
    font-family: ${token('font-headline', '--news-headline-card-font')};
    font-size: 0.9375em;
    font-variant-numeric: lining-nums;
    line-height: ${leading(1.3)};
  }
  .compact .related {
    display: none;
  }

  /* A picture with text on it is its own surface. */
  .root:has(> .overlay.pictured) {
    border: 0;
  }
  /* The text on the picture has a shade behind it, so that white letters are readable on any picture. */
  .overlay.pictured {
    display: grid;
    gap: 0;
    --_size: clamp(1.25em, 0.9em + 2.2cqi * var(--_scale), 2.5em);
  }
  .overlay.pictured > * {
    grid-area: 1 / 1;
  }
  .overlay.pictured > .picture {
    /* The page's own picture may contain layers. */
    isolation: isolate;
    align-self: stretch;
    inline-size: 100%;
  }
  /* Above the shade, because a long text reaches up to it. Clicks go through it to the link. */
  .overlay.pictured > .media {
    z-index: 2;
    pointer-events: none;
  }
  .overlay.pictured > .text {
    z-index: 1;
    align-self: end;
    padding: 3.25em calc(4 * ${space}) calc(4 * ${space});
    background: ${shade};
    color: white;
  }
  .overlay.pictured .text :focus-visible {
    outline-color: white;
  }
  @container (inline-size < 30em) {
    .overlay.pictured .standfirst {
      display: none;
    }
  }
  .overlay.pictured > .text :is(.kicker, .label, .meta, .meta *, .sponsor, a, a:hover) {
    color: inherit;
  }
  .overlay.pictured > .text :is(.related, .meta > *) {
    border-color: rgb(255 255 255 / 40%);
  }
  /* Logos are made for a light background. */
  .overlay.pictured .logo {
    inline-size: auto;
    max-inline-size: 7.5em;
    padding: 0.15em 0.3em;
    background: white;
    color-scheme: light;
  }
  .overlay.pictured .link:focus-visible::after {
    outline-color: white;
    outline-offset: -4px;
    box-shadow: inset 0 0 0 6px black;
  }
  @media (forced-colors: active) {
    .card > .media,
    .overlay.pictured > .text {
      background: canvas;
    }
  }
  @media print {
    .overlay.pictured > .text {
      grid-area: 2 / 1;
      padding: calc(2 * ${space}) 0 0;
      background: none;
      color: inherit;
    }
  }
`;
