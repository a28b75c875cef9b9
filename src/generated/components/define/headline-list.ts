/** Registers `<news-headline-list>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.
import './headline-card.js';
import { defineElement } from '../../../widget/define-element.js';
import { NewsHeadlineList } from '../../../components/headline-list/headline-list.js';
import type { LoadEvent, LoadErrorEvent } from '../../../widget/content/load-events.js';
import type { OpenEvent } from '../../../components/headline-card/card-events.js';
import type { ViewableEvent } from '../../../components/headline-card/viewability.js';

defineElement('news-headline-list', NewsHeadlineList);

declare global {
  interface HTMLElementTagNameMap {
    'news-headline-list': NewsHeadlineList;
  }
  interface GlobalEventHandlersEventMap {
    'news-load': LoadEvent;
    'news-error': LoadErrorEvent;
    'news-open': OpenEvent;
    'news-viewable': ViewableEvent;
  }
}
