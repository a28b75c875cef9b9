import '../../widget/all-pieces.js';
import './all-share-pieces.js';
import { defineElement } from '../../widget/define-element.js';
import { NewsShareIcons } from './share-icons.js';

defineElement('news-share-icons', NewsShareIcons);

declare global {
  interface HTMLElementTagNameMap {
    'news-share-icons': NewsShareIcons;
  }
}
