import '../../controllers/all-pieces.js';
import { defineElement } from '../define-element.js';
import { NewsArticle } from './article.js';

defineElement('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
