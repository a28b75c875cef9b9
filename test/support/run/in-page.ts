/** Code that the runner adds to each test file that runs in a page. */

declare const mocha: { suite: Mocha.Suite };

// Without a network, a machine's browsers are offline. The tests need none.
Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => true });

/**
 * Ends the definition of a file's tests. The file fails if it has none, or if a promise was rejected and no code
 * handled that.
 *
 * @param seed changes the order of the tests. The same number gives the same order
 */
export function endFile(seed?: number): void {
  if (mocha.suite.total() === 0) throw new Error('This file has no tests.');
  const rejections: PromiseRejectionEvent[] = [];
  addEventListener('unhandledrejection', (rejection) => rejections.push(rejection));
  after('no promise was rejected unseen', async () => {
    // The browser reports a rejection a little later.
    await new Promise((resolve) => setTimeout(resolve, 20));
    // A test may have handled it.
    const unseen = rejections.filter(({ defaultPrevented }) => !defaultPrevented);
    if (unseen.length > 0) throw new Error(`Unhandled rejection: ${unseen.map(({ reason }) => String(reason)).join()}`);
  });
  if (seed !== undefined) shuffle(mocha.suite, randomFrom(seed));
}

function shuffle(suite: Mocha.Suite, random: () => number): void {
  mix(suite.tests, random);
  mix(suite.suites, random);
  for (const each of suite.suites) shuffle(each, random);
}

function mix(list: unknown[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other], list[last]];
  }
}

/** Random numbers by the algorithm mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state += 0x6d2b79f5;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
