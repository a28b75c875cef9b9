import { expect } from 'chai';
import fc from 'fast-check';
import { isTimeZone, periodAround } from '../../src/access/meter-period.js';
import { meterPeriods, type MeterPeriod } from '../../src/access/reader-access.js';

/** Returns the time of a minute in UTC, of 2026 if no year is written. */
const timeOf = (minute: string): number => Date.parse(`${/^\d{4}/.test(minute) ? '' : '2026-'}${minute}Z`);

const zones = ['UTC', 'Asia/Singapore', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo'];

describe('A meter’s period', () => {
  const cases: [what: string, period: MeterPeriod, zone: string, at: string, start: string, end: string][] = [
    ['a month of the publisher’s calendar', 'month', 'Asia/Singapore', '02-28T16:30', '02-28T16:00', '03-31T16:00'],
    ['a month at the end of a year', 'month', 'UTC', '12-31T23:00', '12-01T00:00', '2027-01-01T00:00'],
    // 1 March 2026 is a Sunday.
    ['a week from Monday on', 'week', 'UTC', '03-01T12:00', '02-23T00:00', '03-02T00:00'],
    ['a week of the publisher’s calendar', 'week', 'Asia/Singapore', '03-01T16:00', '03-01T16:00', '03-08T16:00'],
    ['a day of 23 hours', 'day', 'America/New_York', '03-08T12:00', '03-08T05:00', '03-09T04:00'],
    ['a day of 25 hours', 'day', 'America/New_York', '11-01T12:00', '11-01T04:00', '11-02T05:00'],
    // In São Paulo 4 November 2018 began at one o'clock.
    [
      'a day without a midnight',
      'day',
      'America/Sao_Paulo',
      '2018-11-04T12:00',
      '2018-11-04T03:00',
      '2018-11-05T02:00',
    ],
    ['the day before it', 'day', 'America/Sao_Paulo', '2018-11-03T12:00', '2018-11-03T03:00', '2018-11-04T03:00'],
  ];
  for (const [what, period, zone, at, start, end] of cases) {
    it(`is ${what}`, () => {
      expect(periodAround(period, timeOf(at), zone)).to.deep.equal({ start: timeOf(start), end: timeOf(end) });
    });
  }

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
