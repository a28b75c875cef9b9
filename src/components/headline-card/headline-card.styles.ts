import { css, unsafeCSS } from 'lit';
import { leading, textLeading, color, token } from '../../theme/style-values.js';

const space = token('space');

/** A hundredth of the card's width. In a column of a list, the list sets it (`columns.styles.ts`). */
const percent = unsafeCSS('var(--_list-percent, 1cqi)');

/** The type of a main story: a front page's, or the article that the page is about. */
const mainSize = unsafeCSS('clamp(1.5em, 1.05em + 2.9cqi * var(--_scale), 3.25em)');

/** The lengths of the longest word of a headline (`card-view.ts`). */
const lengths = unsafeCSS(
  [20, 24, 28, 32, 36].map((length) => `.letters-${length} { --_letters: ${length}; }`).join('\n'),
);

export const cardStyles = css`
  @server {
    usual: root card pictured picture text overline kicker headline link together standfirst meta;
  }
  /* A list stretches its cards, and tells some of them their width, because many containers are slow. */
  .root {
    display: var(--_list-root, block);
    container-type: var(--_list-container, inline-size);
    /* Also without a container, a card is not wider because of its content. */
    contain: inline-size;
  }
  /* A column is a flex container, and only side by side a grid: browsers lay out a grid inside a grid more slowly. */
  .card,
  .text {
    display: flex;
    flex-flow: column;
    min-inline-size: 0;
  }
  .card {
    position: relative;
    inline-size: var(--_list-size);
    /* In a list it may be higher than its content. */
    align-content: var(--_list-align);
    gap: var(--news-headline-card-gap, calc(3 * ${space}));
    font-size: calc(1em * var(--_scale));
    --_scale: ${token('scale')};
    --_rest: 0.9375em;
    --_size: clamp(1.125em, 0.9em + 1.7 * (${percent}) * var(--_scale), 1.75em);
  }
  .picture {
    overflow: hidden;
    aspect-ratio: var(--_list-shape, var(--_card-ratio, ${token('image-ratio', '--news-headline-card-image-ratio')}));
    grid-area: 1 / 1;
    background: ${color('raised')};
    border-radius: ${token('radius')};
  }
  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .text,
  .overline {
    gap: calc(2 * ${space});
  }
  .overline,
  .meta {
    font-family: ${token('font-label')};
    font-size: 0.8125em;
  }
  .overline {
    display: flex;
    flex-flow: wrap;
    font-weight: ${token('kicker-weight')};
    line-height: ${leading(1.3)};
    text-transform: ${token('kicker-transform')};
  }
  .kicker {
    /* Inherited without a theme. */
    color: var(--_accent);
  }
  .headline {
    max-inline-size: 32em;
    font-family: ${token('font-headline', '--news-headline-card-font')};
    font-size: var(--news-headline-card-size, var(--_size));
    font-weight: ${token('headline-weight', '--news-headline-card-weight')};
  }
  /*
   * The link covers the card. So every click on the card is on a real link, and the card is one stop for the keyboard.
   */
  .link[href]::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .link:focus-visible {
    outline: none;
  }
  .link:focus-visible::after {
    outline: 2px solid ${color('focus', '')};
    /* A container that clips its cards moves the ring inside them. */
    outline-offset: var(--_list-ring, 3px);
  }
  .together {
    text-wrap: nowrap;
  }
  /* WebKit, the only engine with this property, forgets the space before them when it breaks a line. */
  @supports (hanging-punctuation: first) {
    :is(.headline, .standfirst):has(.together) {
      padding-inline-end: 0.3em;
    }
  }
  .standfirst {
    display: var(--_list-summary, block);
    /* Above the link, because a reader may want to select it. */
    position: relative;
    z-index: 1;
    align-self: start;
    max-inline-size: 38em;
    font-size: var(--_rest);
  }
  /* Running text, so that names fill its lines. A last line may be short. */
  .meta {
    overflow-x: clip;
    /* WebKit forgets the space between two items when it breaks a line. */
    padding-inline-end: 0.3em;
    text-wrap: wrap;
    color: ${color('quiet')};
    font-variant: tabular-nums;
    line-height: ${textLeading(1.5)};
  }
  /*
   * A hairline between items on one line. It is before the text of its item, so it is clipped at the start of a line.
   */
  .meta > *,
  * + time {
    display: inline-block;
    margin-inline: calc(-2 * ${space} - ${token('rule')}) calc(3 * ${space} + ${token('rule')});
    padding-inline-start: calc(2 * ${space});
    border-inline-start: ${token('rule')} solid ${color('line')};
  }
  .signed > span {
    block-size: 0;
    /* In a narrow place, this is in a flex container, which has no space between words. */
    margin-inline-end: var(--_one-line) 0.28em;
    padding-inline-end: calc(3 * ${space});
  }
  .meta > :last-child,
  .signed > time {
    margin-inline-end: 0;
  }
  /* Screen readers pause between the items. */
  .meta > * + *::before,
  * + time::before {
    content: '' / ', ';
  }
  /*
   * A number and its noun stay on one line if the line is long enough for them, and so does a name with the words
   * around it.
   */
  .held {
    display: inline-block;
  }
  .publication {
    font-weight: 600;
  }
  /*
   * In a narrow place, names are shown only if they are on one line with the time. Otherwise they wrap to a second line
   * that has no height, so only screen readers read them. In a wide place, --_one-line is not set. The declarations
   * that use it are then invalid, so the names are running text.
   */
  .signed {
    display: var(--_names, inline-block);
    flex-flow: wrap-reverse;
    align-items: start;
    overflow: var(--_one-line) clip;
    vertical-align: var(--_one-line) top;
  }
  @container (inline-size < 30em) {
    .signed {
      --_names: inline-flex;
      --_one-line: ;
    }
  }
  @container (inline-size >= 30em) {
    .auto {
      --_size: clamp(1.125em, 0.85em + 1.35cqi * var(--_scale), 2em);
    }
    .auto.pictured {
      display: grid;
      grid: none / var(--_list-wide, 2fr 3fr);
      column-gap: calc(5 * ${space});
    }
  }
  @container (inline-size >= 56em) {
    .auto.pictured {
      --_size: clamp(1.75em, 0.8em + 2.4cqi * var(--_scale), 3em);
      --_rest: 1.0625em;
      grid: none / var(--_list-wide, 3fr 2fr);
      column-gap: calc(7 * ${space});
    }
  }
  .picture > slot {
    block-size: 100%;
  }
  .picture > slot::slotted(*) {
    inline-size: 100% !important;
    block-size: 100% !important;
    max-inline-size: none !important;
    max-block-size: none !important;
    object-fit: cover !important;
    object-position: var(--_card-x, 50%) var(--_card-y, 50%) !important;
  }
  /* These are above the card's link. */
  .linked,
  .picture > slot::slotted(:is(video, iframe)) {
    position: relative;
    z-index: 1;
  }
  /* Large enough for touch. The focus ring is inside, so that it is not clipped with the hairlines. */
  .linked {
    padding-block: 0.8em;
  }
  /* The space around it must not move the lines. */
  .meta > .linked {
    display: inline;
  }
  .linked:focus-visible {
    outline-offset: -2px;
  }
  .meta svg {
    block-size: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.1em;
    fill: currentcolor;
  }
  .meta > [part='access']::before {
    content: none;
  }
  /* The lock is as wide as the padding that it is in, so that a line never ends after it. */
  [part='access'] > span {
    padding-inline-start: 1.05em;
  }
  [part='access'] svg {
    margin-inline-start: -1.05em;
  }
  @container (inline-size < 22em) {
    :is(.compact, .row).pictured .meta {
      padding-inline-end: 0;
    }
    /* On a phone, a row has no standfirst, which would be a ribbon beside its picture. */
    .row.pictured .standfirst {
      display: none;
    }
  }
  .logo {
    vertical-align: middle;
    /* A fixed size: its shape is unknown until it loads, and nothing must move then. */
    block-size: 1.25em;
    inline-size: 7.5em;
    object-fit: contain;
    object-position: left;
  }
  .logo:dir(rtl) {
    object-position: right;
  }
  /* A logo keeps its colours, on white, if the reader's own colours replace the page's. */
  @media (forced-colors: active) {
    .logo {
      background: white;
      color-scheme: light;
      forced-color-adjust: none;
    }
  }

  .lead {
    --_size: ${mainSize};
    --_rest: 1.0625em;
  }
  .lead .headline {
    line-height: ${leading(`0.95 * ${String(token('headline-leading'))}`)};
  }
  /* Large type needs more space around it. */
  .lead .text {
    gap: calc(3 * ${space});
  }
  /* The article that the page is about. */
  .title {
    --_size: ${mainSize};
    --_rest: 1.1875em;
  }
  .compact {
    --_size: 1.0625em;
    --_card-least: 0.9375em;
  }
  .compact :is(.standfirst, .label ~ .label) {
    display: none;
  }
  /* The picture is beside the text, also in a wide place. */
  .compact.pictured {
    display: grid;
    grid-template-columns: var(--_list-compact, minmax(0, 34em)) minmax(0, 6em);
  }
  .compact .picture {
    grid-column: 2;
    align-self: start;
    aspect-ratio: 1;
  }
  .row {
    --_size: var(--_list-type, clamp(1.125em, 0.85em + 1.35cqi * var(--_scale), 2em));
  }
  /* A list of cards may set other type, another width of the picture, and its place (--_list-beside). */
  .row.pictured {
    display: grid;
    grid-template-columns: var(--_list-row, 2fr 3fr);
    column-gap: calc(5 * ${space});
  }
  .row > .picture {
    grid-column: var(--_list-beside, 1);
  }
  @container (inline-size >= 45em) {
    .lead.pictured {
      --_size: clamp(1.75em, 0.8em + 2.4cqi * var(--_scale), 3em);
      display: grid;
      grid: none / var(--_list-wide, 3fr 2fr);
      column-gap: calc(7 * ${space});
    }
  }
  @container (inline-size < 18em) {
    .compact.pictured {
      grid-template-columns: minmax(0, 1fr) minmax(0, 3.5em);
      column-gap: calc(2 * ${space});
    }
  }
  @container (inline-size < 12em) {
    :is(.compact, .row).pictured {
      display: flex;
    }
    .compact .picture {
      display: none;
    }
  }

  /*
   * Smaller type, so that the longest word fits in a line: many browsers have no hyphens for the language. A letter is
   * less than 0.61em wide. The type stays larger than that of the standfirst. A compact card has none.
   */
  .long .headline {
    font-size: var(
      --news-headline-card-size,
      clamp(
        min(var(--_size), var(--_card-least, 1.0625em)),
        1.65 * var(--_card-measure, 100 * (${percent})) / var(--_letters),
        var(--_size)
      )
    );
  }
  ${lengths}
  /* The width of the text beside a picture. */
  .long.pictured:is(.row, .compact) {
    --_card-measure: 57cqi;
  }
  @container (inline-size >= 30em) {
    .long.auto.pictured {
      --_card-measure: 57cqi;
    }
  }
  @container (inline-size >= 56em) {
    .long.pictured:is(.auto, .lead) {
      --_card-measure: 38cqi;
    }
  }
`;
