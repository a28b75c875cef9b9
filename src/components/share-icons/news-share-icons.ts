/** Registers `<news-share-icons>`. Its lazy parts load when a tag needs them. */
// Made from the sources: `npm run generate` writes this file.

import { defineElement } from '../../widget/define-element.js';
import { NewsShareIcons } from './share-icons.js';

defineElement('news-share-icons', NewsShareIcons);

declare global {
  interface HTMLElementTagNameMap {
    'news-share-icons': NewsShareIcons;
  }
}
