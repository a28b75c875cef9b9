import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** The clipboard. */
export const target: ShareTarget = {
  id: 'copy',
  label: 'copyLink',
  icon: 'M121 195l-56 56a9 9 0 00173 174l75-75a122 122 0 00-33-197l-25 24-6 8a82 82 0 0135 136l-75 75a9 9 0 01-115-115l33-33q-7-26-6-53zm76-76a122 122 0 0033 197l32-32a82 82 0 01-37-136l75-75a9 9 0 01116 116l-33 32q7 26 6 53l56-56a9 9 0 00-173-173z',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://www.w3.org/TR/clipboard-apis/',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  defaultPlace: { all: 6 },
};
