import { css } from 'lit';
import { token } from '../../theme/tokens.js';

const space = token('space');

export const styles = css`
  .figure {
    margin: 0;
    font-size: calc(1em * ${token('scale')});
  }
  .figure > img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: ${token('radius')};
    background: ${token('color-raised')};
  }
  /* The host's own picture is shown itself; the text beside it is only read. */
  .figure > slot {
    display: block;
    font-size: 0;
    visibility: hidden;
  }
  .figure > slot::slotted(*) {
    display: none !important;
  }
  .figure > slot::slotted(:is(img, picture, video, iframe):first-of-type) {
    display: block !important;
    visibility: visible !important;
    max-inline-size: 100% !important;
    margin: 0 !important;
  }
  /* What is inside a <picture> is the page's to size; it must not lie over the page. */
  .figure > slot::slotted(picture) {
    overflow: clip !important;
  }
  .figure > slot::slotted(img:first-of-type) {
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
