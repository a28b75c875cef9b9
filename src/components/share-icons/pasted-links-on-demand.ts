import { OnDemand } from '../../widget/on-demand.js';

/** Reads which targets the page's pasted links share to. */
export const pastedLinks = new OnDemand(() => import('./pasted-links.js').then((module) => module.readPastedLinks));
