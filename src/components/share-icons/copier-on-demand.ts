import { OnDemand } from '../../controllers/on-demand.js';

/** What copies the link of a row of share icons. */
export const linkCopier = new OnDemand(() => import('./link-copier.js').then((module) => module.LinkCopier));
