import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** Hatena Bookmark. It reads the title from the page. */
export const target: ShareTarget = {
  id: 'hatena',
  name: 'Hatena Bookmark',
  address: 'https://b.hatena.ne.jp/entry/panel/?url={url}',
  isForm: true,
  color: '#009cd4',
  icon: 'M424 15c39 0 71 32 71 71v338c0 39-32 71-71 71H86c-39 0-71-32-71-71V86c0-39 32-71 71-71zm-74 289a28 28 0 1 0 28 28c0-15-12-28-28-28m-163 56 52-2q15-3 26-9 13-6 21-19c8-13 7-19 7-30q0-23-13-38-12-13-35-15 21-5 30-17 9-10 9-28 0-15-6-25t-18-18q-10-5-24-8l-50-2h-58v210h59zm15-84q21 0 29 5 8 6 8 19 0 12-9 17-8 6-29 5h-20v-46zm173 14V149h-49v141zm-181-93q21 0 28 4 7 6 7 17 0 12-7 16-8 5-29 5h-12v-42z',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://b.hatena.ne.jp/guide/bbutton',
  isDocumented: false,
  note: 'Its owner’s page could not be read on that day; this is the address in use in 2025 and 2026.',
};

export const facts: NetworkFacts = {
  defaultPlace: { ja: 3 },
  profileHost: /^b\.hatena\.ne\.jp$/,
  shareLink: /^b\.hatena\.ne\.jp\/(add\b|entry\/|append\b)/,
};
