import { OnDemand } from '../../widget/on-demand.js';

/** What a row does for a reader who has come to it: copies the link, opens a target's form beside the story. */
export const rowActions = new OnDemand(() => import('./row-actions.js').then((module) => module.rowActions));
