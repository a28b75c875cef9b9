import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** Bluesky. The link is part of the text, and counts in full. */
export const target: ShareTarget = {
  id: 'bluesky',
  name: 'Bluesky',
  address: 'https://bsky.app/intent/compose?text={text}%0A{url}',
  limit: 300,
  isForm: true,
  color: '#1185fe',
  icon: 'M119 73c55 42 114 126 136 170 22-44 81-128 136-170 40-29 104-52 104 21 0 15-8 123-13 141-17 61-80 77-135 67 97 17 121 71 68 126-101 104-146-26-157-59l-3-7-3 7c-11 33-56 163-157 59-53-55-29-109 68-126-55 10-118-6-135-67-5-18-13-126-13-141 0-73 64-50 104-21',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://docs.bsky.app/docs/advanced-guides/intent-links',
  isDocumented: true,
  note: 'Its app on iOS is reported to end a text at an ampersand, however that is encoded (bluesky-social/social-app#8105).',
};

export const facts: NetworkFacts = {
  profileHost: /^bsky\.app$/,
  shareLink: /^(\w+\.)?bsky\.app\/intent\/compose\b/,
};
