import '../../widget/all-pieces.js';
import { defineElement } from '../../widget/define-element.js';
import { NewsAccess } from './access.js';

defineElement('news-access', NewsAccess);

declare global {
  interface HTMLElementTagNameMap {
    'news-access': NewsAccess;
  }
}
