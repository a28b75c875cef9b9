import { defineElement } from '../define-element.js';
import { NewsOffer } from './offer.js';

defineElement('news-offer', NewsOffer);

declare global {
  interface HTMLElementTagNameMap {
    'news-offer': NewsOffer;
  }
}
