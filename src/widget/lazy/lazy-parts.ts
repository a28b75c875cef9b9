/** The lazy parts that several kinds of widgets use. */
import { lazy } from './lazy.js';

/** Reads the content outside a widget's attributes: an article, the markup inside the tag, a server's rendering. */
export const contentSources = lazy(
  () => import('../content/content-sources.js').then((module) => module.ContentSources),
  {
    when: '[src]:not(news-access), news-headline-list, news-article, news-article *',
    whenFilled: true,
  },
);

/** Validates an article that comes from a script of the page or another copy of the library. */
export const articleReader = lazy(
  () => import('../../article/formats/article-json.js').then((module) => module.parseArticleJson),
  { when: '[src]:not(news-access), news-headline-list, news-article, news-article *' },
);

/** Loads articles from an address. */
export const articleStore = lazy(
  () => import('../content/followed-articles.js').then((module) => module.followArticles),
  {
    when: '[src]:not(news-access)',
    // The store needs this as soon as an answer arrives, unless the answer is in the library's own JSON (`isProbablyOwn`).
    ahead: () => import('../../article/formats/formats.js').then((module) => module.findSource),
    aheadFor: ':not([src*=".json"]:not([format]), [format="article"])',
  },
);

/** Reads the story of a page from the page's own metadata. */
export const pageReader = lazy(() => import('../../article/formats/html.js').then((module) => module.parseOwnStory), {
  separate: true,
});

/** Reads the time policy of a page (`data-news-time`). Most pages use the default. */
export const timePolicies = lazy(
  () => import('../../locales/read-time-policy.js').then((module) => module.readTimePolicy),
  {
    // If it loaded later, times would change before the reader's eyes.
    whenPageHas: '[data-news-time]',
  },
);

/** Writes a warning to the console. Contains the texts of all warnings. */
export const warningWords = lazy(() => import('../warnings/warning-texts.js').then((module) => module.say), {
  separate: true,
});

/**
 * Keeps the selection of words that a reader has made in rendered content. Few readers have selected any when the
 * script comes.
 */
export const selectionKeeper = lazy(
  () => import('../content/kept-selection.js').then((module) => module.keptSelection),
  {
    separate: true,
  },
);
