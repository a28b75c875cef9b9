import { expect } from 'chai';
import { mergeArticles } from '../../src/article/merge.js';

describe('The merged fields of several sources', () => {
  it('is each group of fields from the first that has any of it', () => {
    const merged = mergeArticles(
      { headline: 'Rain', authors: [] },
      { headline: 'Snow', url: 'https://news.example/snow', agency: 'Halyard Press', published: '2026-03-02' },
      { authors: [{ name: 'Ruth Calder' }], updated: '2026-03-03', kicker: 'Weather' },
    );
    expect(merged).to.deep.equal({
      headline: 'Rain',
      agency: 'Halyard Press',
      published: '2026-03-02',
      kicker: 'Weather',
    });
  });

  it('are absent for a group that the first source leaves empty on purpose', () => {
    const merged = mergeArticles(
      { authors: null, kicker: null },
      { authors: [{ name: 'A' }], agency: 'B', kicker: 'C' },
    );
    expect(merged).to.deep.equal({});
  });

  it('takes an access that is not known for none, and no other text', () => {
    expect(
      mergeArticles({ access: 'unknown', headline: 'unknown' }, { access: 'free', headline: 'Rain' }),
    ).to.deep.equal({
      access: 'free',
      headline: 'unknown',
    });
  });
});
