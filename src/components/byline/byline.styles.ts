import { css } from 'lit';
import { textLeading, color, marginsOf, token } from '../../theme/style-values.js';

const space = token('space');

export const bylineStyles = css`
  @server {
    usual: byline lines authors name meta dateline full short;
  }
  .byline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * ${space}) calc(3 * ${space});
    font-family: ${token('font-label', '--news-byline-font')};
    font-size: calc(0.875em * ${token('scale')});
    line-height: ${textLeading(1.45)};
  }
  .portraits {
    display: flex;
    gap: ${space};
  }
  .portrait {
    --_portrait: var(--news-byline-portrait-size, calc(10 * ${space}));
    inline-size: var(--_portrait);
    block-size: var(--_portrait);
    object-fit: cover;
    border-radius: var(--news-byline-portrait-radius, 50%);
    background: ${color('raised')};
  }
  .portrait:only-child {
    --_portrait: var(--news-byline-portrait-size, calc(12 * ${space}));
  }
  .lines {
    display: flex;
    flex: 1 1 9em;
    flex-wrap: wrap;
    max-inline-size: 48em;
    gap: calc(0.5 * ${space}) calc(4 * ${space});
    min-inline-size: 0;
  }
  /* Beside several portraits, the names need more room, or go below. */
  .portraits:has(:nth-child(2)) + .lines {
    flex-basis: 16em;
  }
  .pasted {
    display: block;
  }
  .lines > p {
    min-inline-size: 0;
  }
  .authors {
    flex-basis: 100%;
  }
  .name {
    font-weight: 600;
    hyphens: manual;
  }
  .held {
    display: inline-block;
  }
  /* A line of text is too low for touch. */
  a,
  button {
    padding-block: 0.4em;
  }
  .meta {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    font-variant-numeric: tabular-nums;
    overflow: clip;
  }
  /*
   * A hairline between items on one line. It is before the text of its item, so it is clipped at the start of a line.
   */
  .meta > * {
    margin-inline: calc(-2 * ${space} - ${token('rule')}) calc(4 * ${space} + ${token('rule')});
    padding-inline-start: calc(2 * ${space});
    border-inline-start: ${token('rule')} solid ${color('line')};
    color: ${color('quiet')};
  }
  .meta > :last-child {
    margin-inline-end: 0;
  }
  .meta > .dateline {
    color: inherit;
    text-transform: var(--news-byline-dateline-transform, none);
  }
  .dateline::after {
    content: var(--news-byline-dateline-end, none);
  }
  /* A string is not a valid border style, so with one there is no hairline. */
  .dateline + * {
    border-inline-start-style: var(--news-byline-dateline-end, solid);
  }
  button {
    margin-block: -0.9em;
    padding-block: 0.9em;
    padding-inline: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.14em;
    cursor: pointer;
  }
  /* Until its script runs, it keeps its place. */
  :disabled {
    visibility: hidden;
  }
  .full {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    text-wrap: nowrap;
    /* Safari supports only this name. See https://bugs.webkit.org/show_bug.cgi?id=208677. */
    /* stylelint-disable-next-line property-no-vendor-prefix */
    -webkit-user-select: none;
    user-select: none;
  }
  .whole {
    display: none;
  }
  @media print, (scripting: none) {
    .cut {
      display: none;
    }
    .whole {
      display: block;
    }
  }
  @media print {
    .short {
      display: none;
    }
    .full {
      position: static;
      clip-path: none;
      text-wrap: wrap;
    }
  }
  ${marginsOf('line')}
`;
