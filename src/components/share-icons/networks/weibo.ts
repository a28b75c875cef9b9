import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** Weibo. */
export const target: ShareTarget = {
  id: 'weibo',
  name: 'Weibo',
  address: 'https://service.weibo.com/share/share.php?url={url}&title={text}&pic={image}',
  limit: 140,
  isForm: true,
  color: '#e6162d',
  icon: 'M341 48a127 127 0 0 1 121 39 127 127 0 0 1 27 124 18 18 0 0 1-35-11A90 90 0 0 0 349 84a18 18 0 1 1-8-36M128 299c16-33 59-52 97-42 39 10 59 47 43 83a86 86 0 0 1-103 43 59 59 0 0 1-37-84m79 17q9 3 14-5 4-8-4-12-7-3-13 5-4 8 3 12m-48 39c13 6 29 1 37-12 7-12 3-26-9-31-12-6-28 0-36 12s-4 26 8 31m216-123c27 9 58 29 58 66 0 60-87 136-218 136-99 0-201-48-201-128 0-41 26-89 72-135 60-60 131-88 157-61q18 19 5 56c-4 12 12 6 12 6 49-21 91-22 107 0q11 19 0 48c-4 9 1 10 7 12M63 325c6 52 74 88 154 80 79-7 139-56 134-108s-74-88-153-81c-79 8-140 57-135 109m351-194a62 62 0 0 0-59-19 16 16 0 1 0 7 31 30 30 0 0 1 35 38 16 16 0 0 0 30 10 62 62 0 0 0-13-60',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://open.weibo.com/sharebutton',
  isDocumented: false,
  note: 'Its owner now documents a script that needs a key. This address is from the page before that, and still in use.',
};

export const facts: NetworkFacts = {
  defaultPlace: { zh: 1 },
  profileHost: /^(m\.)?weibo\.(com|cn)$/,
  shareLink: /^(service|v)\.weibo\.(com|cn)\/share\b|^share\.v\.t\.sina\.com\.cn\//,
};
