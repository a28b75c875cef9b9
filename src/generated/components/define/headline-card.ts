/** Registers `<news-headline-card>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../../widget/define-element.js';
import { NewsHeadlineCard } from '../../../components/headline-card/headline-card.js';
import type { OpenEvent } from '../../../components/headline-card/card-events.js';
import type { ViewableEvent } from '../../../components/headline-card/viewability.js';
import type { LoadEvent, LoadErrorEvent } from '../../../widget/content/load-events.js';

defineElement('news-headline-card', NewsHeadlineCard);

declare global {
  interface HTMLElementTagNameMap {
    'news-headline-card': NewsHeadlineCard;
  }
  interface GlobalEventHandlersEventMap {
    'news-open': OpenEvent;
    'news-viewable': ViewableEvent;
    'news-load': LoadEvent;
    'news-error': LoadErrorEvent;
  }
}
