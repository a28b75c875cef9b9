import assert from 'node:assert/strict';
import { readQuery } from '../../stories/support/query.js';

const ownWords = (query: string): string[] => readQuery(query).map(({ own }) => own);

describe('A query of the docs', () => {
  it('has a term for each word that says something', () => {
    assert.deepEqual(ownWords('Next on a server?'), ['Next', 'server?']);
    assert.deepEqual(ownWords('how do I'), ['how', 'do', 'I']);
    assert.deepEqual(ownWords('  '), []);
  });

  it('has the words of the docs for the same thing', () => {
    assert.deepEqual(readQuery('GDPR'), [{ own: 'GDPR', docs: ['privacy'] }]);
    assert.deepEqual(readQuery('Cookies?'), [{ own: 'Cookies?', docs: ['privacy'] }]);
  });

  it('has one term for words that have synonyms together', () => {
    assert.deepEqual(readQuery('Night mode in WordPress'), [
      { own: 'Night mode', docs: ['light and dark', 'dark'] },
      { own: 'WordPress', docs: ['WordPress plugin'] },
    ]);
    assert.deepEqual(ownWords('change the words'), ['change words']);
  });

  it('is one term in quotation marks', () => {
    assert.deepEqual(readQuery('"night mode"'), [{ own: '"night mode"', docs: [] }]);
  });
});
