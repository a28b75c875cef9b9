import { OnDemand } from '../../widget/on-demand.js';

/** What some rows have and most have not: see {@link shareExtras}' module. */
export const shareExtras = new OnDemand(() => import('./share-extras.js').then((module) => module.shareExtras));
