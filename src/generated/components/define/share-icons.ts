/** Registers `<news-share-icons>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../../widget/define-element.js';
import { NewsShareIcons } from '../../../components/share-icons/share-icons.js';
import type { ShareEvent, ShareEndEvent } from '../../../components/share-icons/share-events.js';
import type { FollowEvent } from '../../../components/share-icons/follow-event.js';
import type { LoadEvent, LoadErrorEvent } from '../../../widget/content/load-events.js';

defineElement('news-share-icons', NewsShareIcons);

declare global {
  interface HTMLElementTagNameMap {
    'news-share-icons': NewsShareIcons;
  }
  interface GlobalEventHandlersEventMap {
    'news-share': ShareEvent;
    'news-share-end': ShareEndEvent;
    'news-follow': FollowEvent;
    'news-load': LoadEvent;
    'news-error': LoadErrorEvent;
  }
}
