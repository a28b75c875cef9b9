import { lazy } from '../../widget/lazy/lazy.js';

/** Reads the stories that a page has pasted into a list. */
export const pastedStories = lazy(() => import('./pasted-stories.js').then((module) => module.readPastedStories), {
  when: 'news-headline-list:has(> a, > :not([slot]) a)',
});

/** Fills the page's own template for each story; few lists have one. */
export const templateClones = lazy(() => import('./template-clones.js').then((module) => module.TemplateClones));

/** Arranges stories in columns, in all layouts but `list`. */
export const columnLayouts = lazy(() => import('./columns.js').then((module) => module.columns), {
  when: 'news-headline-list[layout]',
});
