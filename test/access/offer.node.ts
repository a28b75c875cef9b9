import { expect } from 'chai';
import { isOffered, offerEnd, parseOffer } from '../../src/access/offer.js';

const digital = {
  id: 'd',
  name: ' Digital ',
  price: '9.50',
  currency: 'usd',
  period: 'month',
  introPrice: '1',
  introPeriod: '3 months',
  deadline: '2026-11-30',
  terms: 'Renews every month.',
  benefits: 'Every article; ; Crossword',
  href: 'https://news.example/d',
};

describe('An offer', () => {
  it('is read from text', () => {
    expect(parseOffer(digital)).to.deep.equal({
      offer: {
        id: 'd',
        name: 'Digital',
        price: 9.5,
        currency: 'USD',
        period: { count: 1, unit: 'month' },
        introPrice: 1,
        introPeriod: { count: 3, unit: 'month' },
        deadline: '2026-11-30',
        terms: 'Renews every month.',
        benefits: ['Every article', 'Crossword'],
        href: 'https://news.example/d',
      },
      unread: [],
    });
  });

  it('takes numbers and lists from a script', () => {
    const { offer } = parseOffer({ price: 0, currency: 'JPY', benefits: ['A; B', 5, 'C'] });
    expect(offer).to.deep.equal({ price: 0, currency: 'JPY', benefits: ['A; B', 'C'] });
  });

  it('is featured if its attribute is there, unless that says `false`', () => {
    const featured = ['', true, 'false', false, undefined].map(
      (value) => parseOffer({ featured: value }).offer.featured,
    );
    expect(featured).to.deep.equal([true, true, undefined, undefined, undefined]);
  });

  it('takes benefits as JSON, and text that only begins like it as text', () => {
    expect(parseOffer({ benefits: '["A; B", "C"]' }).offer.benefits).to.deep.equal(['A; B', 'C']);
    expect(parseOffer({ benefits: '[New] Crossword; Chess' }).offer.benefits).to.deep.equal([
      '[New] Crossword',
      'Chess',
    ]);
  });

  it('keeps a price that is no number as text, and says so', () => {
    for (const price of ['$9', '9,50', '-1', 'nine', 'NaN', 'Infinity', '1e3']) {
      const { offer, unread } = parseOffer({ price, currency: 'USD' });
      expect([offer.price, unread]).to.deep.equal([price, ['price']]);
    }
  });

  it('keeps a price without a currency as text', () => {
    expect(parseOffer({ price: '9' })).to.deep.equal({ offer: { price: '9', benefits: [] }, unread: ['price'] });
  });

  it('says of a currency that cannot be read that it is wrong, and not the price', () => {
    const { offer, unread } = parseOffer({ price: '9', introPrice: '1', currency: 'dollars' });
    expect([offer.price, offer.introPrice, unread]).to.deep.equal(['9', '1', ['currency']]);
  });

  it('leaves out a period, a deadline or an address that cannot be read, and says so', () => {
    const { offer, unread } = parseOffer({ period: 'often', introPeriod: '?', deadline: 'soon', href: 'javascript:1' });
    expect([offer, unread]).to.deep.equal([{ benefits: [] }, ['period', 'introPeriod', 'deadline', 'href']]);
  });

  it('is empty for any other value, and never throws', () => {
    const hostile = Object.defineProperty({}, 'price', {
      get() {
        throw new Error('no');
      },
      enumerable: true,
    });
    const symbols = { name: Symbol('x'), benefits: Symbol('x') };
    for (const input of [undefined, null, 5, 'x', [], hostile, Symbol('x'), symbols])
      expect(parseOffer(input).offer.price).to.equal(undefined);
  });
});

describe('An offer’s deadline', () => {
  function expectEnd(deadline: string, end: number): void {
    const { offer } = parseOffer({ deadline });
    expect(offerEnd(offer)).to.equal(end);
    for (const after of [0, 1, 86_400_000]) expect(isOffered(offer, end + after)).to.equal(false);
    expect(isOffered(offer, end - 1)).to.equal(true);
  }

  it('is the end of its day if it has no time', () => {
    expectEnd('2026-11-30', new Date(2026, 11, 1).getTime());
    expectEnd('2026-12-31', new Date(2027, 0, 1).getTime());
  });

  it('is its exact time if it has one', () => {
    expectEnd('2026-11-30T18:00:00+01:00', Date.parse('2026-11-30T17:00:00Z'));
  });

  it('is never if there is none', () => {
    expect(isOffered({ benefits: [] }, Number.MAX_SAFE_INTEGER)).to.equal(true);
  });

  it('is never shown after its deadline', () => {
    for (let day = 1; day <= 31; day++) {
      for (const time of ['', 'T00:00:00Z', 'T23:59:59-11:00', 'T12:00:00+14:00']) {
        const { offer } = parseOffer({ deadline: `2026-12-${String(day).padStart(2, '0')}${time}` });
        const end = offerEnd(offer);
        for (const after of [0, 1, 86_400_000]) expect(isOffered(offer, end + after)).to.equal(false);
        expect(isOffered(offer, end - 1)).to.equal(true);
      }
    }
  });
});
