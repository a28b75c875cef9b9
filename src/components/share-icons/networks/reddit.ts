import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** Reddit. Its form is a whole page, and needs the type as its first parameter. */
export const target: ShareTarget = {
  id: 'reddit',
  name: 'Reddit',
  address: 'https://www.reddit.com/submit?type=LINK&url={url}&title={headline}',
  limit: 300,
  color: '#ff4500',
  icon: 'M200 255a25 25 0 0 0-25 25c0 14 11 25 25 25a25 25 0 0 0 0-50m55 109c10 0 42-1 60-18a7 7 0 0 0 0-9 6 6 0 0 0-10 0c-10 11-33 15-50 15-16 0-39-4-50-15a6 6 0 0 0-9 0 6 6 0 0 0 0 9c17 17 50 18 59 18m30-84a25 25 0 0 0 50 0 25 25 0 0 0-50 0m210-25a240 240 0 1 1-480 0 240 240 0 0 1 480 0m-115-35q-14 1-24 10-37-27-94-30l16-75 52 11a25 25 0 1 0 25-26 25 25 0 0 0-22 14l-58-12-5 1-2 4-18 83q-57 3-95 30-10-10-25-10a35 35 0 0 0-14 67l-1 11c0 54 63 97 140 97s140-43 140-97l-1-11q20-9 21-32c0-19-16-35-35-35',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://www.reddit.com/dev/api#POST_api_submit',
  isDocumented: false,
  note: 'Its owner documents no address for sharing; this is what libraries use in 2026. The source has the limit of a title.',
};

export const facts: NetworkFacts = {
  profileHost: /^(old\.)?reddit\.com$/,
  shareLink: /^(\w+\.)?reddit\.com\/(r\/\w+\/)?submit\b/,
};
