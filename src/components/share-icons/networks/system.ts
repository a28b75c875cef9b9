import type { NetworkFacts, Shared, ShareTarget, TargetEvidence } from '../network-record.js';

/** The system’s share sheet. */
export const target: ShareTarget = {
  id: 'system',
  label: 'shareElsewhere',
  isPossible: (shared) => navigator.canShare?.(dataOf(shared)) ?? true,
  act: (shared) => navigator.share(dataOf(shared)).then(() => 'shared'),
  icon: 'M395 40a75 75 0 11-69 105L188 227a75 75 0 010 56l138 82a75 75 0 11-20 34L165 315a75 75 0 110-120l141-84a75 75 0 0189-71z',
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
