/** Registers `<news-access>` with all the parts that it may need, so that it renders at once, on a server too. */
// Made from the sources: `npm run generate` writes this file.
import { defineElement } from '../../widget/define-element.js';
import { NewsAccess } from './access.js';
import { warningWords } from '../../widget/lazy-parts.js';
import { say } from '../../widget/warning-texts.js';

warningWords.provide(say);
defineElement('news-access', NewsAccess);

declare global {
  interface HTMLElementTagNameMap {
    'news-access': NewsAccess;
  }
}
