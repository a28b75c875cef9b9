import assert from 'node:assert/strict';
import { describeEnd } from '../../src/locales/end-date.js';

const zone = process.env.TZ;
before(() => (process.env.TZ = 'America/New_York'));
after(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it('An end date has its own year, also west of Greenwich', () => {
  const now = Date.parse('2026-11-25T12:00:00-05:00');
  assert.equal(new Date(now).getHours(), 12);
  assert.deepEqual(
    ['2027-01-01', '2026-01-01', '2026-12-31T23:30:00-05:00'].map((value) => describeEnd(value, 'en', now)),
    ['January\u00a01,\u00a02027', 'January\u00a01', 'December\u00a031'],
  );
});
