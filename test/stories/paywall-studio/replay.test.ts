import { expect } from '@open-wc/testing';
import { promptStates } from '../../../src/access/prompt-state.js';
import { reasonOf } from '../../../stories/applications/paywall-studio/explain.js';
import { replay, type Moment } from '../../../stories/applications/paywall-studio/replay.js';
import { standardRules, type PaywallRules } from '../../../stories/applications/paywall-studio/rules.js';
import { shortestWay } from '../../../stories/applications/paywall-studio/shortest-way.js';
import { readSteps, withKind } from '../../../stories/applications/paywall-studio/steps.js';

/** A Wednesday in the middle of a month. */
const start = new Date(2026, 2, 11, 9).getTime();
const anonymous: Partial<PaywallRules> = { registered: undefined };

const momentsOf = (letters: string, rules: Partial<PaywallRules> = {}): Moment[] =>
  replay({ ...standardRules, ...rules }, readSteps(letters), start);
const statesOf = (letters: string, rules?: Partial<PaywallRules>): string =>
  momentsOf(letters, rules)
    .map(({ state }) => state)
    .join(' ');

describe('The reader of the paywall studio', () => {
  it('reads the free articles, then the last, then none', () => {
    expect(statesOf('rrrrr', anonymous)).to.equal('metered metered metered last exhausted');
    expect(momentsOf('rrr').map(({ access }) => access?.data?.articlesLeft)).to.deep.equal([3, 2, 1]);
  });

  it('reads the same article again without counting', () => {
    expect(statesOf('rrrrcc', anonymous)).to.equal('metered metered metered last last last');
    expect(momentsOf('rcc').map(({ visit }) => visit)).to.deep.equal([1, 2, 3]);
  });

  it('has more free articles after registering, and the same wall in the end', () => {
    expect(statesOf('rrrrrarr')).to.equal('metered metered metered last register metered last exhausted');
  });

  it('begins to count again in the next period', () => {
    expect(statesOf('rrrrrm', anonymous)).to.match(/exhausted metered$/);
    expect(statesOf('rrrrrw', anonymous)).to.match(/exhausted exhausted$/);
    expect(statesOf('rrrrrd', { ...anonymous, period: 'day' })).to.match(/exhausted metered$/);
    expect(momentsOf('rdwm').map(({ day }) => day)).to.deep.equal([1, 2, 9, 22]);
  });

  it('does not touch the meter with articles for subscribers, free ones and gifts', () => {
    expect(statesOf('rsfor')).to.equal('metered subscriber-only open open metered');
    expect(statesOf('ror')).to.equal('metered gift metered');
    expect(momentsOf('rsfor').at(-1)!.access!.data!.articlesLeft).to.equal(2);
  });

  it('loses a trial after its last day', () => {
    expect(statesOf('rtdd', { trial: 2 })).to.equal('metered trial trial trial');
    expect(statesOf('rtddd', { trial: 2 })).to.match(/trial-expired$/);
    expect(statesOf('rte')).to.match(/trial-expired$/);
  });

  it('keeps reading for a week after a payment has failed', () => {
    expect(statesOf('rpgw')).to.equal('metered open grace grace');
    expect(statesOf('rpgwd')).to.match(/expired$/);
    expect(statesOf('rpgp')).to.match(/open$/);
  });

  it('may read while the service fails, and as before after it', () => {
    expect(statesOf('rrrrrxc', anonymous)).to.match(/exhausted open exhausted$/);
    expect(statesOf('ry')).to.match(/pending$/);
  });

  it('cannot do what the rules do not have, or do twice what is possible once', () => {
    expect(statesOf('rat', { registered: undefined, trial: undefined })).to.equal('metered metered metered');
    expect(statesOf('rtet')).to.match(/trial-expired trial-expired$/);
    expect(statesOf('rge')).to.equal('metered metered metered');
  });

  it('can have read an article of another kind', () => {
    expect(withKind(readSteps('rrad'), 2, 'subscriber').join('')).to.equal('rsad');
  });

  it('does the same again, whenever it is asked', () => {
    expect(momentsOf('rratdwpgeom')).to.deep.equal(momentsOf('rratdwpgeom'));
  });
});

describe('A jump of the paywall studio', () => {
  const newspapers: Partial<PaywallRules>[] = [
    {},
    { limit: 0 },
    { limit: 1, registered: 1, period: 'day' },
    { limit: 30, registered: 40, period: 'week' },
    { registered: undefined, trial: undefined },
  ];
  for (const state of promptStates)
    it(`reaches ${state} in every newspaper`, () => {
      for (const newspaper of newspapers) {
        const { rules, steps } = shortestWay(state, { ...standardRules, ...newspaper });
        const moments = replay(rules, steps, start);
        expect(moments.at(-1)!.state).to.equal(state);
        expect(moments.slice(0, -1).map((moment) => moment.state)).not.to.include(state);
      }
    });
});

describe('The sentence of the paywall studio', () => {
  it('says what the reader has, and why', () => {
    const said = (letters: string, rules: Partial<PaywallRules> = {}): string =>
      reasonOf(momentsOf(letters, rules).at(-1)!, { ...standardRules, ...rules });
    expect(said('rr')).to.equal('2 of 4 free articles left until 1 April.');
    expect(said('rrrr')).to.equal('This is the last of 4 free articles until 1 April.');
    expect(said('r', { limit: 1 })).to.equal('This is the only free article until 1 April.');
    expect(said('rrrrr')).to.equal(
      'All 4 free articles of this month are read. With an account, the reader has 6 in all.',
    );
    expect(said('rrrrr', anonymous)).to.equal('All 4 free articles of this month are read. More from 1 April.');
    expect(said('rr', { limit: 1 })).to.equal(
      'The only free article of this month is read. With an account, the reader has 6 in all.',
    );
    expect(said('r', { limit: 0 })).to.equal('No article is free. With an account, the reader has 6 in all.');
    expect(said('r', { ...anonymous, limit: 0 })).to.equal('No article is free.');
    expect(said('rt')).to.equal('The trial lasts until 25 March.');
    expect(said('rx')).to.equal('The access service failed, so the article is open to every reader.');
    expect(said('f')).to.equal('The article is free. It does not count.');
  });
});
