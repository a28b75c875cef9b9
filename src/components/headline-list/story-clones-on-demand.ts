import { OnDemand } from '../../widget/on-demand.js';

/** What fills a host's own template for each story, which few lists have. */
export const storyClones = new OnDemand(() => import('./story-clones.js').then((module) => module.StoryClones));
