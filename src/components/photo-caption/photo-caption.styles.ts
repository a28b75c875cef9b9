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
  .shows-own > slot::slotted(*) {
    max-inline-size: 100% !important;
  }
  .shows-own > slot::slotted(img) {
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
