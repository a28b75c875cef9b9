import { expect } from 'chai';
import fc from 'fast-check';
import { isTimeZone, periodAround } from '../../src/access/meter-period.js';
import { meterPeriods, type MeterPeriod } from '../../src/access/reader-access.js';

function bounds(period: MeterPeriod, at: string, zone?: string): [string, string] {
  const { start, end } = periodAround(period, Date.parse(at), zone);
  return [new Date(start).toISOString(), new Date(end).toISOString()];
}

const zones = ['UTC', 'Asia/Singapore', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo'];

describe('A meter’s period', () => {
  it('is a month of the publisher’s calendar', () => {
    expect(bounds('month', '2026-02-28T16:30:00Z', 'Asia/Singapore')).to.deep.equal([
      '2026-02-28T16:00:00.000Z',
      '2026-03-31T16:00:00.000Z',
    ]);
    expect(bounds('month', '2026-12-31T23:00:00Z', 'UTC')).to.deep.equal([
      '2026-12-01T00:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
    ]);
  });

  it('is a week from Monday on', () => {
    // 1 March 2026 is a Sunday.
    expect(bounds('week', '2026-03-01T12:00:00Z', 'UTC')).to.deep.equal([
      '2026-02-23T00:00:00.000Z',
      '2026-03-02T00:00:00.000Z',
    ]);
    expect(bounds('week', '2026-03-01T16:00:00Z', 'Asia/Singapore')[0]).to.equal('2026-03-01T16:00:00.000Z');
  });

  it('is a day of 23 or 25 hours when the clocks change', () => {
    expect(bounds('day', '2026-03-08T12:00:00Z', 'America/New_York')).to.deep.equal([
      '2026-03-08T05:00:00.000Z',
      '2026-03-09T04:00:00.000Z',
    ]);
    expect(bounds('day', '2026-11-01T12:00:00Z', 'America/New_York')).to.deep.equal([
      '2026-11-01T04:00:00.000Z',
      '2026-11-02T05:00:00.000Z',
    ]);
  });

  it('begins as the clocks pass a midnight that they skip', () => {
    // In São Paulo 4 November 2018 began at one o'clock.
    expect(bounds('day', '2018-11-04T12:00:00Z', 'America/Sao_Paulo')[0]).to.equal('2018-11-04T03:00:00.000Z');
    expect(bounds('day', '2018-11-03T12:00:00Z', 'America/Sao_Paulo')[1]).to.equal('2018-11-04T03:00:00.000Z');
  });

  it('contains the given time, and ends when the next begins', () => {
    const instants = fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...meterPeriods), instants, fc.constantFrom(...zones), (period, at, zone) => {
        const { start, end } = periodAround(period, at, zone);
        const next = periodAround(period, end, zone);
        const last = periodAround(period, end - 1, zone);
        return start <= at && at < end && next.start === end && last.start === start;
      }),
      { numRuns: 400 },
    );
  });

  it('uses the machine’s time zone if none is given, or an unknown one', () => {
    const here = new Date(2026, 2, 2).getTime();
    expect(periodAround('day', here + 1).start).to.equal(here);
    expect(periodAround('day', here + 1, 'Mars/Base').start).to.equal(here);
    expect(['Asia/Singapore', 'UTC', 'Mars/Base', ''].map(isTimeZone)).to.deep.equal([true, true, false, false]);
  });
});
