import { lazy } from '../../widget/lazy.js';

/** Fills the page's own template for each story; few lists have one. */
export const templateClones = lazy(() => import('./template-clones.js').then((module) => module.TemplateClones));
