/** Registers `<news-byline>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../../widget/define-element.js';
import { NewsByline } from '../../../components/byline/byline.js';
import type { LoadEvent, LoadErrorEvent } from '../../../widget/content/load-events.js';

defineElement('news-byline', NewsByline);

declare global {
  interface HTMLElementTagNameMap {
    'news-byline': NewsByline;
  }
  interface GlobalEventHandlersEventMap {
    'news-load': LoadEvent;
    'news-error': LoadErrorEvent;
  }
}
