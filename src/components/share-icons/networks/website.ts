import type { NetworkFacts, ShareTarget } from '../network-record.js';

/** A profile on a network that is not built in. */
export const target: ShareTarget = {
  id: 'website',
  isLine: true,
  icon: 'M255 45a210 210 0 100 420 210 210 0 000-420c-120 120-120 300 0 420 120-120 120-300 0-420M60 195h390M60 315h390',
};

export const facts: NetworkFacts = {
  profileHost: 'any',
};
