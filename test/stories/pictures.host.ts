import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { waitUntilAtRest } from '../support/browsers/at-rest.js';
import { launchChromium } from '../support/browsers/chromium.js';
import { fontSettings } from '../support/browsers/fonts.js';
import { bringChromium } from '../support/browsers/find-chrome.mjs';
import { temporaryFolder } from '../support/builds/packed.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { comparePictures, decode, halfSize, type Pixels } from './walk/compare-pictures.js';
import { holdStill, steadyFlags, takePicture } from './walk/still-page.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A page with the widgets of the stored pictures: text in four scripts, a picture, the place of a portrait, rules and
 * buttons.
 */
const markup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><link rel="icon" href="data:,">
  <body style="margin: 16px"><div id="storybook-root" style="display: grid; gap: 16px">
  <news-headline-card layout="row" href="/a" kicker="Ports" headline="Harbour dredging to start a month early" image="/pictures/barrier-640.webp"
    image-width="640" image-height="427" image-alt="" standfirst="The port says that winter storms have left the channel too shallow"
    published-at="2026-03-03T09:00:00Z" label="live"></news-headline-card>
  <news-headline-card href="/b" lang="ja" language="ja" kicker="科学" headline="町の灯り、午後10時に半減 鳴岬天文台の観測再開へ"></news-headline-card>
  <news-byline lang="ar" language="ar" authors="هالة البزّاق" agency="Halyard Press" published-at="2026-03-03T09:00:00Z"></news-byline>
  <news-subscription-prompt state="metered" articles-left="2" period="month" subscribe-href="/s" offers-href="/o"></news-subscription-prompt>
  </div><script type="module" src="/dist/cdn/standfirst.js"></script></body></html>`;

/** A page that is one sheet of paper: cards with thin lines between them, and a prompt with another background. */
const sheetOfPaper = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A whole page</title><link rel="icon" href="data:,">
  <link rel="stylesheet" href="/dist/theme/presets/salmon.css">
  <body class="news-sheet" style="margin: 16px"><div id="storybook-root" style="display: grid; gap: 24px">
  <news-headline-card layout="row" href="/a" kicker="Ports" headline="Harbour dredging to start a month early" image="/pictures/barrier-640.webp"
    image-width="640" image-height="427" image-alt="" standfirst="The port says that winter storms have left the channel too shallow"
    published-at="2026-03-03T09:00:00Z"></news-headline-card>
  <news-headline-card layout="compact" href="/b" kicker="Rail" headline="Tunnel opens with half of its planned trains" published-at="2026-03-03T08:00:00Z"></news-headline-card>
  <news-subscription-prompt style="--news-color-surface: var(--news-color-raised)" state="metered" articles-left="2" period="month"
    subscribe-href="/s" offers-href="/o"></news-subscription-prompt>
  <news-headline-card layout="compact" href="/c" kicker="Markets" headline="Copper price no longer tells much" published-at="2026-03-03T07:00:00Z"></news-headline-card>
  </div><script type="module" src="/dist/cdn/standfirst.js"></script></body></html>`;

describe('The comparison of pictures', () => {
  let site: RunningServer;
  let browser: Browser;
  let page: Page;
  let kept: Pixels;

  before(async () => {
    const app = new Hono()
      .get('/', (context) => context.html(markup))
      .get('/sheet', (context) => context.html(sheetOfPaper))
      .use('/dist/*', serveStatic({ root }))
      .use('/pictures/*', serveStatic({ root: `${root}/test/hosts/newsroom` }));
    site = await startServer(app);
    browser = await launchChromium({ args: steadyFlags });
    page = await open(browser);
    kept = await take(page);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  describe('accepts pictures that look the same to a person', () => {
    it('a second picture of the same page', async () => {
      assert.equal(comparePictures(await take(await open(browser)), kept), undefined);
    });

    it('the picture of a machine that hints letters and smooths them with colours', async () => {
      const folder = temporaryFolder();
      const FONTCONFIG_FILE = `${folder}/fonts.conf`;
      const settings = fontSettings(folder, {
        antialias: ['bool', 'true'],
        hinting: ['bool', 'true'],
        hintstyle: ['const', 'hintfull'],
        rgba: ['const', 'rgb'],
      });
      writeFileSync(FONTCONFIG_FILE, settings);
      const other = await launchChromium({ args: steadyFlags, env: { ...process.env, FONTCONFIG_FILE } });
      try {
        assert.equal(comparePictures(await take(await open(other)), kept), undefined);
      } finally {
        await other.close();
      }
    });

    it('the picture of another version of Chromium', async () => {
      const { args, ...chrome } = bringChromium();
      const other = await puppeteer.launch({ ...chrome, args: [...args, ...steadyFlags] });
      try {
        assert.equal(comparePictures(await take(await open(other)), kept), undefined);
      } finally {
        await other.close();
      }
    });
  });

  describe('fails', () => {
    const faults: Readonly<Record<string, string>> = {
      'a picture that has moved by 4 px': 'news-headline-card::part(picture) { position: relative; left: 4px }',
      'another accent': ':root { --news-color-accent: #1a5fb4 }',
      'a kicker that is missing': 'news-headline-card::part(kicker) { visibility: hidden }',
      'text that is a tenth larger': ':root { --news-scale: 1.1 }',
      'an agency that is missing': 'news-byline::part(agency) { visibility: hidden }',
      'a rule that is missing': 'news-subscription-prompt::part(prompt) { border-color: transparent }',
      'a time in another grey': ':root { --news-color-quiet: #a0a0a0 }',
    };
    for (const [fault, style] of Object.entries(faults))
      it(fault, async () => {
        const sheet = await page.addStyleTag({ content: style });
        const changed = await take(page);
        await sheet.evaluate((element) => (element as Element).remove());
        assert.ok(comparePictures(changed, kept));
        assert.equal(comparePictures(await take(page), kept), undefined, 'without the fault');
      });
  });

  describe('of whole pages, at half size,', () => {
    let whole: Page;
    let expected: Pixels;
    const take = async (of: Page): Promise<Pixels> =>
      decode(of, await takePicture(of, expected && expected.height * 2, 0.5));

    before(async () => {
      whole = await open(browser, '/sheet');
      expected = await take(whole);
    });

    it('passes a second picture of the same page', async () => {
      assert.equal(comparePictures(await take(await open(browser, '/sheet')), expected, halfSize)?.problem, undefined);
    });

    const faults: Readonly<Record<string, string>> = {
      'a hairline that is missing between cards':
        'news-headline-card:nth-of-type(2)::part(card) { border-color: transparent }',
      'a hole of 20 px': 'news-headline-card:nth-of-type(2) { margin-block-end: 20px }',
      'a widget without its paper': 'news-subscription-prompt { --news-color-surface: initial !important }',
      'the accent of another preset': ':root { --news-color-accent: #0b5e48 }',
    };
    for (const [fault, style] of Object.entries(faults))
      it(`fails ${fault}`, async () => {
        const sheet = await whole.addStyleTag({ content: style });
        const changed = await take(whole);
        await sheet.evaluate((element) => (element as Element).remove());
        assert.ok(comparePictures(changed, expected, halfSize)?.difference);
        assert.equal(comparePictures(await take(whole), expected, halfSize), undefined, 'without the fault');
      });
  });

  it('says by how much a size is wrong', () => {
    const pixels = (width: number): Pixels => ({ width, height: 1, data: new Uint8ClampedArray(width * 4) });
    assert.deepEqual(comparePictures(pixels(3), pixels(2)), { problem: 'is 3 × 1 px, not 2 × 1' });
  });

  /** Opens the page, and waits until its widgets are complete. */
  async function open(other: Browser, path = '/'): Promise<Page> {
    // A page in the background gets no frames, so each needs a window.
    const reader = await other.createBrowserContext();
    const opened = await reader.newPage();
    await opened.emulateFocusedPage(true);
    await opened.setViewport({ width: 512, height: 600 });
    await holdStill(opened);
    const atRest = await waitUntilAtRest(opened);
    await opened.goto(site.origin + path);
    await atRest();
    return opened;
  }

  /** Takes a picture, as high as the first one. */
  async function take(of: Page): Promise<Pixels> {
    return decode(of, await takePicture(of, kept?.height));
  }
});
