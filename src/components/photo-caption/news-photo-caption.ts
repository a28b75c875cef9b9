/** Registers `<news-photo-caption>` with all the parts that it may need, so that it renders at once, on a server too. */
// Made from the sources: `npm run generate` writes this file.
import { defineElement } from '../../widget/define-element.js';
import { NewsPhotoCaption } from './photo-caption.js';
import { articleReader, articleStore, contentSources, timePolicies, warningWords } from '../../widget/lazy-parts.js';
import { parseArticleJson } from '../../article/formats/article-json.js';
import { followArticles } from '../../widget/followed-articles.js';
import { ContentSources } from '../../widget/content-sources.js';
import { readTimePolicy } from '../../locales/read-time-policy.js';
import { say } from '../../widget/warning-texts.js';

articleReader.provide(parseArticleJson);
articleStore.provide(followArticles);
contentSources.provide(ContentSources);
timePolicies.provide(readTimePolicy);
warningWords.provide(say);
defineElement('news-photo-caption', NewsPhotoCaption);

declare global {
  interface HTMLElementTagNameMap {
    'news-photo-caption': NewsPhotoCaption;
  }
}
