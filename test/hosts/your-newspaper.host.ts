import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { BrowserContext, Page } from 'puppeteer-core';
import { newReader, openPage } from '../support/browsers/chromium.js';
import { startDemo, type Demo } from './demo.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const feed = readFileSync(new URL('../stories/walk/own-feed.xml', import.meta.url));

const home = `<!doctype html><title>The Ferry Post</title>
<link rel="alternate" type="application/rss+xml" href="/feed.xml">`;

const pictured = `<rss><channel><item><title>Tram line opens a year early</title>
<enclosure url="https://pictured.example/tram.jpg" type="image/jpeg" length="1"/></item></channel></rss>`;

describe('On the front page of the demo', () => {
  let demo: Demo;
  let reader: BrowserContext;
  before(async () => {
    demo = await startDemo({
      fetch: async (address) => {
        const { pathname, hostname } = new URL(address);
        if (hostname === 'empty.example') return new Response(null, { status: 204 });
        if (hostname === 'pictured.example') return new Response(pictured);
        return pathname === '/feed.xml' ? new Response(feed) : new Response(home);
      },
    });
  });
  after(async () => {
    await reader?.close();
    await demo?.close();
  });
  beforeEach(async () => {
    await reader?.close();
    reader = await newReader();
  });

  async function open(path: string): Promise<Page> {
    const { page } = await openPage(`${demo.newsroom}${path}`, { reader });
    // The browser itself reaches only the demo.
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(demo.newsroom);
      void (isOwn ? request.continue() : request.abort());
    });
    return page;
  }

  it('a visitor gives an address, and sees that newspaper with the code to paste', async () => {
    const page = await open('/');
    await page.type('#address', 'ferry.example');
    await page.keyboard.press('Enter');
    await page.waitForFunction(hasHeadline, { polling: 100, timeout: 20_000 }, 'Tram line opens a year early');
    const code = await page.$eval('your-newspaper', (own) => own.shadowRoot!.querySelector('pre')!.textContent);
    assert.match(code, /src="https:\/\/ferry\.example\/feed\.xml"/);
    await page.waitForFunction(() => location.search.includes('feed.xml'), { polling: 100 });
    await page.reload();
    await page.waitForFunction(hasHeadline, { polling: 100, timeout: 20_000 }, 'Tram line opens a year early');
  });

  for (const width of [390, 1280]) {
    it(`the page of a visitor’s newspaper is accessible and fits, ${width} px`, async () => {
      const page = await open('/your-newspaper?address=ferry.example');
      await page.setViewport({ width, height: 900 });
      await page.waitForFunction(hasHeadline, { polling: 100, timeout: 20_000 }, 'Tram line opens a year early');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const found = await (globalThis as unknown as { axe: typeof Axe }).axe.run(document, {
          // The widgets are checked elsewhere.
          iframes: false,
        });
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(violations, []);
    });
  }

  it('a site that answers without content cannot be read', async () => {
    const page = await open('/your-newspaper?address=empty.example');
    await page.waitForFunction(
      () =>
        document
          .querySelector('your-newspaper')
          ?.shadowRoot?.querySelector('newspaper-form')
          ?.shadowRoot?.textContent.includes('cannot read empty.example'),
      { polling: 100, timeout: 20_000 },
    );
  });

  it('a visitor who goes back to the sample while a picture loads sees no failure', async () => {
    const page = await open('/your-newspaper?address=pictured.example');
    const failures: string[] = [];
    page.on('pageerror', (failure) => failures.push(String(failure)));
    await page.evaluateOnNewDocument(
      'HTMLImageElement.prototype.decode = () => new Promise((_, end) => globalThis.end = end)',
    );
    await page.reload();
    await page.waitForFunction(hasHeadline, { polling: 100, timeout: 20_000 }, 'Tram line opens a year early');
    await page.click('your-newspaper >>> .own button');
    await page.evaluate('end()');
    // eslint-disable-next-line no-restricted-syntax -- No error comes
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(failures, []);
  });

  it('a file without an address leaves no address of another newspaper', async () => {
    const page = await open('/your-newspaper?address=ferry.example');
    await page.waitForFunction(hasHeadline, { polling: 100, timeout: 20_000 }, 'Tram line opens a year early');
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      const rss = '<rss><channel><item><title>Only a file</title></item></channel></rss>';
      dataTransfer.items.add(new File([rss], 'feed.xml'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.waitForFunction(hasHeadline, { polling: 100, timeout: 20_000 }, 'Only a file');
    assert.equal(await page.evaluate(() => location.search), '');
  });

  it('the list of languages shows that of each newspaper', async () => {
    const page = await open('/your-newspaper?address=ferry.example');
    const shown = (): Promise<string> =>
      page.$eval('your-newspaper >>> select', (select) => (select as HTMLSelectElement).value);
    await page.waitForFunction(hasHeadline, { polling: 100, timeout: 20_000 }, 'Tram line opens a year early');
    assert.equal(await shown(), 'en');
    for (const [language, headline] of [
      ['ar', 'عبّارة'],
      ['ja', 'フェリー再開'],
      ['en', 'Only a file'],
    ] as const) {
      await page.evaluate((title) => {
        const dataTransfer = new DataTransfer();
        const rss = `<rss><channel><item><title>${title}</title></item></channel></rss>`;
        dataTransfer.items.add(new File([rss], 'feed.xml'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, headline);
      await page.waitForFunction(hasHeadline, { polling: 100, timeout: 20_000 }, headline);
      assert.equal(await shown(), language);
    }
    for (const language of ['de', 'fr']) {
      await page.select('your-newspaper >>> select', language);
      // eslint-disable-next-line no-restricted-syntax -- The choice stays
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.equal(await shown(), language);
    }
  });

  it('markup in an address does nothing', async () => {
    const address = '"><img src=x onerror="globalThis.hacked=1">';
    const page = await open(`/your-newspaper?address=${encodeURIComponent(address)}`);
    await page.waitForFunction(
      () => document.querySelector('your-newspaper')?.shadowRoot?.querySelector('newspaper-form') !== null,
      { polling: 100 },
    );
    assert.equal(await page.evaluate(() => 'hacked' in globalThis), false);
    assert.equal(await page.$eval('your-newspaper', (own) => own.getAttribute('address')), address);
  });
});

// In the page:

function hasHeadline(headline: string): boolean {
  const preview = document.querySelector('your-newspaper')?.shadowRoot?.querySelector('theme-preview');
  const page = preview?.shadowRoot?.querySelector('iframe')?.contentDocument;
  return Boolean(page?.querySelector(`news-headline-card[headline="${headline}"]`));
}
