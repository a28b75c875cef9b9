import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** The clipboard. */
export const target: ShareTarget = {
  id: 'copy',
  label: 'copyLink',
  isLine: true,
  icon: 'M215 295a92 92 0 00130 0l80-80A92 92 0 00295 85l-45 45m45 85a92 92 0 00-130 0l-80 80a92 92 0 00130 130l45-45',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://www.w3.org/TR/clipboard-apis/',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  defaultPlace: { all: 6 },
};
