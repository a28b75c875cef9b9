import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** The printer. */
export const target: ShareTarget = {
  id: 'print',
  label: 'printPage',
  act: () => {
    window.print();
    return 'opened';
  },
  isLine: true,
  icon: 'M120 360H75a45 45 0 01-45-45v-90a45 45 0 0145-45h360a45 45 0 0145 45v90a45 45 0 01-45 45h-45v45a45 45 0 01-45 45H165a45 45 0 01-45-45v-90a45 45 0 0145-45h180a45 45 0 0145 45v45M120 180v-75a45 45 0 0145-45h180a45 45 0 0145 45v75M90 240h.1',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#printing',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  defaultPlace: { all: 7 },
};
