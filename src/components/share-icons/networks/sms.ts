import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/**
 * A new text message. iOS reads the text after an ampersand, Android after a question mark; both ignore the empty
 * parameter.
 */
export const target: ShareTarget = {
  id: 'sms',
  label: 'shareBySms',
  address: 'sms:?&body={text}%0A{url}',
  icon: 'M60 460V105a45 45 0 0145-45h300a45 45 0 0145 45v220a45 45 0 01-45 45H160zM145 215a25 25 0 0050 0 25 25 0 00-50 0m85 0a25 25 0 0050 0 25 25 0 00-50 0m85 0a25 25 0 0050 0 25 25 0 00-50 0',
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
