import assert from 'node:assert/strict';
import { readTimePolicy, timePresets } from '../../src/locales/read-time-policy.js';
import { describeTime } from '../../src/locales/time-policy.js';

const zone = process.env.TZ;

describe('A time on a server, west of Greenwich', () => {
  before(() => (process.env.TZ = 'America/New_York'));
  after(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('has the date that it was written with', () => {
    assert.equal(describeTime('2026-03-02T01:00:00+08:00', 'en')!.text, 'March 2, 2026');
    assert.equal(describeTime('2026-03-02', 'en')!.text, 'March 2, 2026');
    // Also in the full form: two dates never have the same text.
    assert.equal(describeTime('2026-03-02T01:00:00+08:00', 'en')!.full, 'March 2, 2026');
  });

  it('is never relative, and never needs another render, with any policy', () => {
    const justNow = new Date().toISOString();
    for (const preset of [...Object.keys(timePresets), 'relative: always']) {
      const time = describeTime(justNow, 'en', undefined, readTimePolicy(preset).policy)!;
      assert.doesNotMatch(time.text, /now|ago/);
      assert.equal(time.changesAt, undefined);
    }
  });

  it('has a clock time with its zone, even if Node does not accept an offset as a zone', () => {
    const { text } = describeTime('2026-03-02T08:30:00+08:00', 'en-GB', undefined, readTimePolicy('wire').policy)!;
    assert.match(text, /^2 March 2026 at (08:30 GMT\+8|00:30 UTC)$/);
  });
});
