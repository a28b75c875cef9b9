import { OnDemand } from './on-demand.js';

/** What reads the time policy that a page asks for; most pages keep to the standard one. */
export const timePolicies = new OnDemand(() =>
  import('../locales/read-time-policy.js').then((module) => module.readTimePolicy),
);
