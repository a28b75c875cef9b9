import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AccessSource } from '../../src/access/access-source.js';
import type { AccessPolicy, OpenArticle } from '../../src/access/open-article.js';
import { OpenArticles } from '../../src/access/open-articles.js';

/** A step of a page. An asker is a prompt; number 0 is the asker of the page itself. */
interface Step {
  does: 'ask' | 'ask' | 'leave' | 'wait' | 'go' | 'change' | 'close' | 'rules';
  asker: number;
  /** The id of the asked article: 0 is the page's own. */
  id: number;
}

const ids = ['', 'a', 'b', 'c'];

/** A page without a document: its askers, its visible time and its sources are set by the test. */
class Page {
  readonly askers = Array.from({ length: 4 }, (_, number) => ({ number, isThere: false }));
  /** The ids that the source has counted, in order. */
  readonly counted: string[] = [];
  /** The ids that the source was asked about, in order. */
  readonly loads: string[] = [];
  /** The functions that run once the page has been visible for long enough. */
  readonly waiting = new Set<() => void>();
  readonly listeners = new Set<() => void>();
  isGranted = true;
  readonly store = new OpenArticles(this.askers[0]!, {
    isAsking: (asker) => this.askers.some((each) => each === asker && each.isThere),
    section: () => undefined,
    access: () => undefined,
    isExempt: () => false,
    hear: () => undefined,
    afterVisible: (_, done) => {
      const finish = (): void => {
        this.waiting.delete(finish);
        done();
      };
      this.waiting.add(finish);
      return () => this.waiting.delete(finish);
    },
  });
  readonly #source: AccessSource = {
    kind: 'test',
    // As a meter does: what has been counted may be read again.
    load: ({ article }) => {
      this.loads.push(article.id);
      return { granted: this.isGranted || this.counted.includes(article.id) };
    },
    act: (_, { article }) => void this.counted.push(article.id),
    subscribe: (changed) => {
      this.listeners.add(changed);
      return () => this.listeners.delete(changed);
    },
  };

  get policy(): AccessPolicy {
    return { sources: [this.#source], meter: this.#source, isLoggedIn: undefined, dwell: 3_000 };
  }

  constructor() {
    this.store.begin('/page-0');
    this.store.follow(this.policy);
  }

  /** Lets a prompt ask about an article. */
  ask(id: number, asker = 1): OpenArticle {
    this.askers[asker]!.isThere = true;
    return this.store.open(this.askers[asker]!, { id: ids[id]!, access: 'metered', section: undefined });
  }

  /** Lets the page be visible for long enough. */
  wait(): void {
    for (const finish of [...this.waiting]) finish();
  }
}

describe('The open articles of a page', () => {
  let page: Page;
  beforeEach(() => (page = new Page()));

  it('are each counted once while they are open, and only after a while in a visible page', () => {
    assert.equal(page.ask(1, 1), page.ask(1, 2));
    assert.deepEqual(page.counted, []);
    page.wait();
    page.store.follow(page.policy);
    page.wait();
    assert.deepEqual(page.counted, ['a']);
  });

  it('are not counted again if the page’s own article gets its id later, and its asker leaves and comes back', () => {
    const open = page.ask(0);
    page.wait();
    assert.equal(page.ask(2), open);
    page.wait();
    page.askers[1]!.isThere = false;
    page.store.forgetLeft();
    page.ask(2);
    page.wait();
    assert.deepEqual(page.counted, ['/page-0']);
  });

  it('ask no source after they are closed, even if one still reports a change', async () => {
    page.ask(1);
    const late = [...page.listeners];
    page.store.close();
    const before = page.loads.length;
    for (const changed of late) changed();
    await Promise.resolve();
    assert.equal(page.loads.length, before);
  });

  it('are others on another page', () => {
    page.ask(0);
    page.wait();
    page.store.begin('/other');
    page.ask(0);
    page.wait();
    assert.deepEqual(page.counted, ['/page-0', '/other']);
  });

  it('are not counted after the last asker has left', () => {
    const open = page.ask(1);
    page.askers[1]!.isThere = false;
    page.wait();
    assert.deepEqual(page.counted, []);
    assert.equal(page.store.has(open), false);
  });

  it('count right in 10,000 random sequences', async () => {
    const steps = fc.array(
      fc.record({
        does: fc.constantFrom('ask', 'ask', 'ask', 'leave', 'wait', 'go', 'change', 'close', 'rules'),
        asker: fc.nat(3),
        id: fc.nat(3),
      }) as fc.Arbitrary<Step>,
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(steps, (sequence) => checkSequence(sequence)),
      { numRuns: 10_000 },
    );
  }).timeout(60_000);
});

/** Lets a page act, and checks after each step what must always be true. */
async function checkSequence(sequence: readonly Step[]): Promise<void> {
  const page = new Page();
  const { store, askers, counted } = page;
  let route = 0;
  let isReady = true;
  /** The article of each asker that has asked on this page. */
  const articles = new Map<object, OpenArticle>();
  const opened = new Set<OpenArticle>();
  for (const { does, asker: number, id } of sequence) {
    const asker = askers[number]!;
    if (does === 'ask' && isReady) {
      const open = page.ask(number === 0 ? 0 : id, number);
      opened.add(open);
      articles.set(asker, open);
      // An asker with an id takes the place of the page’s own.
      if (number > 0 && id > 0) articles.delete(askers[0]!);
      assert.ok(store.has(open), 'the article that was asked about is open');
      assert.equal(open.answer.state === 'pending', false, 'a source that answers at once has answered');
    }
    if (does === 'leave') {
      asker.isThere = false;
      articles.delete(asker);
      store.forgetLeft();
    }
    if (does === 'wait') page.wait();
    if (does === 'go') {
      store.begin(`/page-${++route}`);
      for (const [each, open] of articles) if (!open.isNamed) articles.delete(each);
      store.forgetLeft();
    }
    if (does === 'change') {
      page.isGranted = !page.isGranted;
      for (const changed of page.listeners) changed();
      await Promise.resolve();
    }
    if (does === 'close') {
      isReady = false;
      store.close();
      assert.equal(page.waiting.size, 0, 'a closed store waits for nothing');
      assert.equal(page.listeners.size, 0, 'a closed store listens to nothing');
    }
    if (does === 'rules') {
      isReady = true;
      store.follow(page.policy);
    }
    assert.ok(page.listeners.size <= 1, 'each source is heard once');
    // If all askers leave, the article is closed. It is another one if they come back, and a meter counts its id once.
    assert.ok(counted.length <= opened.size, 'an article is counted once while it is open');
    for (const [, open] of articles) assert.ok(store.has(open), 'an article stays open while somebody asks about it');
    const names = [...articles.values()].map(({ facts }) => facts.id);
    const openOnes = new Set(articles.values());
    assert.equal(new Set(names).size, openOnes.size, 'no two open articles have one id');
    if (isReady)
      for (const open of openOnes)
        assert.equal(
          open.answer.access?.granted,
          page.isGranted || open.isAlias || counted.includes(open.facts.id),
          'each answer is the newest of the source',
        );
  }
  const before = counted.length;
  for (const asker of askers) asker.isThere = false;
  page.wait();
  assert.equal(counted.length, before, 'nothing is counted after everybody has left');
}
