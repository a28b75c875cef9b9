import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser, openPage } from '../support/browser-page.js';
import { pack } from '../support/packed.js';
import { startDemo, type Demo } from './demo.js';
import { stories } from './newsroom/stories.js';

const metered = stories.filter(({ access }) => access === 'metered').map(({ slug }) => slug);

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const widgets = [
  'news-headline-card',
  'news-byline',
  'news-photo-caption',
  'news-share-icons',
  'news-subscription-prompt',
] as const;

/** The widgets of a page that have taken the place of their fallback, and those that have not; run in the page. */
function readPage(tags: readonly string[]): { shown: Record<string, string[]>; waiting: string[]; overflow: number } {
  const shown: Record<string, string[]> = {};
  const waiting: string[] = [];
  for (const widget of document.querySelectorAll<HTMLElement>(tags.join())) {
    const root = widget.shadowRoot?.querySelector('.root');
    if (!root || widget.getBoundingClientRect().height < 10) waiting.push(widget.localName);
    else (shown[widget.localName] ??= []).push(root.textContent!.replace(/\s+/g, ' ').trim());
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return { shown, waiting, overflow: scrollWidth - clientWidth };
}

describe('An article page', () => {
  let demo: Demo;
  let browser: Browser;
  before(async () => {
    demo = await startDemo({ newsroomPort: 0, partnerPort: 0, cdnFolder: pack().cdnFolder });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  const pages = {
    'of the newsroom': () => `${demo.newsroom}/stories/averland-castria-joint-infrastructure`,
    'of the newsroom for subscribers': () => `${demo.newsroom}/stories/northern-tunnel-opening`,
    'of the newsroom in Arabic': () => `${demo.newsroom}/stories/ras-al-juman-solar-desalination`,
    'of the newsroom in Japanese': () => `${demo.newsroom}/stories/narumisaki-observatory-dark-sky`,
    'of the partner': () => `${demo.partner}/article`,
    'of the partner, by the loader': () => `${demo.partner}/article-loader`,
    'of the partner, by the loader under a strict policy': () => `${demo.partner}/strict-csp-loader`,
  };

  for (const [name, address] of Object.entries(pages)) {
    for (const width of [320, 768, 1280]) {
      it(`${name} stands at ${width} px, and nothing is said in the console`, async () => {
        const { page, record } = await openPage(browser, address(), (opened) =>
          opened.setViewport({ width, height: 900 }),
        );
        const { shown, waiting, overflow } = await page.evaluate(readPage, widgets);
        assert.deepEqual(waiting, []);
        assert.equal(overflow, 0);
        assert.ok(Object.keys(shown).length >= 2);
        for (const text of Object.values(shown).flat())
          assert.doesNotMatch(text, /undefined|NaN|Invalid|\[object|[{}]/);
        assert.deepEqual([record.exceptions, record.console], [[], []]);
        await page.close();
      });
    }
  }

  it('of the partner is composed of all five widgets', async () => {
    const { page } = await openPage(browser, `${demo.partner}/article`);
    const { shown } = await page.evaluate(readPage, widgets);
    assert.deepEqual(Object.keys(shown).sort(), [...widgets].sort());
    const text = (tag: (typeof widgets)[number]): string => shown[tag]![0]!;
    assert.match(text('news-headline-card'), /^International Relations\s*Averland and Castria/);
    assert.match(text('news-byline'), /Halyard Press.*Singapore/);
    assert.match(text('news-photo-caption'), /after their meeting in Singapore.*© Halyard Press/);
    assert.match(text('news-share-icons'), /Share on Facebook/);
    assert.match(
      text('news-subscription-prompt'),
      /last of your 4 free articles this month.*Already a subscriber\? Sign in/,
    );
    await page.close();
  });

  it('of the newsroom tells a reader without a subscription what there is to buy', async () => {
    const { page } = await openPage(browser, pages['of the newsroom for subscribers']());
    const { shown } = await page.evaluate(readPage, widgets);
    const [text] = shown['news-subscription-prompt']!;
    assert.match(text!, /for subscribers to The Meridian.*€1.*first 3 months, then €9 a month.*€19.*Sign in/);
    await page.close();
  });

  it('can be read without a script', async () => {
    for (const address of [pages['of the newsroom'](), `${demo.partner}/article`]) {
      const { page } = await openPage(browser, address, (opened) => opened.setJavaScriptEnabled(false));
      const text = await page.$eval('body', (body) => body.innerText);
      for (const words of [
        'Averland and Castria',
        'Halyard Press',
        '© Halyard Press',
        'Facebook',
        'Subscribe to The Meridian',
      ]) {
        assert.ok(text.includes(words), `${address} lacks ${words}`);
      }
      await page.close();
    }
  });

  it('and the front page have no violation that axe finds, light and dark', async () => {
    const script = await readFile(axe, 'utf8');
    const addresses = [
      pages['of the newsroom'](),
      pages['of the newsroom for subscribers'](),
      pages['of the newsroom in Arabic'](),
      `${demo.newsroom}/`,
      `${demo.partner}/article`,
    ];
    for (const address of addresses) {
      for (const scheme of ['light', 'dark']) {
        const { page } = await openPage(browser, address, (opened: Page) =>
          opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
        );
        await page.evaluate(script);
        const violations = await page.evaluate(async () => {
          const { violations: found } = await (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run();
          return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        assert.deepEqual(violations, [], `${address} ${scheme}`);
        await page.close();
      }
    }
  });

  it('of the newsroom is found by the library’s own reader of HTML pages', async () => {
    const { page } = await openPage(browser, `${demo.partner}/`);
    const text = await page.$$eval('news-headline-card', (cards) => cards.map((card) => card.shadowRoot?.textContent));
    assert.ok(text.some((each) => each?.includes('町の灯り')));
    await page.close();
  });

  it('of the newsroom is closed after its preview to a reader who has read enough, and says so to search engines', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const open = (slug: string): Promise<unknown> =>
      page.goto(`${demo.newsroom}/stories/${slug}`, { waitUntil: 'networkidle0' });
    const rest = (): Promise<boolean> => page.$eval('.for-subscribers', (element) => element.checkVisibility());
    const counted = (count: number): Promise<unknown> =>
      page.waitForFunction(
        (expected) => Object.keys(localStorage).filter((key) => key.includes('meter')).length === expected,
        {},
        count,
      );
    const [first, second, third] = metered;
    await open(first!);
    await counted(1);
    await open(second!);
    await counted(2);
    assert.equal(await rest(), true);
    await open(third!);
    await page.waitForFunction(() => !document.querySelector('.for-subscribers')!.checkVisibility());
    const preview = await page.$$eval('.text p', (paragraphs) => paragraphs.filter((each) => each.checkVisibility()));
    assert.equal(preview.length, 2);
    const data = await page.$eval('script[type="application/ld+json"]', (script) => script.textContent!);
    assert.match(data, /"isAccessibleForFree":\s*false[^]*"cssSelector":\s*"\.for-subscribers"/);
    await open(first!);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await rest(), true);
    await context.close();
  });
});
