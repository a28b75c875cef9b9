import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** Flipboard. */
export const target: ShareTarget = {
  id: 'flipboard',
  name: 'Flipboard',
  address: 'https://share.flipboard.com/bookmarklet/popout?v=2&title={headline}&url={url}',
  isForm: true,
  color: '#e12828',
  icon: 'M15 15v480h480V15zm384 192h-96v96h-96v96h-96V111h288z',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://about.flipboard.com/tools/',
  isDocumented: false,
  note: 'Its owner’s page could not be read on that day; the parameters are those that buttons have sent for years.',
};

export const facts: NetworkFacts = {
  profileHost: /^flipboard\.com$/,
  shareLink: /^share\.flipboard\.com\//,
};
