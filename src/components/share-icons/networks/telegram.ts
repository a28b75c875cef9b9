import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** Telegram. It puts the link on the first line and the text on the next. */
export const target: ShareTarget = {
  id: 'telegram',
  name: 'Telegram',
  address: 'https://t.me/share/url?url={url}&text={text}',
  limit: 4096,
  isForm: true,
  color: '#1b9bda',
  icon: 'M495 255a240 240 0 1 1-480 0 240 240 0 0 1 480 0m-231-63-140 60q-17 7-18 14 0 9 20 14l6 1c12 4 28 9 37 9q12 1 26-9l101-67h5q2 2 1 5c-1 3-36 37-55 54l-11 10-5 6c-12 11-20 19 0 32l54 36 8 6q14 12 30 12 10 2 16-24c8-43 24-135 27-173v-9l-4-7-9-3c-9 1-23 5-89 33',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://core.telegram.org/widgets/share#custom-buttons',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  defaultPlace: { ar: 4, fa: 1, ru: 1 },
  profileHost: /^(t|telegram)\.me$/,
  shareLink: /^(t\.me|telegram\.me)\/share\b|^tg:msg_url\?/,
};
