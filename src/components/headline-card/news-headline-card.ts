import '../../widget/all-pieces.js';
import { defineElement } from '../../widget/define-element.js';
import { extras } from './card-extras.js';
import { cardExtras } from './extras-on-demand.js';
import { NewsHeadlineCard } from './headline-card.js';

cardExtras.provide(extras);
defineElement('news-headline-card', NewsHeadlineCard);

declare global {
  interface HTMLElementTagNameMap {
    'news-headline-card': NewsHeadlineCard;
  }
}
