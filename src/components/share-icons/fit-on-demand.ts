import { OnDemand } from '../../widget/on-demand.js';

/** What cuts texts to what a target takes; most headlines are short. */
export const textFitter = new OnDemand(() => import('./fit-text.js').then((module) => module.fitTexts));
