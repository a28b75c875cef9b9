import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** Facebook. It accepts no text, because it reads the page’s OpenGraph tags. Its dialog needs the id of an app. */
export const target: ShareTarget = {
  id: 'facebook',
  name: 'Facebook',
  address: [
    'https://www.facebook.com/dialog/share?app_id={app!}&display=popup&href={url}',
    'https://www.facebook.com/sharer/sharer.php?u={url}',
  ],
  isForm: true,
  color: '#0866ff',
  icon: 'M292 495a240 241.5 0 10-74 0v-169h-61v-70h61v-58q5-89 95-89l49 5v59h-22q-50-3-48 47v36h67l-10 70h-57z',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://developers.facebook.com/documentation/sharing/reference/share-dialog',
  isDocumented: false,
  note: 'The source documents the dialog. Nothing documents sharer.php, which needs no app; it has kept its one parameter since 2017.',
};

export const facts: NetworkFacts = {
  defaultPlace: { most: 2, ar: 3, fa: 4, ja: 4, ru: 3, th: 2, zh: 3, 'zh-hant': 2 },
  profileHost: /^([\w-]+\.)?(facebook\.com|fb\.(com|me))$/,
  shareLink: /^(\w+\.)?facebook\.com\/(sharer|share\.php|dialog\/share)\b/,
};
