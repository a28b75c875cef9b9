import { expect } from 'chai';
import { honestFeed, hostileSources } from '../support/fixtures/hostile-sources.js';
import { isQuick, read } from '../support/fixtures/pace.js';

// `hostile-sources.test.ts` tests HTML pages.
describe('a large source that tries to take a page’s time', () => {
  it('is measured against one that is read', () => {
    expect(read(honestFeed()).count).to.be.above(1_000);
  });

  for (const [name, make] of Object.entries(hostileSources)) {
    it(`does not: ${name}`, () => {
      expect(isQuick(make())).to.equal(true);
    });
  }
});
