/** The lazy parts that widgets of several kinds have. */
import { lazy } from './lazy.js';

/** Reads the content that is not in a widget's own attributes: an article, the markup inside the tag, what a server rendered. */
export const contentSources = lazy(() => import('./content-sources.js').then((module) => module.ContentSources), {
  // An access and a prompt share much of its chunk.
  when: `[src]:not(news-access), news-headline-list, news-article, news-article *, news-access, news-subscription-prompt, :not(:empty)`,
  whenRendered: true,
});

/** Checks an article that a script of the page, or another copy of the library, gives to a widget. */
export const articleReader = lazy(
  () => import('../article/formats/article-json.js').then((module) => module.parseArticleJson),
  { when: '[src]:not(news-access), news-headline-list, news-article, news-article *' },
);

/** Loads articles from an address. */
export const articleStore = lazy(() => import('./followed-articles.js').then((module) => module.followArticles), {
  when: '[src]:not(news-access)',
  // The store needs it when an answer has come, but then at once.
  ahead: () => import('../article/formats/formats.js').then((module) => module.findSource),
});

/** Reads the story of a page from the page's own metadata. */
export const pageReader = lazy(() => import('../article/formats/html.js').then((module) => module.parseOwnStory), {
  apart: 'from registration',
});

/** Reads the time policy of a page (`data-news-time`); most pages have the standard one. */
export const timePolicies = lazy(
  () => import('../locales/read-time-policy.js').then((module) => module.readTimePolicy),
  {
    // Times would change in front of the reader.
    whenPageHas: '[data-news-time]',
  },
);

/** Writes a warning to the console; it has the words of them all. */
export const warningWords = lazy(() => import('./warning-texts.js').then((module) => module.say), {
  apart: 'from the one file',
});
