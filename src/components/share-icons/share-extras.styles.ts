import { css } from 'lit';
import { color, token } from '../../theme/style-values.js';

const icon = token('icon-size');
const target = token('target-size');
const space = token('space');

/** The styles that only some rows need. */
export const shareExtraStyles = css`
  @server {
    usual: root link icon;
  }
  /* The name is beside the icon. */
  :is(.icon-label, .list) > ul,
  .list ul {
    margin-inline-start: 0;
  }
  :is(.icon-label, .list) > ul > li,
  .list li {
    display: flex;
    align-items: center;
  }
  .icon-label > ul {
    flex-wrap: wrap;
    gap: var(--news-share-icons-gap, 0 calc(5 * ${space}));
  }
  .root .named {
    display: flex;
    align-items: center;
    gap: calc(2.5 * ${space});
    inline-size: auto;
    block-size: auto;
    min-block-size: ${token('target-size')};
  }
  .named .icon {
    inline-size: auto;
    block-size: auto;
  }
  .list .named {
    flex: 1;
  }
  .list ul,
  .column > ul {
    flex-direction: column;
  }
  .column:not(.icon-label, .list) > ul {
    inline-size: max-content;
  }
  .list li + li {
    border-block-start: ${token('rule')} solid ${color('line')};
  }
  .list .note {
    position: static;
    margin-inline-start: calc(2 * ${space});
  }

  /* More space before the profiles, with a hairline in it. The row counts with these 12 px (share-icons.ts). */
  .row:not(.icon-label, .list) > ul > .apart {
    margin-inline-start: 12px;
  }
  .row:not(.icon-label, .list) > ul > .apart::before {
    content: '';
    position: absolute;
    inset-block: calc((${target} - ${icon}) / 2);
    inset-inline-start: -6px;
    border-inline-start: ${token('rule')} solid ${color('line')};
  }
  .column > ul > .apart.apart {
    margin: 12px 0 0;
  }
  .column > ul > .apart.apart::before {
    inset-block: -6px auto;
    inset-inline: calc((${target} - ${icon}) / 2) auto;
    inline-size: ${icon};
    border-inline-start: 0;
    border-block-start: ${token('rule')} solid ${color('line')};
  }

  /* A full line begins and ends at the edges of the text around it. The last target ends with its icon. */
  ul:has(> .end) {
    justify-content: space-between;
  }
  .end > .link {
    justify-items: end;
    inline-size: calc((${token('icon-size')} + ${token('target-size')}) / 2);
  }
  .end .icon {
    inline-size: auto;
  }

  [popover] {
    padding: ${space} calc(4 * ${space});
    min-inline-size: 14em;
    max-inline-size: calc(100vi - 8 * ${space});
    max-block-size: calc(100vb - 4 * ${space});
    border: ${token('rule')} solid ${color('line')};
    border-radius: ${token('radius')};
    background: canvas;
    color: canvastext;
    font-family: ${token('font-label')};
    inset: auto 0 0;
    margin: auto auto calc(4 * ${space});
  }
  /* Without popovers, the button is hidden, and its targets are shown with the others. */
  @supports not selector(:popover-open) {
    .opener {
      display: none;
    }
    .rest {
      inline-size: 100%;
    }
  }
  @supports (position-area: end) {
    .opener {
      anchor-name: --_more;
    }
    [popover] {
      position-anchor: --_more;
      position-area: block-end span-inline-end;
      /* At most the room on that side. A longer menu scrolls, and does not cover its button. */
      max-block-size: calc(100% - 2 * ${space});
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
      inset: auto;
      margin: ${space} 0;
    }
  }

  @media (forced-colors: active) {
    path {
      fill: inherit;
      stroke: inherit;
    }
  }
`;
