import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/**
 * LinkedIn. It accepts no text, because it reads the page’s OpenGraph tags, and has ignored title and summary since
 * 2020.
 */
export const target: ShareTarget = {
  id: 'linkedin',
  name: 'LinkedIn',
  address: 'https://www.linkedin.com/sharing/share-offsite/?url={url}',
  isForm: true,
  color: '#0a66c2',
  icon: 'M28 61a33 33 0 0133-33h388a33 33 0 0133 33v388a33 33 0 01-33 33H61a33 33 0 01-33-33zm72 142v205h68v-205zm-4-63a38.5 35.5 0 1077 0 38.5 35.5 0 10-77 0zm177 92v-29h-67v205h67l1-125c6-38 64-44 70-1l1 30v96h68v-131q-7-76-81-79-38 2-59 34z',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://learn.microsoft.com/en-us/linkedin/consumer/integrations/self-serve/plugins/share-plugin',
  isDocumented: false,
  note: 'The source documents the plugin, whose window has this address.',
};

export const facts: NetworkFacts = {
  defaultPlace: { most: 3 },
  profileHost: /^([\w-]+\.)?linkedin\.com$/,
  shareLink: /^(\w+\.)?linkedin\.com\/(sharing\/|sharearticle|cws\/share)/i,
};
