import '../../widget/all-pieces.js';
import { defineElement } from '../../widget/define-element.js';
import { NewsArticle } from './article.js';

defineElement('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
