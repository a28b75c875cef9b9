import { expect } from '@open-wc/testing';
import { firstVisits } from '../../../stories/applications/paywall-studio/first-visits-view.js';
import { standardRules } from '../../../stories/applications/paywall-studio/rules.js';

const start = Date.UTC(2026, 2, 2, 12);

describe('The table of first visits', () => {
  it('ends with the first visit without a free article, for each kind of reader', () => {
    expect(firstVisits({ ...standardRules, limit: 2, registered: 3 }, start)).to.deep.equal([
      ['Visit', 'Without an account', 'Registered at the first visit'],
      ['1', 'Metered, 1 left', 'Metered, 2 left'],
      ['2', 'Last free article', 'Metered, 1 left'],
      ['3', 'Registration wall', 'Last free article'],
      ['4', 'Registration wall', 'None left'],
    ]);
  });

  it('has one kind of reader in a newspaper without registration', () => {
    expect(firstVisits({ ...standardRules, limit: 1, registered: undefined }, start)).to.deep.equal([
      ['Visit', 'The reader sees'],
      ['1', 'Last free article'],
      ['2', 'None left'],
    ]);
  });

  it('has at most twelve visits', () => {
    expect(firstVisits({ ...standardRules, limit: 30 }, start)).to.have.length(13);
  });
});
