import { expect } from 'chai';
import { articleFormats, type ArticleFormat } from '../../src/generated/article/format-names.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import { decidePrompt } from '../../src/access/decide-prompt.js';
import { Meter } from '../../src/access/meter.js';
import { meterStorage } from '../../src/access/meter-storage.js';
import { parseOffer } from '../../src/access/offer.js';
import { parseAmpEntitlement, parseReaderAccess } from '../../src/access/reader-access.js';
import { parseHtml as parsePage } from '../server/renderer.js';
import { pollute, polluted } from '../support/fixtures/polluted-prototype.js';

/** One source of each format with nothing but what it needs, so that every other field is absent. */
const sources: Readonly<Record<ArticleFormat, string>> = {
  rss: '<rss version="2.0"><channel><title>News</title><item><title>Rain ends</title><author>Mara Lin</author><enclosure type="image/webp" url="https://news.example/rain.webp"/></item></channel></rss>',
  atom: '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Rain ends</title></entry></feed>',
  'json-feed':
    '{"version":"https://jsonfeed.org/version/1.1","title":"News","items":[{"id":"1","title":"Rain ends","image":"https://news.example/rain.webp","authors":[{"name":"Mara Lin"}]}]}',
  wordpress:
    '[{"title":{"rendered":"Rain ends"},"link":"https://news.example/rain","jetpack_featured_media_url":"https://news.example/rain.webp"}]',
  ninjs:
    '{"uri":"urn:rain","headline":"Rain ends","byline":"Mara Lin","renditions":{"a":{"href":"https://news.example/rain.webp","mimetype":"image/webp"}}}',
  'schema-org':
    '{"@type":"NewsArticle","headline":"Rain ends","image":"https://news.example/rain.webp","author":{"name":"Mara Lin"}}',
  html: '<!doctype html><title>Rain ends</title><meta property="og:type" content="article"><meta property="og:title" content="Rain ends">',
  article: '{"headline":"Rain ends","image":{"src":"https://news.example/rain.webp"},"authors":["Mara Lin"]}',
};

/** Reads every field that an article may have, as a widget and an application read it: also one that is absent. */
function readThrough(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((entry) => readThrough(entry, depth));
  if (typeof value !== 'object' || value === null || depth > 3) return value;
  const names = new Set([...Object.keys(value), ...Object.keys(polluted)]);
  const fields = value as Record<string, unknown>;
  const read = [...names].sort().map((name) => [name, readThrough(fields[name], depth + 1)] as const);
  return Object.fromEntries(read.filter(([, field]) => field !== undefined));
}

describe('What a script has added to Object.prototype', () => {
  // The parser of HTML is not in a page that a script has polluted.
  const page = parsePage(sources.html);
  const parseHtml = (): typeof page => page;

  /** Returns the results of `read` before and after the prototype is polluted. */
  function bothOf(read: () => unknown): [before: unknown, after: unknown] {
    const before = JSON.stringify(readThrough(read()));
    const restore = pollute();
    try {
      const after = read();
      const through = readThrough(after);
      restore();
      return [before, JSON.stringify(through)];
    } finally {
      restore();
    }
  }

  for (const format of articleFormats) {
    it(`is not read as a field of an article in the format ${format}`, () => {
      const [before, after] = bothOf(() => parseArticles(sources[format], { parseHtml }));
      expect(after).to.equal(before);
    });

    it(`is not read as an option of the parser of the format ${format}`, () => {
      // Relative addresses, for which only an option gives a base.
      const source = sources[format].replaceAll('https://news.example', '');
      const [before, after] = bothOf(() => parseArticles(source, { parseHtml }));
      expect(after).to.equal(before);
    });
  }

  it('is not read as the access of a reader', () => {
    for (const answer of [{ granted: false }, { granted: true, grantReason: 'METERING', data: { articlesRead: 1 } }]) {
      for (const read of [parseReaderAccess, parseAmpEntitlement]) {
        const [before, after] = bothOf(() => read(answer));
        expect(after).to.equal(before);
      }
    }
    const [before, after] = bothOf(() => decidePrompt({ access: { granted: false }, now: 0 }));
    expect(before).to.equal('"exhausted"');
    expect(after).to.equal(before);
  });

  it('is not read as a rule of a meter', () => {
    const storage = meterStorage(() => false);
    const meter = (): Meter => new Meter({ limit: 4, period: 'month' }, storage, () => 0);
    const [before, after] = bothOf(() => JSON.stringify(meter().accessTo({ id: 'a' })));
    expect(after).to.equal(before);
  });

  it('is not read as a field of an offer', () => {
    const [before, after] = bothOf(() => parseOffer({ name: 'Digital' }).offer);
    expect(after).to.equal(before);
  });
});
