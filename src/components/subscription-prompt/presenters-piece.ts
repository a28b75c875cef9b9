import { OnDemand } from '../../controllers/on-demand.js';

/**
 * What presents a prompt otherwise than in the flow of the page. No first view needs it, so every build brings it for the prompts that ask
 * for it; where it does not come, the prompt stands in the flow and closes nothing.
 */
export const promptPresenters = new OnDemand(() => import('./presenters.js').then((module) => module.presenters));
