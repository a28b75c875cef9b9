// Apart from `lazy-sources.ts`, because the code that this part loads imports that file.
import { lazy } from '../lazy/lazy.js';

/** Reads the content outside a widget's attributes: an article, the markup inside the tag, a server's rendering. */
export const contentSources = lazy(() => import('./content-sources.js').then((module) => module.ContentSources), {
  when: '[src]:not(news-access), news-headline-list, news-article, news-article *',
  whenFilled: true,
});
