import type { NetworkFacts, ShareTarget } from '../network-record.js';

/** Instagram. It can only be followed. */
export const target: ShareTarget = {
  id: 'instagram',
  name: 'Instagram',
  isLine: true,
  color: '#ff0069',
  icon: 'M150 37h210a113 113 0 01113 113v210a113 113 0 01-113 113H150A113 113 0 0137 360V150A113 113 0 01150 37zM255 154a101 101 0 100 202 101 101 0 000-202zM383 127h.1',
};

export const facts: NetworkFacts = {
  profileHost: /^instagram\.com$/,
};
