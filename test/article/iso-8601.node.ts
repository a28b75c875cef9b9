import { expect } from 'chai';
import { isoDate } from '../../src/article/formats/dates.js';
import { machineDate } from '../../src/article/iso-8601.js';

describe('machineDate', () => {
  const read: readonly [string, string][] = [
    ['2026-03-02', '2026-03-02'],
    [' 2026-03-02 ', '2026-03-02'],
    ['2026-03-02T08:30:00+01:00', '2026-03-02T08:30:00+01:00'],
    ['2026-03-02T08:30+0100', '2026-03-02T08:30:00+01:00'],
    ['2026-03-02 08:30:15.123Z', '2026-03-02T08:30:15Z'],
    ['2026-03-02t08:30z', '2026-03-02T08:30:00Z'],
    ['2026-03-02T08:30:00-00:00', '2026-03-02T08:30:00Z'],
    ['2026-03-02T08:30:00-03:30', '2026-03-02T08:30:00-03:30'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['2024-02-29', '2024-02-29'],
    ['2026-03-02T08:30:00', '2026-03-02'],
  ];
  for (const [written, date] of read) {
    it(`reads ${written}`, () => expect(machineDate(written)).to.equal(date));
    it(`reads ${written} as the reader of every spelling does`, () => expect(isoDate(written)).to.equal(date));
  }

  const refused = [
    '2026-02-31',
    '2026-02-11T24:00:00Z',
    '2026-13-01',
    '2025-02-29',
    '2026-03-02T25:00Z',
    '2026-03-02T08:30:00+15:00',
    '2026-03-02T08:30:00+01:75',
    '0001-01-01T00:00:00Z',
    '2 March 2026',
    '2026',
    'tomorrow',
    '',
    undefined,
    null,
    1_772_440_000,
  ];
  for (const value of refused) it(`refuses ${value}`, () => expect(machineDate(value)).to.equal(undefined));
});
