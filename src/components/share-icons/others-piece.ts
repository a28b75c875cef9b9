import { OnDemand } from '../../widget/on-demand.js';

/** The targets that are not common. */
export const others = new OnDemand(() => import('./other-targets.js').then((module) => module.otherTargets));
