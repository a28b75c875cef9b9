import { expect } from '@open-wc/testing';
import { instantSpan, isoDate } from '../../../src/article/formats/dates.js';
import { dates, datesWithoutZone, noDates } from '../fixtures/dates.js';

describe('isoDate', () => {
  for (const [written, iso] of dates) it(`reads ${written}`, () => expect(isoDate(written)).to.equal(iso));

  it('keeps only the date of a time that names no zone, or one that is several', () => {
    for (const written of datesWithoutZone) expect(isoDate(written), written).to.equal('2024-03-09');
  });

  it('drops text that is not a date, or could be two', () => {
    for (const written of [
      ...noDates,
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
    for (const [written, iso] of dates) {
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
