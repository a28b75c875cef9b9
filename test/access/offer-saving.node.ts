import { expect } from 'chai';
import { savingOf } from '../../src/access/offer-saving.js';
import { parseOffer } from '../../src/access/offer.js';

/**
 * Returns what each offer saves. An offer has the same benefits and currency as the others, unless it says otherwise.
 */
function savings(...inputs: Record<string, unknown>[]): number[] {
  const offers = inputs.map((input) => parseOffer({ currency: 'EUR', benefits: 'Every article', ...input }).offer);
  return offers.map((offer) => Math.max(0, savingOf(offer, offers)));
}

const monthly = { price: '9', period: 'month' };
const yearly = { price: '90', period: 'year' };

describe('What an offer saves', () => {
  it('is the share of as many payments for the shorter period, rounded down', () => {
    expect(savings(monthly, yearly)).to.deep.equal([0, 0.16]);
    expect(savings({ ...yearly, price: '97.20' }, monthly)).to.deep.equal([0.1, 0]);
    expect(savings({ ...yearly, period: 'P1Y' }, { price: '30', period: '3 months' })).to.deep.equal([0.25, 0]);
  });

  it('counts only whole payments', () => {
    expect(savings({ price: '2', period: 'week' }, { price: '6', period: 'month' })).to.deep.equal([0, 0.25]);
    expect(savings({ price: '1', period: 'week' }, { price: '39', period: 'year' })).to.deep.equal([0, 0.25]);
  });

  it('is compared with the cheapest other offer', () => {
    expect(savings({ price: '4', period: 'week' }, monthly, yearly)).to.deep.equal([0, 0, 0.16]);
  });

  it('is nothing if the longer period costs as much, or more', () => {
    expect(savings(monthly, { ...yearly, price: '108' })).to.deep.equal([0, 0]);
    expect(savings(monthly, { ...yearly, price: '120' })).to.deep.equal([0, 0]);
    expect(savings(monthly, { ...yearly, price: '107.9' })).to.deep.equal([0, 0]);
  });

  it('is nothing if it is not certain', () => {
    for (const other of [
      { currency: 'USD' },
      { price: 'from 90' },
      { price: '0' },
      { introPrice: '1', introPeriod: '3 months' },
      { period: undefined },
      { benefits: 'Every article; The paper' },
      { benefits: '', name: 'Digital' },
    ])
      expect(savings({ ...monthly, ...other }, yearly), JSON.stringify(other)).to.deep.equal([0, 0]);
    expect(savings(monthly, { ...yearly, price: '0' }), 'a free offer').to.deep.equal([0, 0]);
    expect(savings(monthly, { ...yearly, introPrice: '50', introPeriod: 'year' })).to.deep.equal([0, 0]);
    expect(savings({ ...yearly, price: '45' }, yearly, monthly), 'two for one period').to.deep.equal([0, 0, 0]);
    expect(savings(yearly)).to.deep.equal([0]);
    // A third offer may be the cheapest.
    for (const third of [{ introPrice: '1', introPeriod: '3 months' }, { price: '9,00' }, { period: 'fortnight' }])
      expect(savings({ price: '3', period: 'week' }, { ...monthly, ...third }, yearly)).to.deep.equal([0, 0, 0]);
    expect(savings({ ...monthly, currency: 'USD', introPrice: '1' }, monthly, yearly)).to.deep.equal([0, 0, 0.16]);
  });

  it('needs the same name without benefits', () => {
    const plain = { benefits: '' };
    expect(savings({ ...monthly, ...plain }, { ...yearly, ...plain })).to.deep.equal([0, 0]);
    const named = { ...plain, name: 'Digital' };
    expect(savings({ ...monthly, ...named }, { ...yearly, ...named })).to.deep.equal([0, 0.16]);
  });
});
