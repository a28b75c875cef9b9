import { css } from 'lit';
import { token } from '../../theme/tokens.js';

const space = token('space');

export const styles = css`
  .figure {
    margin: 0;
    font-size: calc(1em * ${token('scale')});
  }
  .figure img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: ${token('radius')};
    background: ${token('color-raised')};
  }
  /* The host's own picture is shown itself; the text beside it is only read. */
  .figure > slot {
    display: block;
  }
  /* Text outside every element takes no style of its own; the whole slot is hidden but for the picture. */
  .loose > slot {
    font-size: 0;
    visibility: hidden;
  }
  .loose > slot::slotted(*) {
    visibility: visible !important;
  }
  .figure:not(.whole) > slot::slotted(*) {
    display: none !important;
  }
  .figure > slot::slotted(:nth-child(1 of :is(img, video, iframe))) {
    display: block !important;
    max-inline-size: 100% !important;
    margin: 0 !important;
  }
  .figure > slot::slotted(img) {
    inline-size: 100% !important;
    block-size: auto !important;
  }
  .text {
    margin-block-start: var(--news-photo-caption-gap, calc(2 * ${space}));
    color: ${token('color-quiet')};
    font-family: ${token('font-label', '--news-photo-caption-font')};
    font-size: 0.8125em;
    line-height: 1.45;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .caption {
    display: inline;
    margin-inline-end: 0.5em;
  }
  .credit {
    display: inline-block;
    font-size: 0.9231em;
  }
`;
