import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** WhatsApp. The link has its own line, so that it keeps its direction after right-to-left text. */
export const target: ShareTarget = {
  id: 'whatsapp',
  name: 'WhatsApp',
  address: 'https://api.whatsapp.com/send?text={text}%0A{url}',
  color: '#1da851',
  icon: 'M49 372a238 238 0 1192 90L15 495zm314-69v-1l-36-17q-10-7-17 0l-19 23q-2 4-7 5-57-21-88-74-2-5 1-8l12-14q7-8 6-18l-23-51q-3-5-8-5l-20 1-8 4c-61 63 17 139 65 181 39 26 109 63 147 14 6-12 15-37-5-40z',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://faq.whatsapp.com/5913398998672934',
  isDocumented: true,
  note: 'The source was read in quotations. It names wa.me, which leads here, and which sometimes fails without a telephone number.',
};

export const facts: NetworkFacts = {
  defaultPlace: { most: 4, ar: 1, fa: 2, ru: 2, th: 4, zh: 4 },
  profileHost: /^(whatsapp\.com|wa\.me)$/,
  shareLink: /^((api|web)\.whatsapp\.com\/send|wa\.me|whatsapp:send)\/?\?(.*&)?text=/,
};
