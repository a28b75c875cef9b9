import type { NetworkFacts, ShareTarget } from '../network-record.js';

/** A page where readers subscribe to a newsletter. */
export const target: ShareTarget = {
  id: 'newsletter',
  isLine: true,
  icon: 'M105 165V75a30 30 0 0130-30h240a30 30 0 0130 30v90M45 210v210a45 45 0 0045 45h330a45 45 0 0045-45V210L255 330zM180 120h150m-150 75h150',
};

export const facts: NetworkFacts = {
  profileHost: 'any',
};
