import '../../controllers/all-pieces.js';
import { defineElement } from '../define-element.js';
import { NewsHeadlineCard } from './headline-card.js';

defineElement('news-headline-card', NewsHeadlineCard);

declare global {
  interface HTMLElementTagNameMap {
    'news-headline-card': NewsHeadlineCard;
  }
}
