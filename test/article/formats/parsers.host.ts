import assert from 'node:assert/strict';
// @ts-expect-error Its types are in a separate package, which is not worth a dependency for one class.
import { JSDOM } from 'jsdom';
import { DOMParser as XmlParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Page } from 'puppeteer-core';
import type { Article } from '../../../src/article/article.js';
import { ArticleFormatError } from '../../../src/article/errors.js';
import { parseArticles } from '../../../src/article/parse-articles.js';
import type { ParsedNode } from '../../../src/article/formats/parsed-html.js';
import type { ParsedXml } from '../../../src/article/formats/xml-nodes.js';
import { parseHtml } from '../../server/renderer.js';
import { openPage } from '../../support/browsers/chromium.js';
import { bundleForPage } from '../../support/builds/bundle.js';
import { fixtures } from '../fixtures/all.js';
import type { Fixture } from '../fixtures/fixture.js';

describe('In Node, as in a browser,', () => {
  let page: Page;
  before(async () => {
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
    it(`${fixture.name} is read, a page with the parser of the renderer and with jsdom`, async () => {
      const { DOMParser } = (new JSDOM() as { window: typeof globalThis }).window;
      const withJsdom = (markup: string): ParsedNode => new DOMParser().parseFromString(markup, 'text/html');
      const options = { url: fixture.url, parseHtml: withJsdom };
      assert.deepEqual(parseArticles(fixture.text, options), await inBrowser(fixture));
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
