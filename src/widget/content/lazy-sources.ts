import { lazy } from '../lazy/lazy.js';

/** Validates an article that comes from a script of the page or another copy of the library. */
export const articleReader = lazy(
  () => import('../../article/formats/article-json.js').then((module) => module.parseArticleJson),
  { when: '[src]:not(news-access), news-headline-list, news-article, news-article *' },
);

/** Loads articles from an address. */
export const articleStore = lazy(() => import('./followed-articles.js').then((module) => module.followArticles), {
  when: '[src]:not(news-access)',
  // The store needs this as soon as an answer arrives, unless the answer is in the library's own JSON
  // (`isProbablyOwn`).
  ahead: () => import('../../article/formats/formats.js').then((module) => module.findSource),
  aheadFor: ':not([src*=".json"]:not([format]), [format="article"])',
});
