import { expect } from 'chai';
import { parsePeriod } from '../../src/access/period.js';

describe('A period', () => {
  it('is a unit, a number of units, or an ISO 8601 duration', () => {
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
    }
  });

  it('is taken as it is from a script', () => {
    expect(parsePeriod({ count: 3, unit: 'month' })).to.deep.equal({ count: 3, unit: 'month' });
  });

  it('is nothing else', () => {
    for (const value of [
      '',
      'fortnight',
      '0 months',
      '-1 month',
      '1.5 years',
      'P1Y6M',
      'P',
      'PT1H',
      'm',
      '99999 days',
      5,
      null,
      undefined,
      {},
      [],
      { unit: 'century' },
      Symbol('month'),
      Object.create(null),
    ]) {
      expect(parsePeriod(value), String(Object(value) === value ? 'object' : String(value))).to.equal(undefined);
    }
  });
});
