import '../../widget/all-pieces.js';
import { defineElement } from '../../widget/define-element.js';
import { NewsByline } from './byline.js';

defineElement('news-byline', NewsByline);

declare global {
  interface HTMLElementTagNameMap {
    'news-byline': NewsByline;
  }
}
