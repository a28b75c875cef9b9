import { checkSequences } from '../support/fixtures/meter-sequences.js';
import { OwnStorage } from '../support/page/own-storage.js';

describe('A meter', () => {
  let storage: OwnStorage;
  before(() => (storage = new OwnStorage()));
  after(() => storage.stop());

  it('loses no article and counts none twice, in any order of actions', () => {
    checkSequences(storage, 10_000);
  });
});
