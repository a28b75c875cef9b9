import { css } from 'lit';

/**
 * Shows the page's own picture in the slot of an element with the class `shows-own`, and hides the markup beside it,
 * which is only read.
 *
 * Important declarations in a shadow tree win over the page's, so no page can show what is hidden here.
 */
export const slottedPicture = css`
  .shows-own > slot {
    display: block;
  }
  /* Text outside elements cannot be styled, so the whole slot is hidden, except for the picture. */
  .loose > slot {
    font-size: 0;
    visibility: hidden;
  }
  .loose > slot::slotted(*) {
    visibility: visible !important;
  }
  .shows-own > slot::slotted(*) {
    display: none !important;
  }
  .shows-own > slot::slotted(:nth-child(1 of :is(img, video, iframe))) {
    display: block !important;
    float: none !important;
    max-block-size: none !important;
    margin: 0 !important;
    box-sizing: border-box !important;
    min-inline-size: 0 !important;
  }
  .shows-own > slot::slotted(img) {
    position: static !important;
  }
`;
