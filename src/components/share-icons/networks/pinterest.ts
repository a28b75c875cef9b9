import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** Pinterest. It pins a picture, so a story without one cannot be shared there. */
export const target: ShareTarget = {
  id: 'pinterest',
  name: 'Pinterest',
  address: 'https://www.pinterest.com/pin/create/button/?url={url}&media={image!}&description={text}',
  limit: 500,
  isForm: true,
  color: '#e60023',
  icon: 'M255 15a240 240 0 0 0-87 464c-3-19-4-49 0-69l29-120s-8-14-8-35c0-34 20-59 44-59 20 0 30 16 30 34 0 21-13 52-20 80-5 24 12 44 36 44 42 0 75-45 75-110 0-58-41-98-100-98a104 104 0 0 0-91 159 7 7 0 0 1 2 7l-7 27q-1 6-8 3c-30-14-48-58-48-93 0-75 55-145 158-145 84 0 148 59 148 139 0 82-52 149-124 149-25 0-47-13-55-28l-15 57c-6 21-20 47-30 63a240 240 0 1 0 71-469',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://developers.pinterest.com/docs/web-features/buttons/',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  profileHost: /^([\w-]+\.)?pinterest\.[\w.]+$/,
  shareLink: /^(\w+\.)?pinterest\.[\w.]+\/pin\/create\b/,
};
