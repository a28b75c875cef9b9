/** Registers `<news-byline>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../widget/define-element.js';
import { NewsByline } from './byline.js';

defineElement('news-byline', NewsByline);

declare global {
  interface HTMLElementTagNameMap {
    'news-byline': NewsByline;
  }
}
