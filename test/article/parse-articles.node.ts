import { expect } from 'chai';
import { parseArticles } from '../../src/article/parse-articles.js';
import { articleFormats } from '../../src/generated/article/format-names.js';
import { faultsOf, hostileInputs, revoked, throwing } from '../support/fixtures/hostile-inputs.js';

const ninjs = { uri: 'urn:1', headlines: [{ value: 'Wire' }] };
const schemaOrg = { '@type': 'NewsArticle', headline: 'Graph' };
const own = { headline: 'Own', labels: ['live'] };

function headlines(input: unknown): string[] {
  return parseArticles(input, { url: 'https://news.example/' }).map(({ headline }) => headline);
}

// `parse-articles.test.ts` tests HTML pages.
describe('a hostile source', () => {
  for (const format of [undefined, ...articleFormats.filter((each) => each !== 'html')]) {
    it(`neither hangs a page nor throws anything but ArticleFormatError (${format ?? 'any format'})`, () => {
      expect(faultsOf(hostileInputs, format)).to.deep.equal([]);
      expect({}).to.not.have.property('headline');
    });
  }

  it('loses only its bad items', () => {
    expect(headlines([throwing, revoked, own, { headline: throwing }])).to.deep.equal(['Own']);
    expect(headlines([throwing, ninjs, { ...ninjs, uri: 'urn:2', headlines: throwing }])).to.deep.equal(['Wire']);
    expect(headlines([throwing, schemaOrg, { ...schemaOrg, headline: throwing }])).to.deep.equal(['Graph']);
  });

  it('gives a bounded number of articles', () => {
    expect(headlines(hostileInputs['a million items'])).to.have.lengthOf(10_000);
  });
});
