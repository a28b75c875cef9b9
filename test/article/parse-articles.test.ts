import { expect } from '@open-wc/testing';
import { ArticleFormatError } from '../../src/article/errors.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import type { ArticleFormat } from '../../src/article/parse-options.js';

const url = 'https://news.example/';
const ninjs = { uri: 'urn:1', headlines: [{ value: 'Wire' }] };
const schemaOrg = { '@type': 'NewsArticle', headline: 'Graph' };
const own = { headline: 'Own', labels: ['live'] };
const page = '<html><meta property="og:title" content="Page">';

const formats: ArticleFormat[] = ['ninjs', 'schema-org', 'json-feed', 'rss', 'atom', 'wordpress', 'html', 'article'];

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

  it('reads the format that is asked for, and no other', () => {
    expect(headlines(schemaOrg, 'article')).to.deep.equal(['Graph']);
    expect(headlines(page, 'html')).to.deep.equal(['Page']);
    expect(() => headlines(ninjs, 'schema-org')).to.throw(ArticleFormatError, /schema.org/);
    expect(() => headlines(page, 'ninjs')).to.throw(ArticleFormatError, /ninjs.*“<html><meta/);
    expect(() => headlines(ninjs, 'html')).to.throw(ArticleFormatError, /HTML/);
  });

  it('finds the format itself where one is asked for that it does not know', () => {
    expect(headlines(own, 'constructor' as ArticleFormat)).to.deep.equal(['Own']);
  });

  it('says what it found and what it expected', () => {
    for (const [input, found] of [
      ['', 'an empty text'],
      ['hello', '“hello”'],
      ['{"headline": "Half a', '“{"headline": "Half a”'],
      ['<opml version="2.0"><body>', '“<opml version="2.0"><body>”'],
      ['[]', 'a list that starts with nothing'],
      [{ '@type': 'WebSite', name: 'X' }, 'of type “WebSite” with “@type”, “name”'],
      [null, '“null”'],
      [undefined, 'nothing'],
      [42, '“42”'],
    ] as const) {
      expect(() => parseArticles(input)).to.throw(ArticleFormatError, found);
      expect(() => parseArticles(input)).to.throw(
        ArticleFormatError,
        /IPTC ninjs, schema.org JSON-LD, posts of WordPress, an HTML page/,
      );
    }
  });

  it('gives no article, and no error, where all may not be shown', () => {
    expect(headlines({ ...ninjs, pubStatus: 'withheld' })).to.deep.equal([]);
  });

  it('runs without the clock of the page', () => {
    const item = { ...ninjs, embargoedUntil: '2026-03-02T12:00:00Z' };
    expect(parseArticles(item, { now: new Date('2026-03-02T11:59:59Z') })).to.have.lengthOf(0);
    expect(parseArticles(item, { now: new Date('2026-03-02T12:00:00Z') })).to.have.lengthOf(1);
  });
});

describe('a hostile source', () => {
  const throwing = new Proxy(
    {},
    {
      get: fail,
      has: fail,
      ownKeys: fail,
      getOwnPropertyDescriptor: fail,
      getPrototypeOf: fail,
    },
  );
  const revoked = Proxy.revocable([], {});
  revoked.revoke();

  function fail(): never {
    throw new TypeError('trap');
  }

  function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
    let value: unknown = own;
    for (let level = 0; level < depth; level++) value = wrap(value);
    return value;
  }

  function cyclic(base: object, ...properties: string[]): object {
    const node: Record<string, unknown> = { ...base };
    for (const property of properties) node[property] = node;
    node['list'] = [node];
    return node;
  }

  const everyField = [
    ...[
      'headline',
      'name',
      'author',
      'publisher',
      'image',
      'url',
      'description',
      'inLanguage',
      'genre',
      '@id',
      '@type',
      '@graph',
      '@list',
      'item',
      'itemListElement',
      'mainEntity',
      'expires',
      'datePublished',
    ],
    ...[
      'uri',
      'headlines',
      'descriptions',
      'associations',
      'renditions',
      'subjects',
      'genres',
      'people',
      'infoSources',
      'altIds',
      'pubStatus',
      'embargoed',
      'type',
      'version',
      'versionCreated',
      'digitalSourceType',
      'by',
    ],
    ...[
      'id',
      'kicker',
      'labels',
      'authors',
      'published',
      'related',
      'publication',
      'access',
      'generated',
      'language',
      'focalPoint',
    ],
  ];

  const inputs: Record<string, unknown> = {
    'deep arrays': nested(100_000, (inner) => [inner]),
    'deep objects': nested(100_000, (inner) => ({ items: inner })),
    'deep JSON text': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    'deep JSON objects': `${'{"@graph":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    'deep HTML': '<div itemscope itemprop=a>'.repeat(50_000),
    'a cycle of JSON-LD': cyclic(
      schemaOrg,
      'author',
      'image',
      'publisher',
      'url',
      '@id',
      '@graph',
      'mainEntityOfPage',
      'name',
    ),
    'a cycle of ninjs': cyclic(
      ninjs,
      'associations',
      'renditions',
      'descriptions',
      'people',
      'by',
      'digitalSourceType',
    ),
    'a cycle of articles': cyclic(own, 'image', 'authors', 'related', 'publication', 'focalPoint'),
    'a cycle of nothing': cyclic({}, 'a', '@graph'),
    'a proxy that throws': throwing,
    'a revoked proxy': revoked.proxy,
    'traps among items': [throwing, revoked.proxy, own, { headline: throwing }],
    'a getter that throws': {
      ...own,
      get image() {
        return fail();
      },
      get authors() {
        return fail();
      },
    },
    'a list of nothing': new Array(2 ** 32 - 1),
    'a million items': Array.from({ length: 1_000_000 }, () => own),
    'a million authors': { ...own, authors: Array.from({ length: 1_000_000 }, () => 'Ada Moss') },
    'one long text for many': {
      '@graph': [
        ...Array.from({ length: 1_000 }, () => ({
          ...schemaOrg,
          author: Array.from({ length: 50 }, () => ({ '@id': '#a' })),
        })),
        { '@id': '#a', '@type': 'Person', name: '&amp;<b>'.repeat(200_000) },
      ],
    },
    'a page of scripts': '<html>' + '<script type="application/ld+json">{"@type":"NewsArticle"'.repeat(20_000),
    'a page of comments': '<!--'.repeat(500_000),
    'closed comments': `${'<!---->'.repeat(200_000)}x`,
    'a function': () => own,
    'a symbol': Symbol('x'),
    'a big number': 10n ** 50n,
    'a prototype': JSON.parse(
      '{"__proto__":{"headline":"Polluted"},"constructor":{"prototype":{"headline":"Polluted"}}}',
    ),
    ...Object.fromEntries(
      everyField.flatMap((field) =>
        [
          throwing,
          revoked.proxy,
          nested(2_000, (inner) => [inner]),
          Symbol('x'),
          10n,
          NaN,
          [null, undefined, [[]], {}],
          { '@id': {} },
        ].map((value, index) => [
          `${field} as ${index}`,
          [
            { ...ninjs, [field]: value },
            { ...schemaOrg, [field]: value },
            { ...own, [field]: value },
          ],
        ]),
      ),
    ),
  };

  for (const format of [undefined, ...formats]) {
    it(`neither hangs a page nor throws anything but ArticleFormatError (${format ?? 'any format'})`, () => {
      for (const [name, input] of Object.entries(inputs)) {
        const started = performance.now();
        try {
          const articles = parseArticles(input, { url, format });
          expect(
            articles.every(({ headline }) => typeof headline === 'string' && headline !== ''),
            name,
          ).to.equal(true);
          JSON.stringify(articles);
        } catch (error) {
          expect(error, name).to.be.instanceOf(ArticleFormatError);
        }
        expect(performance.now() - started, name).to.be.below(10_000);
      }
      expect({}).to.not.have.property('headline');
    }).timeout(60_000);
  }

  it('loses only its bad items', () => {
    expect(headlines([throwing, revoked.proxy, own, { headline: throwing }])).to.deep.equal(['Own']);
    expect(headlines([throwing, ninjs, { ...ninjs, uri: 'urn:2', headlines: throwing }])).to.deep.equal(['Wire']);
    expect(headlines([throwing, schemaOrg, { ...schemaOrg, headline: throwing }])).to.deep.equal(['Graph']);
  });

  it('gives a bounded number of articles', () => {
    expect(headlines(inputs['a million items'])).to.have.lengthOf(10_000);
  });
});
