import { OnDemand } from '../../controllers/on-demand.js';

/** What tells by which targets the links share that a page has pasted. */
export const pastedLinks = new OnDemand(() => import('./pasted-links.js').then((module) => module.networksOfLinks));
