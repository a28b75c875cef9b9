import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** A new email. Its lines end with CRLF (RFC 6068, section 5). */
export const target: ShareTarget = {
  id: 'email',
  label: 'shareByEmail',
  address: 'mailto:?subject={headline}&body={text}%0D%0A%0D%0A{url}',
  icon: 'M36 102a45 45 0 0139-22h360a45 45 0 0139 22L255 262zM30 156l225 165 225-165v229a45 45 0 01-45 45H75a45 45 0 01-45-45z',
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
