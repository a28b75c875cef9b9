/** The lazy parts of a list. */
import { lazy } from '../../widget/lazy.js';

/** Fills the page's own template for each story; few lists have one. */
export const storyClones = lazy(() => import('./story-clones.js').then((module) => module.StoryClones));
