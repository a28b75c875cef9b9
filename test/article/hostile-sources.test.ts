import { expect } from '@open-wc/testing';
import { hostilePages } from '../support/fixtures/hostile-sources.js';
import { isQuick } from '../support/fixtures/pace.js';

describe('a large HTML page that tries to take a page’s time', () => {
  for (const [name, make] of Object.entries(hostilePages)) {
    it(`does not: ${name}`, () => {
      expect(isQuick(make())).to.equal(true);
    }).timeout(60_000);
  }
});
