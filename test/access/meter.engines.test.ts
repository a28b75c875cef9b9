import { expect } from '@open-wc/testing';
import { Meter, parseMeter, type MeterRules } from '../../src/access/meter.js';
import { meterStorage } from '../../src/access/meter-storage.js';
import { checkSequences } from '../support/fixtures/meter-sequences.js';
import { OwnStorage } from '../support/page/own-storage.js';

const rules: MeterRules = { limit: 3, period: 'month', timeZone: 'UTC', product: 'test' };
const march = Date.parse('2026-03-02T12:00:00Z');

let clock = march;
function meter(more: Partial<MeterRules> = {}, mayStore = () => true): Meter {
  return new Meter({ ...rules, ...more }, meterStorage(mayStore), () => clock);
}

/** Opens an article as a reader does: asks the meter, and counts the article if the reader may read it. */
function open(each: Meter, id: string): { granted: boolean; left: number | undefined; counted: boolean | undefined } {
  const { granted, data } = each.accessTo({ id });
  if (granted) each.count({ id });
  return { granted, left: data!.articlesLeft, counted: data!.counted };
}

function kept(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith('standfirst.'));
}

describe('A meter', () => {
  beforeEach(() => (clock = march));
  afterEach(() => {
    for (const product of ['test', 'test:b', 'other', '']) meter({ product }).forget();
    expect(kept()).to.deep.equal([]);
  });

  it('is written as a number of articles in a day, a week or a month', () => {
    expect(parseMeter('4/month')).to.deep.equal({ limit: 4, period: 'month' });
    expect(parseMeter(' 10 / Week ')).to.deep.equal({ limit: 10, period: 'week' });
    expect(parseMeter('0/day')).to.deep.equal({ limit: 0, period: 'day' });
    for (const text of ['', '4', 'month', '4/year', '-1/day', '4.5/day', '4/month x']) {
      expect(parseMeter(text), text).to.equal(undefined);
    }
  });

  it('grants the number of articles in its limit, and returns the counts after each', () => {
    const each = meter();
    expect(['a', 'b', 'c', 'd'].map((id) => open(each, id))).to.deep.equal([
      { granted: true, left: 2, counted: false },
      { granted: true, left: 1, counted: false },
      { granted: true, left: 0, counted: false },
      { granted: false, left: 0, counted: false },
    ]);
    expect(each.accessTo({ id: 'd' }).data).to.deep.equal({
      articlesRead: 3,
      articlesLeft: 0,
      articleLimit: 3,
      period: 'month',
      resetsAt: '2026-04-01T00:00:00.000Z',
      counted: false,
    });
  });

  it('counts an article once, and grants one that was counted for as long as the period lasts', () => {
    const each = meter();
    open(each, 'a');
    each.count({ id: 'a' });
    expect(open(each, 'a')).to.deep.equal({ granted: true, left: 2, counted: true });
    ['b', 'c'].forEach((id) => open(each, id));
    expect(open(each, 'a').granted).to.equal(true);
  });

  it('does not count an article that was only checked', () => {
    const each = meter();
    for (let time = 0; time < 9; time++) each.accessTo({ id: String(time) });
    expect(open(each, 'a').left).to.equal(2);
  });

  it('neither grants nor counts an article for subscribers', () => {
    const each = meter();
    expect(each.accessTo({ id: 'a', isForSubscribers: true }).granted).to.equal(false);
    each.count({ id: 'a', isForSubscribers: true });
    expect(open(each, 'b').left).to.equal(2);
  });

  it('has another number for readers who have signed in', () => {
    const each = meter({ registeredLimit: 5 });
    ['a', 'b', 'c'].forEach((id) => open(each, id));
    const { granted, data } = each.accessTo({ id: 'd' }, true);
    expect([granted, data!.articlesLeft, data!.articleLimit, data!.isLoggedIn]).to.deep.equal([true, 1, 5, true]);
    expect(each.accessTo({ id: 'd' }, false)).to.deep.include({ granted: false });
    expect(each.accessTo({ id: 'd' }, false).data!.registeredLimit).to.equal(5);
  });

  const again = { granted: true, left: 2, counted: false };

  /** Opens all free articles at one time, then another at each later time. */
  function openAt(opened: string, ...later: string[]): ReturnType<typeof open>[] {
    const each = meter({ timeZone: 'Asia/Singapore' });
    clock = Date.parse(opened);
    ['a', 'b', 'c'].forEach((id) => open(each, id));
    return later.map((time) => {
      clock = Date.parse(time);
      return open(each, 'd');
    });
  }

  it('starts again with the publisher’s month, even while the page is open', () => {
    const [before, after] = openAt('2026-03-02', '2026-03-31T15:59:59Z', '2026-03-31T16:00:00Z');
    expect(before!.granted).to.equal(false);
    expect(after).to.deep.equal(again);
  });

  it('gives no article again to a reader who sets the clock back', () => {
    const later = openAt('2026-03-02', '2026-02-20T12:00:00Z', '2026-03-01T12:00:00Z');
    expect(later.map(({ granted }) => granted)).to.deep.equal([false, false]);
  });

  it('does not keep a reader out for a year whose clock was a year ahead', () => {
    expect(openAt('2027-03-02', '2026-03-02')).to.deep.equal([again]);
  });

  it('counts the articles that several tabs open, each once', () => {
    const tabs = [meter(), meter()] as const;
    open(tabs[0], 'a');
    open(tabs[1], 'b');
    tabs[0].count({ id: 'b' });
    tabs[1].count({ id: 'a' });
    expect(tabs.map((tab) => open(tab, 'c').left)).to.deep.equal([0, 0]);
    expect(kept().length).to.equal(3);
  });

  it('keeps several products apart', () => {
    ['a', 'b', 'c'].forEach((id) => open(meter(), id));
    expect(open(meter({ product: 'other' }), 'a')).to.deep.equal({ granted: true, left: 2, counted: false });
    // One product's name may begin with another's.
    ['a', 'b', 'c'].forEach((id) => open(meter({ product: 'test:b' }), id));
    open(meter(), 'a');
    meter().forget();
    expect(open(meter({ product: 'test:b' }), 'd').granted).to.equal(false);
  });

  it('keeps daily and monthly counts separate', () => {
    ['a', 'b'].forEach((id) => open(meter(), id));
    expect(open(meter({ period: 'day' }), 'c').left).to.equal(2);
    expect(open(meter(), 'd').left).to.equal(0);
  });

  it('remembers the articles that were read in another time zone', () => {
    ['a', 'b'].forEach((id) => open(meter({ timeZone: 'Asia/Singapore' }), id));
    expect(open(meter({ timeZone: 'Europe/London' }), 'a')).to.deep.equal({ granted: true, left: 1, counted: true });
    expect(open(meter({ timeZone: 'Asia/Singapore' }), 'b')).to.deep.equal({ granted: true, left: 1, counted: true });
    expect(kept().length).to.equal(2);
  });

  it('does not store which articles were read, and deletes every count after two months', () => {
    const each = meter();
    open(each, 'https://news.example/harbour');
    expect(kept().join()).to.not.contain('harbour');
    for (const time of ['2026-04-02', '2026-05-02', '2026-06-04']) {
      clock = Date.parse(time);
      open(each, 'a');
    }
    expect(kept().length).to.equal(2);
    clock = Date.parse('2026-12-01');
    open(meter({ period: 'day' }), 'a');
    expect(kept().length).to.equal(1);
  });

  it('lives with a record that is damaged, or of another version', () => {
    open(meter(), 'a');
    const [key] = kept();
    localStorage.setItem(key!, '{"not": a time');
    localStorage.setItem('standfirst.meter.0:test', 'older');
    expect(open(meter(), 'b')).to.deep.equal({ granted: true, left: 2, counted: false });
    localStorage.removeItem('standfirst.meter.0:test');
    for (const damaged of ['Infinity', '8.64e15', '1e999', '-1', '']) {
      meter().forget();
      open(meter(), 'a');
      localStorage.setItem('standfirst.meter.1:test:month:x', damaged);
      expect(open(meter(), 'b').left, damaged).to.equal(1);
      expect(kept().length, damaged).to.equal(2);
    }
  });

  it('stores nothing before it may, and then stores its counts', () => {
    let mayStore = false;
    const each = meter({}, () => mayStore);
    open(each, 'a');
    expect([kept().length, each.storage]).to.deep.equal([0, 'memory']);
    expect(open(each, 'b').left).to.equal(1);
    mayStore = true;
    open(each, 'c');
    expect([kept().length, each.storage]).to.deep.equal([3, 'local']);
    mayStore = false;
    each.forget();
    expect([kept().length, open(each, 'd').left]).to.deep.equal([0, 2]);
  });

  describe('if the browser refuses to store', () => {
    const { setItem } = Storage.prototype;
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const refuse = (): never => {
      throw new DOMException('', 'QuotaExceededError');
    };
    afterEach(() => {
      Storage.prototype.setItem = setItem;
      Object.defineProperty(window, 'localStorage', own);
    });

    it('counts in memory once its room is full, and loses nothing', () => {
      const each = meter();
      open(each, 'a');
      Storage.prototype.setItem = refuse;
      expect(open(each, 'b').left).to.equal(1);
      expect([open(each, 'b').counted, each.storage]).to.deep.equal([true, 'memory']);
      expect(open(each, 'c').left).to.equal(0);
      expect(open(each, 'd').granted).to.equal(false);
    });

    const refusals: Readonly<Record<string, () => unknown>> = {
      'to be read': () => Object.defineProperty(window, 'localStorage', { configurable: true, get: refuse }),
      'to be written': () => (Storage.prototype.setItem = refuse),
      'to keep what is written': () => (Storage.prototype.setItem = () => undefined),
    };
    for (const [what, begin] of Object.entries(refusals)) {
      it(`counts in memory if it refuses ${what}, and says so before it has counted any`, () => {
        begin();
        const each = meter();
        expect(each.storage).to.equal('memory');
        expect(['a', 'b', 'c', 'd'].map((id) => open(each, id).granted)).to.deep.equal([true, true, true, false]);
        expect(each.storage).to.equal('memory');
        each.forget();
      });
    }

    it('works with a replacement for the browser’s storage', () => {
      const storage = new OwnStorage();
      const each = meter();
      expect(['a', 'b', 'c', 'd'].map((id) => open(each, id).granted)).to.deep.equal([true, true, true, false]);
      expect(each.storage).to.equal('local');
      each.forget();
      expect(storage.length).to.equal(0);
      storage.stop();
    });
  });

  it('loses no article and counts none twice, in any order of actions', () => {
    const storage = new OwnStorage();
    // `meter-sequences.node.ts` checks many more in Node.
    checkSequences(storage, 200);
    storage.stop();
  });
});
