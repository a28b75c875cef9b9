import type { NetworkFacts, Shared, ShareTarget, TargetEvidence } from '../network-record.js';

/** The system’s share sheet. */
export const target: ShareTarget = {
  id: 'system',
  label: 'shareElsewhere',
  isPossible: (shared) => navigator.canShare?.(dataOf(shared)) ?? true,
  act: (shared) => navigator.share(dataOf(shared)).then(() => 'shared'),
  isLine: true,
  icon: 'M330 180h60a30 30 0 0130 30v240a30 30 0 01-30 30H120a30 30 0 01-30-30V210a30 30 0 0130-30h60M165 120l90-90m0 0v300m90-210-90-90',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://www.w3.org/TR/web-share/',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  defaultPlace: { all: 8 },
};

/** Returns the data for the sheet. Some apps put the text before the link, some leave it out. */
function dataOf({ url, headline, comment }: Shared): ShareData {
  return { ...(headline && { title: headline }), ...(comment && { text: comment }), url };
}
