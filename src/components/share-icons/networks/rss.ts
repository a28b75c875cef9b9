import type { NetworkFacts, ShareTarget } from '../network-record.js';

/** A feed. */
export const target: ShareTarget = {
  id: 'rss',
  isLine: true,
  color: 'light-dark(#d06a00, #ff9a3c)',
  icon: 'M75 210a225 225 0 01225 225M75 75a360 360 0 01360 360M70 415a25 25 0 1050 0 25 25 0 10-50 0z',
};

export const facts: NetworkFacts = {
  profileHost: 'any',
};
