/** Registers `<news-headline-card>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../widget/define-element.js';
import { NewsHeadlineCard } from './headline-card.js';

defineElement('news-headline-card', NewsHeadlineCard);

declare global {
  interface HTMLElementTagNameMap {
    'news-headline-card': NewsHeadlineCard;
  }
}
