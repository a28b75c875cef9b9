import { OnDemand } from '../../widget/on-demand.js';

/** What some cards have and most have not: see {@link cardExtras}' module. */
export const cardExtras = new OnDemand(() => import('./card-extras.js').then((module) => module.extras));
