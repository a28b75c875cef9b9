import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/**
 * Mastodon: the project’s own page, which asks for the reader’s server and remembers it. The part after the # is not
 * sent to the project.
 */
export const target: ShareTarget = {
  id: 'mastodon',
  name: 'Mastodon',
  address: 'https://share.joinmastodon.org/#text={text}%0A{url}',
  limit: 500,
  linkLength: 24,
  isForm: true,
  color: '#6364ff',
  icon: 'M351 381c60-7 113-44 119-78 11-54 10-130 10-130 0-105-69-135-69-135-34-16-94-22-155-23h-2c-61 1-121 7-155 23 0 0-69 30-69 135v82c3 102 19 202 114 227q65 16 111 13c55-3 85-20 85-20l-1-39s-39 12-83 10c-44-1-90-4-97-57l-1-15s43 10 97 13q49 1 96-6m48-74h-50V184q0-38-33-38-36 0-36 46v67h-50v-67q0-47-36-47-33 1-33 39v123h-50V181q0-39 20-62 19-23 54-23 38 0 57 30l13 21 13-21q19-30 58-30 33 0 53 23t20 62z',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://blog.joinmastodon.org/2026/03/a-new-share-button/',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  profileHost: 'any',
  shareLink: /^([\w-]+\.)*joinmastodon\.org\/.*\b(text|url)=|^[^/]*mastodon[^/]*\/share\?|^[^/]+\/share\?text=/,
};
