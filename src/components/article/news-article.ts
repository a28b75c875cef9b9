/** Registers `<news-article>` with all the parts that it may need, so that it renders at once, on a server too. */
// Made from the sources: `npm run generate` writes this file.
import { defineElement } from '../../widget/define-element.js';
import { NewsArticle } from './article.js';
import { articleStore, warningWords } from '../../widget/lazy-parts.js';
import { followArticles } from '../../widget/followed-articles.js';
import { say } from '../../widget/warning-texts.js';

articleStore.provide(followArticles);
warningWords.provide(say);
defineElement('news-article', NewsArticle);

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
