import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** The printer. */
export const target: ShareTarget = {
  id: 'print',
  label: 'printPage',
  act: () => {
    window.print();
    return 'opened';
  },
  icon: 'M120 55h270v80H120zM75 165h360a45 45 0 0145 45v120a45 45 0 01-45 45h-15V285H90v90H75a45 45 0 01-45-45V210a45 45 0 0145-45zm45 150h270v140H120z',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#printing',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  defaultPlace: { all: 7 },
};
