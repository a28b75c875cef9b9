import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** A new text message. iOS reads the text after an ampersand, Android after a question mark; both ignore the empty parameter. */
export const target: ShareTarget = {
  id: 'sms',
  label: 'shareBySms',
  address: 'sms:?&body={text}%0A{url}',
  isLine: true,
  icon: 'M60 450V105a45 45 0 0145-45h300a45 45 0 0145 45v210a45 45 0 01-45 45H150zM165 210h.1m89.9 0h.1m89.9 0h.1',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://www.rfc-editor.org/rfc/rfc5724',
  isDocumented: true,
  note: 'Android 13 is reported to lose the text of a message without a number. A computer may have no program for it.',
};

export const facts: NetworkFacts = {
  shareLink: /^sms:[?&;]/,
};
