/** Registers `<news-access>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../../widget/define-element.js';
import { NewsAccess } from '../../../components/access/access.js';
import type { AccessChangeEvent } from '../../../components/access/access-change-event.js';

defineElement('news-access', NewsAccess);

declare global {
  interface HTMLElementTagNameMap {
    'news-access': NewsAccess;
  }
  interface GlobalEventHandlersEventMap {
    'news-access-change': AccessChangeEvent;
  }
}
