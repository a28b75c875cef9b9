/** The states of the network, with their names in the toolbar. */
export const networks = {
  ok: 'Network: every server answers',
  slow: 'Slow: answers take three seconds',
  empty: 'Empty: answers hold nothing',
  'not-found': 'Not found: status 404',
  'server-error': 'Server error: status 500',
  malformed: 'Malformed: half an answer',
  refused: 'Refused: another origin is not let in',
  offline: 'Off line',
  stale: 'Stale: it came once, and fails since',
} as const;

export type Network = keyof typeof networks;
