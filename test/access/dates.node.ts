import { expect } from 'chai';
import { daysUntil, parsePeriod, startOfDay } from '../../src/access/dates.js';

/** Noon of a day in the zone of the tests. */
const noon = new Date(2026, 10, 25, 12).getTime();

describe('The days until a date', () => {
  it('are counted by midnights, for dates and for times', () => {
    const [lastMinute, nextDay] = [new Date(2026, 10, 25, 23, 59), new Date(2026, 10, 26, 0, 1)];
    for (const [date, days] of [
      ['2026-11-24', -1],
      ['2026-11-25', 0],
      ['2026-11-26', 1],
      ['2026-12-25', 30],
      [lastMinute.toISOString(), 0],
      [nextDay.toISOString(), 1],
      ['soon', NaN],
    ] as const)
      expect(daysUntil(date, noon), date).to.deep.equal(days);
  });

  it('are right on every day of a year, also when the clocks change', () => {
    for (let day = 0; day < 366; day++) {
      const now = new Date(2026, 0, 1 + day, 13).getTime();
      const next = new Date(2026, 0, 2 + day);
      const text = `${next.getFullYear()}-${String(next.getMonth() + 1).padStart(2, '0')}-${String(next.getDate()).padStart(2, '0')}`;
      expect(daysUntil(text, now), text).to.equal(1);
      expect(startOfDay(now, 1), text).to.equal(next.getTime());
    }
  });
});

describe('A period', () => {
  it('is a unit, a number of units, or an ISO 8601 duration, or is taken as it is from a script', () => {
    for (const [text, count, unit] of [
      ['month', 1, 'month'],
      ['3 months', 3, 'month'],
      ['1 month', 1, 'month'],
      [' 12 Weeks ', 12, 'week'],
      ['P3M', 3, 'month'],
      ['p1y', 1, 'year'],
      ['P7D', 7, 'day'],
      ['P2W', 2, 'week'],
      ['years', 1, 'year'],
    ] as const) {
      expect(parsePeriod(text), text).to.deep.equal({ count, unit });
      expect(parsePeriod({ count, unit })).to.deep.equal({ count, unit });
    }
  });

  it('is nothing else', () => {
    const texts = ['', 'fortnight', '0 months', '-1 month', '1.5 years', 'P1Y6M', 'P', 'PT1H', 'm', '99999 days'];
    for (const text of texts) expect(parsePeriod(text), text).to.equal(undefined);
    for (const value of [5, null, undefined, {}, [], { unit: 'century' }, Symbol('month'), Object.create(null)])
      expect(parsePeriod(value)).to.equal(undefined);
  });
});
