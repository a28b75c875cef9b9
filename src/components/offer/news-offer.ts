import { defineElement } from '../../widget/define-element.js';
import { NewsOffer } from './offer.js';

defineElement('news-offer', NewsOffer);

declare global {
  interface HTMLElementTagNameMap {
    'news-offer': NewsOffer;
  }
}
