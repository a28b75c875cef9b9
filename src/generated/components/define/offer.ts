/** Registers `<news-offer>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../../widget/define-element.js';
import { NewsOffer } from '../../../components/offer/offer.js';

defineElement('news-offer', NewsOffer);

declare global {
  interface HTMLElementTagNameMap {
    'news-offer': NewsOffer;
  }
}
