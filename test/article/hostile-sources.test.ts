import { expect } from '@open-wc/testing';
import { ArticleFormatError } from '../../src/article/errors.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import { honestFeed, hostileSources } from '../support/hostile-sources.js';

/** How long a page may be held up by any source, in milliseconds. */
const limit = 1_000;

/** A machine that has other work is as much slower with an honest feed; at rest that takes about a fiftieth of the limit. */
const share = 50;

const attempts = 3;

/** How long it takes to read a source, and how many articles it gives. */
function read(source: unknown): { time: number; count: number } {
  const start = performance.now();
  let count = 0;
  try {
    count = parseArticles(source, { url: 'https://news.example/' }).length;
  } catch (failure) {
    expect(failure).to.be.instanceOf(ArticleFormatError);
  }
  return { time: performance.now() - start, count };
}

function isQuick(source: unknown): boolean {
  const { time } = read(source);
  return time < limit || time < share * read(honestFeed()).time;
}

describe('a large source that tries to take a page’s time', () => {
  it('is measured against one that is read', () => {
    expect(read(honestFeed()).count).to.be.above(1_000);
  });

  for (const [name, make] of Object.entries(hostileSources)) {
    it(`does not: ${name}`, () => {
      const source = make();
      const isQuickOnce = Array.from({ length: attempts }).some(() => isQuick(source));
      expect(isQuickOnce).to.equal(true);
    }).timeout(60_000);
  }
});
