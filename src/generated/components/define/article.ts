/** Registers `<news-article>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../../widget/define-element.js';
import { NewsArticle } from '../../../components/article/article.js';
import type { LoadEvent, LoadErrorEvent } from '../../../widget/content/load-events.js';

defineElement('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
  interface GlobalEventHandlersEventMap {
    'news-load': LoadEvent;
    'news-error': LoadErrorEvent;
  }
}
