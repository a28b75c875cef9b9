import { OnDemand } from '../../controllers/on-demand.js';

/** Tells by which targets the links share that a page has pasted. */
export const pastedLinks = new OnDemand(() => import('./pasted-links.js').then((module) => module.readPastedLinks));
