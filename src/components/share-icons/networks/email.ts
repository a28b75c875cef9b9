import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** A new email. Its lines end with CRLF (RFC 6068, section 5). */
export const target: ShareTarget = {
  id: 'email',
  label: 'shareByEmail',
  address: 'mailto:?subject={headline}&body={text}%0D%0A%0D%0A{url}',
  isLine: true,
  icon: 'M30 375V135a45 45 0 0145-45h360a45 45 0 0145 45v240a45 45 0 01-45 45H75a45 45 0 01-45-45l185-114M30 150l225 135 225-135m0 225-185-114',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://www.rfc-editor.org/rfc/rfc6068',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  defaultPlace: { all: 5 },
  shareLink: /^mailto:\?/,
};
