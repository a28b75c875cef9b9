import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** X. It counts every link as 23 and the space before it, and adds link, account and hashtags to the text itself. */
export const target: ShareTarget = {
  id: 'x',
  name: 'X',
  address: 'https://x.com/intent/tweet?text={text}&url={url}&hashtags={hashtags}&via={via}&related={related}',
  limit: 280,
  linkLength: 24,
  counts: 'by-weight',
  isForm: true,
  icon: 'M37 460l163-186-172-224h144l99 131 114-131h70l-152 174 179 236h-140l-110-143-125 143zm73-371 251 330h39L151 89z',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://docs.x.com/x-for-websites/post-button/guides/web-intent',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  defaultPlace: { most: 1, ar: 2, fa: 3, ja: 1, ru: 4, th: 3, zh: 2, 'zh-hant': 4 },
  profileHost: /^(x|twitter)\.com$/,
  shareLink: /^(\w+\.)?(x|twitter)\.com\/(intent\/(tweet|post)|share)\b/,
};
