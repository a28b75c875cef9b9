import '../../controllers/all-pieces.js';
import { defineElement } from '../define-element.js';
import { NewsAccess } from './access.js';

defineElement('news-access', NewsAccess);

declare global {
  interface HTMLElementTagNameMap {
    'news-access': NewsAccess;
  }
}
