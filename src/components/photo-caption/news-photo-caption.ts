import '../../widget/all-pieces.js';
import { defineElement } from '../../widget/define-element.js';
import { NewsPhotoCaption } from './photo-caption.js';

defineElement('news-photo-caption', NewsPhotoCaption);

declare global {
  interface HTMLElementTagNameMap {
    'news-photo-caption': NewsPhotoCaption;
  }
}
