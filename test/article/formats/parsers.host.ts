import assert from 'node:assert/strict';
import { DOMParser as XmlParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Page } from 'puppeteer-core';
import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { parseArticles } from '../../../src/article/parse-articles.js';
import type { ParseOptions } from '../../../src/article/parse-options.js';
import type { ParsedXml } from '../../../src/article/formats/xml-nodes.js';
import { loadHtmlParser } from '../../../src/commands/read-source.js';
import { openPage } from '../../support/browsers/chromium.js';
import { bundleForPage } from '../../support/builds/bundle.js';
import { fixtures } from '../fixtures/all.js';
import type { Fixture } from '../fixtures/fixture.js';

describe('In Node, as in a browser,', () => {
  let page: Page;
  let parseHtml: ParseOptions['parseHtml'];
  before(async () => {
    parseHtml = await loadHtmlParser();
    ({ page } = await openPage('about:blank', { waitForWidgets: false }));
    const library = await bundleForPage('src/article/parse-articles.ts');
    await page.addScriptTag({ type: 'module', content: `${library}\nglobalThis.articles = { parseArticles };` });
    await page.waitForFunction(() => 'articles' in globalThis);
  });
  after(() => page?.close());

  function inBrowser({ text, url }: Fixture): Promise<Article[]> {
    return page.evaluate(
      (input, address) =>
        (globalThis as unknown as { articles: { parseArticles: typeof parseArticles } }).articles.parseArticles(input, {
          url: address,
        }),
      text,
      url,
    );
  }

  for (const fixture of fixtures) {
    it(`${fixture.name} is read, a page with jsdom`, async () => {
      const found = parseArticles(fixture.text, { url: fixture.url, parseHtml });
      assert.deepEqual(
        found.map(({ headline }) => headline),
        fixture.headlines,
      );
      assert.deepEqual(found, await inBrowser(fixture));
    });
  }

  const otherFormats = ['json-feed', 'wordpress', 'ninjs', 'schema-org', 'html', 'article'];
  for (const fixture of fixtures.filter(({ format }) => !otherFormats.includes(format))) {
    it(`${fixture.name} is read with xmldom`, async () => {
      const parseXml = (markup: string): ParsedXml =>
        new XmlParser({ onError: onErrorStopParsing }).parseFromString(markup, 'text/xml');
      const found = parseArticles(fixture.text, { url: fixture.url, parseXml });
      assert.deepEqual(found, await inBrowser(fixture));
    });
  }
});

describe('A feed whose elements are never closed', () => {
  const rss = '<rss><channel><item><title>Rain</title></item></channel></rss>';
  for (const opening of ['<!--', '<?', '<!DOCTYPE[', '<!DOCTYPE ']) {
    it(`takes no time: ${opening}`, () => {
      for (const text of [opening.repeat(20_000) + rss, `${opening.repeat(20_000)}<b>]>--> ${rss}`]) {
        // Measure processor time: it is the same while other processes keep the machine busy.
        const start = process.cpuUsage();
        try {
          parseArticles(text);
        } catch (error) {
          assert.ok(error instanceof ArticleFormatError);
        }
        assert.ok(process.cpuUsage(start).user < 1_000_000);
      }
    });
  }
});

describe('In Node without a parser,', () => {
  for (const fixture of fixtures) {
    if (fixture.format === 'html') {
      it(`${fixture.name} is refused, with the name of the option to pass`, () => {
        assert.throws(
          () => parseArticles(fixture.text, { url: fixture.url }),
          (error) => error instanceof ArticleFormatError && error.message.includes('options.parseHtml.'),
        );
      });
    } else {
      it(`${fixture.name} can be read`, () => {
        const found = parseArticles(fixture.text, { url: fixture.url });
        assert.deepEqual(
          found.map(({ headline }) => headline),
          fixture.headlines,
        );
      });
    }
  }
});
