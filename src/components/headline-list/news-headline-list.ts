/** Registers `<news-headline-list>` with all the parts that it may need, so that it renders at once, on a server too. */
// Made from the sources: `npm run generate` writes this file.
import '../headline-card/news-headline-card.js';
import { defineElement } from '../../widget/define-element.js';
import { NewsHeadlineList } from './headline-list.js';
import { articleReader, articleStore, timePolicies, warningWords } from '../../widget/lazy-parts.js';
import { parseArticleJson } from '../../article/formats/article-json.js';
import { followArticles } from '../../widget/followed-articles.js';
import { templateClones } from './lazy-parts.js';
import { TemplateClones } from './template-clones.js';
import { readTimePolicy } from '../../locales/read-time-policy.js';
import { say } from '../../widget/warning-texts.js';

articleReader.provide(parseArticleJson);
articleStore.provide(followArticles);
templateClones.provide(TemplateClones);
timePolicies.provide(readTimePolicy);
warningWords.provide(say);
defineElement('news-headline-list', NewsHeadlineList);

declare global {
  interface HTMLElementTagNameMap {
    'news-headline-list': NewsHeadlineList;
  }
}
