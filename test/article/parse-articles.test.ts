import { expect } from '@open-wc/testing';
import { ArticleFormatError } from '../../src/article/errors.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import { type ArticleFormat, articleFormats } from '../../src/generated/article/format-names.js';
import { faultsOf, hostileInputs, hostileMarkup } from '../support/fixtures/hostile-inputs.js';

const url = 'https://news.example/';
const ninjs = { uri: 'urn:1', headlines: [{ value: 'Wire' }] };
const schemaOrg = { '@type': 'NewsArticle', headline: 'Graph' };
const own = { headline: 'Own', labels: ['live'] };
const page = '<html><meta property="og:title" content="Page">';

function headlines(input: unknown, format?: ArticleFormat): string[] {
  return parseArticles(input, { url, format }).map(({ headline }) => headline);
}

describe('parseArticles', () => {
  it('finds the format from the content, in text and in values', () => {
    for (const [input, headline] of [
      [ninjs, 'Wire'],
      [[ninjs], 'Wire'],
      [{ items: [ninjs] }, 'Wire'],
      [{ uri: 'urn:1', headline: 'Wire', versioncreated: '2026-01-01T00:00:00Z' }, 'Wire'],
      [schemaOrg, 'Graph'],
      [[schemaOrg], 'Graph'],
      [{ '@graph': [schemaOrg] }, 'Graph'],
      [own, 'Own'],
      [[own], 'Own'],
    ] as const) {
      expect(headlines(input)).to.deep.equal([headline]);
      expect(headlines(JSON.stringify(input))).to.deep.equal([headline]);
    }
    expect(headlines(page)).to.deep.equal(['Page']);
    expect(headlines(`\n<!-- hello -->\n${page}`)).to.deep.equal(['Page']);
  });

  it('reads only the requested format', () => {
    expect(headlines(schemaOrg, 'article')).to.deep.equal(['Graph']);
    expect(headlines(page, 'html')).to.deep.equal(['Page']);
    expect(() => headlines(ninjs, 'schema-org')).to.throw(ArticleFormatError, /schema.org/);
    expect(() => headlines(page, 'ninjs')).to.throw(ArticleFormatError, /ninjs.*“<html><meta/);
    expect(() => headlines(ninjs, 'html')).to.throw(ArticleFormatError, /HTML/);
  });

  it('detects the format if the requested one is unknown', () => {
    expect(headlines(own, 'constructor' as ArticleFormat)).to.deep.equal(['Own']);
  });

  it('says in the error what it found and what it expected', () => {
    for (const [input, found] of [
      ['', 'empty text'],
      ['hello', '“hello”'],
      ['{"headline": "Half a', '“{"headline": "Half a”'],
      ['<svg><title>Rain</title></svg>', '“<svg><title>Rain</title></svg>”'],
      ['[1]', 'a list that starts with “1”'],
      [{ '@type': 'WebSite', name: 'X' }, 'of type “WebSite” with “@type”, “name”'],
      [null, '“null”'],
      [undefined, 'nothing'],
      [42, '“42”'],
    ] as const) {
      expect(() => parseArticles(input)).to.throw(ArticleFormatError, found);
      expect(() => parseArticles(input)).to.throw(ArticleFormatError, /RSS, Atom, JSON Feed, .* an HTML page/);
    }
  });

  it('gives no article, and no error, if there is none or none may be shown', () => {
    expect(headlines([])).to.deep.equal([]);
    expect(headlines('[]')).to.deep.equal([]);
    expect(headlines('<rss version="2.0"><channel><title>Ports</title></channel></rss>')).to.deep.equal([]);
    expect(headlines({ ...ninjs, pubStatus: 'withheld' })).to.deep.equal([]);
  });

  it('runs without the clock of the page', () => {
    const item = { ...ninjs, embargoedUntil: '2026-03-02T12:00:00Z' };
    expect(parseArticles(item, { now: new Date('2026-03-02T11:59:59Z') })).to.have.lengthOf(0);
    expect(parseArticles(item, { now: new Date('2026-03-02T12:00:00Z') })).to.have.lengthOf(1);
  });
});

// `parse-articles.node.ts` tests other formats.
describe('a hostile source', () => {
  it('neither hangs a page nor throws anything but ArticleFormatError (html)', () => {
    expect(faultsOf(hostileInputs, 'html')).to.deep.equal([]);
    expect({}).to.not.have.property('headline');
  }).timeout(60_000);

  for (const format of [undefined, ...articleFormats]) {
    for (const [name, input] of Object.entries(hostileMarkup)) {
      it(`neither hangs a page nor throws anything but ArticleFormatError: ${name} (${format ?? 'any format'})`, () => {
        expect(faultsOf({ [name]: input }, format)).to.deep.equal([]);
      });
    }
  }
});
