/** Registers `<news-photo-caption>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../../widget/define-element.js';
import { NewsPhotoCaption } from '../../../components/photo-caption/photo-caption.js';
import type { ExpandEvent } from '../../../components/photo-caption/expand-event.js';
import type { LoadEvent, LoadErrorEvent } from '../../../widget/content/load-events.js';

defineElement('news-photo-caption', NewsPhotoCaption);

declare global {
  interface HTMLElementTagNameMap {
    'news-photo-caption': NewsPhotoCaption;
  }
  interface GlobalEventHandlersEventMap {
    'news-expand': ExpandEvent;
    'news-load': LoadEvent;
    'news-error': LoadErrorEvent;
  }
}
