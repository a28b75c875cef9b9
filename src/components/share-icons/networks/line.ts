import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** LINE. */
export const target: ShareTarget = {
  id: 'line',
  name: 'LINE',
  address: 'https://social-plugins.line.me/lineit/share?url={url}&text={text}',
  isForm: true,
  color: '#05a446',
  icon: 'M255 15c132 0 240 87 240 195q0 63-51 120a775 775 0 0 1-189 139c-25 10-22-6-21-12v-1l4-21q1-10-1-21c-3-7-13-10-21-12-116-15-201-96-201-192C15 102 123 15 255 15m-89 231h-46v-83a5 5 0 0 0-5-5H98a5 5 0 0 0-4 5v104l1 3 3 2h68q4 0 4-5v-17zm23-88a5 5 0 0 0-4 5v104q0 5 4 5h17q5 0 5-5V163a5 5 0 0 0-5-5zm116 0a5 5 0 0 0-4 5v62l-48-65h-1v-1h-1v-1h-19a5 5 0 0 0-5 5v104q0 5 5 5h17q3 0 4-5v-62l48 65 2 1h1v1h18q5 0 5-5V163a5 5 0 0 0-5-5zm115 21v-16a5 5 0 0 0-5-5h-67l-3 1h-1l-1 4v104l1 3h1l3 2h67q5 0 5-5v-17a5 5 0 0 0-5-4h-46v-18h46q5 0 5-5v-17a5 5 0 0 0-5-4h-46v-18h46q5 0 5-5',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons/',
  isDocumented: true,
  note: 'Its app on phones is reported to leave out the text.',
};

export const facts: NetworkFacts = {
  defaultPlace: { ja: 2, th: 1, 'zh-hant': 1 },
  profileHost: /^((page\.)?line\.me|lin\.ee)$/,
  shareLink: /^(social-plugins\.line\.me\/lineit\/share|line\.me\/R\/(msg|share)|line:msg)/i,
};
