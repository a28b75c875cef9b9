import type { NetworkFacts, ShareTarget } from '../network-record.js';

/** A feed. */
export const target: ShareTarget = {
  id: 'rss',
  isLine: true,
  color: '#d06a00',
  icon: 'M75 210a225 225 0 01225 225M75 75a360 360 0 01360 360M82 415a13 13 0 1026 0 13 13 0 10-26 0z',
};

export const facts: NetworkFacts = {
  profileHost: 'any',
};
