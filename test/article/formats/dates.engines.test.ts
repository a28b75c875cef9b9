import { expect } from '@open-wc/testing';
import { instantSpan, isoDate } from '../../../src/article/formats/dates.js';

describe('isoDate', () => {
  const read: [written: string | number, iso: string][] = [
    ['2024-03-09T07:05:00Z', '2024-03-09T07:05:00Z'],
    ['2024-03-09T07:05:00.123456Z', '2024-03-09T07:05:00Z'],
    ['2024-03-09T07:05:00+02:00', '2024-03-09T07:05:00+02:00'],
    ['2024-03-09T07:05:00-0330', '2024-03-09T07:05:00-03:30'],
    ['2024-03-09T07:05:00+00:00', '2024-03-09T07:05:00Z'],
    ['2024-03-09T07:05+05', '2024-03-09T07:05:00+05:00'],
    ['2024-03-09 07:05:00 +0545', '2024-03-09T07:05:00+05:45'],
    ['20240309T070500Z', '2024-03-09T07:05:00Z'],
    ['20240309', '2024-03-09'],
    [20240309, '2024-03-09'],
    [' 2024-03-09 ', '2024-03-09'],
    ['2024-3-9', '2024-03-09'],
    ['2024/03/09', '2024-03-09'],
    ['9.3.2024', '2024-03-09'],
    ['Sat, 09 Mar 2024 07:05:00 GMT', '2024-03-09T07:05:00Z'],
    ['Sat, 9 Mar 24 07:05 EST', '2024-03-09T07:05:00-05:00'],
    ['9 Mar 1998 07:05:30 PDT', '1998-03-09T07:05:30-07:00'],
    ['9 Mar 98 07:05:30 +0100', '1998-03-09T07:05:30+01:00'],
    ['Sat Mar 09 2024 07:05:00 GMT+0100 (Central European Standard Time)', '2024-03-09T07:05:00+01:00'],
    ['Sat Mar 09 07:05:00 +0000 2024', '2024-03-09T07:05:00Z'],
    ['Sat Mar  9 07:05:00 UTC 2024', '2024-03-09T07:05:00Z'],
    ['Sat, 09 Mar 2024 07:05:00 Etc/GMT', '2024-03-09T07:05:00Z'],
    ['2024-03-09T07:05:00 Etc/UTC', '2024-03-09T07:05:00Z'],
    ['March 9, 2024', '2024-03-09'],
    ['Sept. 9th, 2024 at 7:05 PM EDT', '2024-09-09T19:05:00-04:00'],
    ['March 9, 2024 12:05 am UTC', '2024-03-09T00:05:00Z'],
    ['9 March 2024', '2024-03-09'],
    ['2024-02-29', '2024-02-29'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    [1709967900, '2024-03-09T07:05:00Z'],
    [1709967900123, '2024-03-09T07:05:00Z'],
  ];
  for (const [written, iso] of read) it(`reads ${written}`, () => expect(isoDate(written)).to.equal(iso));

  it('keeps only the date of a time that names no zone, or one that is several', () => {
    for (const written of [
      '2024-03-09T07:05:00',
      '2024-03-09 07:05',
      'Sat, 09 Mar 2024 07:05:00',
      'Sat Mar  9 07:05:00 2024',
      '9 Mar 2024 07:05:00 IST',
      '2024-03-09T07:05:00 AST',
    ]) {
      expect(isoDate(written), written).to.equal('2024-03-09');
    }
  });

  it('drops text that is not a date, or could be two', () => {
    for (const written of [
      '2024-02-31',
      '2023-02-29T10:00:00Z',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '0000-00-00 00:00:00',
      '0001-01-01T00:00:00Z',
      '2024-03-09T24:00:00Z',
      '2024-03-09T07:60:00Z',
      '2024-03-09T07:05:61Z',
      '2024-03-09T07:05:00+15:00',
      '2024-03-09T07:05:00+05:75',
      '05/06/2024',
      '2024',
      '2024-03',
      '2024309',
      '1 marraskuu 2024',
      'yesterday',
      'Invalid Date',
      '',
      '2024-03-09'.repeat(20_000),
      0,
      -1,
      NaN,
      Infinity,
      1e300,
      null,
      undefined,
      true,
      {},
      [],
      new Date(),
    ]) {
      expect(isoDate(written), String(written).slice(0, 40)).to.equal(undefined);
    }
  });

  it('gives a date that every browser reads as the same time', () => {
    for (const [written, iso] of read) {
      if (typeof written === 'string' && / GMT/.test(written)) expect(Date.parse(iso)).to.equal(Date.parse(written));
      expect(Date.parse(iso)).not.to.be.NaN;
    }
  });
});

describe('instantSpan', () => {
  it('is one time if there is an offset', () => {
    const instant = Date.UTC(2024, 2, 9, 5, 5);
    expect(instantSpan('2024-03-09T07:05:00+02:00')).to.deep.equal({ earliest: instant, latest: instant });
  });

  it('covers all time zones if there is no offset', () => {
    expect(instantSpan('2024-03-09')).to.deep.equal({
      earliest: Date.UTC(2024, 2, 8, 10),
      latest: Date.UTC(2024, 2, 9, 12),
    });
    expect(instantSpan('2024-03-09T20:00:00')!.latest).to.equal(Date.UTC(2024, 2, 10, 8));
  });

  it('is nothing if the value is not a date', () => expect(instantSpan('soon')).to.equal(undefined));
});
