import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Frame, Page } from 'puppeteer-core';
import type * as source from '../../src/service/index.js';
import { newReader } from '../support/browsers/chromium.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { openCanvas, openEditor, paste } from './wordpress/plugin.js';
import { closePost, openPost, readShown } from './wordpress/read-post.js';
import { WordPressSite } from './wordpress/site/start-site.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

const headline = 'Harbour dredging to start a month early after a winter of storms';

/** The words for readers who do not see the frame. */
const quotation = new RegExp(`^${headline}.*Mara Lin.*The Meridian`);

/** The widths of a desktop and of a phone. */
const widths = [1280, 390];

/** A story’s page. The link to the service is all that a newsroom adds for WordPress. */
function storyPage(address: string, newsroom: string, service: string): string {
  const layout = new URL(address).searchParams.get('layout');
  const answer = `${service}/oembed?url=${encodeURIComponent(address)}&amp;format=json${layout ? `&amp;layout=${layout}` : ''}`;
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description: 'Ferries keep their timetable while two ships work at night. The port expects to be done in May.',
    url: address,
    image: { '@type': 'ImageObject', url: `${newsroom}/barrier.webp`, width: 640, height: 360 },
    datePublished: '2026-03-02T10:00:00Z',
    author: { '@type': 'Person', name: 'Mara Lin' },
    publisher: { '@type': 'Organization', name: 'The Meridian' },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${headline}">
<link rel="alternate" type="application/json+oembed" title="${headline}" href="${answer}">
<script type="application/ld+json">${JSON.stringify(article)}</script></head><body><h1>${headline}</h1></body></html>`;
}

/** A service whose frames can be late. */
interface HeldService extends RunningServer {
  /** Holds frames back until the returned function is called. */
  hold(): () => void;
}

async function startService(newsroom: string): Promise<HeldService> {
  const service = createService({ newsrooms: [newsroom] });
  let released: Promise<unknown> | undefined;
  const pages = new Hono();
  pages.all('*', async ({ req }) => {
    if (req.path.startsWith('/frame/')) await released;
    return service.fetch(req.raw);
  });
  const server = await startServer(pages);
  return {
    ...server,
    hold() {
      let release = (): void => undefined;
      released = new Promise<void>((resolve) => (release = resolve));
      return release;
    },
  };
}

/** The frame in a page or in the editor’s canvas, when WordPress shows it and it has loaded. */
async function shownFrame(place: Page | Frame): Promise<Frame> {
  await place.waitForFunction(() =>
    document.querySelector('iframe[data-secret]')?.checkVisibility({ visibilityProperty: true }),
  );
  const frame = await (await place.$('iframe[data-secret]'))!.contentFrame();
  await frame!.waitForSelector('news-headline-card');
  return frame!;
}

/** Waits until a frame is as high as its content, within WordPress’s limits. Returns the height. */
async function fittedHeight(place: Page | Frame, [least, most] = [200, 1000]): Promise<number> {
  const frame = await shownFrame(place);
  const deadline = performance.now() + 20_000;
  for (;;) {
    const content = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    const height = await place.evaluate(() => document.querySelector('iframe')!.clientHeight);
    if (height === Math.min(Math.max(content, least!), most!)) return height;
    assert.ok(performance.now() < deadline, `The frame is ${height} pixels high, and its content ${content}.`);
    await setTimeout(20);
  }
}

describe('A story in a stock WordPress', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  let service: HeldService;
  let stopped: HeldService;
  let site: WordPressSite;
  before(async () => {
    const picture = await readFile(new URL('newsroom/pictures/barrier-640.webp', import.meta.url));
    const pages = new Hono();
    pages.get('/barrier.webp', ({ body }) => body(picture, 200, { 'Content-Type': 'image/webp' }));
    pages.get('/favicon.ico', ({ body }) => body(null, 204));
    pages.get('/story', ({ req, html }) =>
      html(storyPage(req.url, newsroom.origin, (req.query('service') === 'stopped' ? stopped : service).origin)),
    );
    newsroom = await startServer(pages);
    service = await startService(newsroom.origin);
    stopped = await startService(newsroom.origin);
    site = await WordPressSite.start({ reads: [newsroom.origin, service.origin, stopped.origin] });
  });
  after(() => Promise.all([site?.stop(), service?.close(), newsroom?.close()]));

  const story = (parameters = ''): string => `${newsroom.origin}/story?${parameters}`;
  const block = (address: string): string => `<!-- wp:paragraph -->
<p>Storms have left the channel too shallow.</p>
<!-- /wp:paragraph -->

<!-- wp:embed {"url":"${address}","type":"wp-embed","providerNameSlug":"the-meridian"} -->
<figure class="wp-block-embed is-type-wp-embed is-provider-the-meridian wp-block-embed-the-meridian"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`;

  /** A post has the frame in the column of its text, and not the quotation. */
  async function showsFrame(address: string, width: number): Promise<void> {
    const opened = await openPost(address, { width });
    await fittedHeight(opened.page);
    const { words, frame, column, sideways } = await opened.page.evaluate(readShown);
    assert.deepEqual({ words, frame, sideways }, { words: '', frame: column, sideways: 0 });
    await closePost(opened);
  }

  describe('that an editor pastes', () => {
    let address: string;

    it('is a card in the editor, as high as its content, and is published', async () => {
      const { page, record } = await openEditor(site, 'editor');
      const canvas = await openCanvas(page);
      await canvas.locator('.wp-block-post-title').click();
      for (const line of ['Reading today', 'Storms have left the channel too shallow.']) {
        await page.keyboard.type(line);
        await page.keyboard.press('Enter');
      }
      // WordPress takes an address for that of an embed if it has “https” in it, at any place.
      await paste(canvas, story('layout=stacked&from=https'));
      const height = await fittedHeight(canvas, [0, Infinity]);
      assert.ok(height > 300, `${height}`);
      const widthsIn = (): Promise<number[]> =>
        canvas.evaluate(() =>
          ['iframe', '.wp-block-post-title'].map((each) => document.querySelector(each)!.getBoundingClientRect().width),
        );
      const wide = await widthsIn();
      assert.equal(wide[0], wide[1]);
      const { width, height: above } = page.viewport()!;
      await page.setViewport({ width: 390, height: above });
      await (await shownFrame(canvas)).waitForFunction(() => innerWidth < 390);
      await fittedHeight(canvas, [0, Infinity]);
      const narrow = await widthsIn();
      assert.equal(narrow[0], narrow[1]);
      await page.setViewport({ width, height: above });

      await page.locator('.editor-post-publish-panel__toggle').click();
      await page.locator('.editor-post-publish-panel__header-publish-button button:enabled').click();
      const link = await page.waitForSelector('.post-publish-panel__postpublish-header a');
      address = await link!.evaluate((each) => (each as HTMLAnchorElement).href);
      await page.close();
      assert.deepEqual(record.exceptions, []);
      assert.deepEqual(
        record.console.filter((line) => /^(error|warn)/.test(line)),
        [],
      );
    });

    for (const width of widths)
      it(`is a card in the post, ${width} pixels wide`, async () => {
        await showsFrame(address, width);
      });

    it('is as high as its content if the window changes', async () => {
      const opened = await openPost(address);
      const wide = await fittedHeight(opened.page);
      await opened.page.setViewport({ width: 390, height: 900 });
      await (await shownFrame(opened.page)).waitForFunction(() => innerWidth < 390);
      const narrow = await fittedHeight(opened.page);
      assert.ok(wide > 500 && narrow > 300 && narrow < wide, `${wide} and ${narrow}`);
      await closePost(opened);
    });

    it('keeps its quotation and its frame, in WordPress’s sandbox', async () => {
      const html = await (await fetch(address)).text();
      const [, secret, words] = /<blockquote class="wp-embedded-content" data-secret="(\w+)">(.*?)<\/blockquote>/.exec(
        html,
      )!;
      assert.match(words!, new RegExp(`^<a href="${story('layout=stacked').replace('?', '\\?')}[^"]*">${headline}`));
      const [tag] = /<iframe .*?>/.exec(html)!;
      const attributes = Object.fromEntries(
        Array.from(tag.matchAll(/ ([\w-]+)="(.*?)"/g), ([, name, value]) => [name, value]),
      );
      const { src, title, height, ...others } = attributes;
      assert.match(src!, new RegExp(`^${service.origin}/frame/card\\?.*layout=stacked.*#\\?secret=${secret}$`));
      assert.match(title!, new RegExp(`^${headline}`));
      assert.match(height!, /^\d+$/);
      assert.deepEqual(others, {
        class: 'wp-embedded-content',
        sandbox: 'allow-scripts',
        security: 'restricted',
        style: 'position: absolute; visibility: hidden;',
        'data-secret': secret,
        width: '100%',
        frameborder: '0',
        marginwidth: '0',
        marginheight: '0',
      });
    });

    it('opens with a click', async () => {
      const opened = await openPost(address);
      const frame = await shownFrame(opened.page);
      await fittedHeight(opened.page);
      const card = await frame.$('news-headline-card');
      await Promise.all([opened.page.waitForNavigation(), card!.click()]);
      assert.equal(opened.page.url(), story('layout=stacked&from=https'));
      await closePost(opened);
    });

    it('opens with the keyboard', async () => {
      const opened = await openPost(address);
      const { page } = opened;
      await fittedHeight(page);
      for (let count = 0; count < 50; count++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement!.localName === 'iframe')) break;
      }
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      assert.equal(page.url(), story('layout=stacked&from=https'));
      await closePost(opened);
    });

    for (const width of widths)
      it(`can be read without a script, ${width} pixels wide`, async () => {
        const opened = await openPost(address, { width, hasScript: false });
        const { words, frame, sideways } = await opened.page.evaluate(readShown);
        assert.match(words, quotation);
        assert.deepEqual({ frame, sideways }, { frame: undefined, sideways: 0 });
        await closePost(opened);
      });
  });

  it('can be read until a slow frame is there', async () => {
    const address = await site.makePost({ title: 'Slow', content: block(story('slow')), role: 'author' });
    // The first reader waits until WordPress has read the newsroom.
    await fetch(address);
    const release = service.hold();
    try {
      const reader = await newReader();
      const page = await reader.newPage();
      // Puppeteer's navigation waits for the frame.
      const isRead = new Promise((resolve) => page.once('domcontentloaded', resolve));
      void page.goto(address).catch(() => undefined);
      await isRead;
      const { words, frame, sideways } = await page.evaluate(readShown);
      assert.match(words, quotation);
      assert.deepEqual({ frame, sideways }, { frame: undefined, sideways: 0 });
      release();
      await fittedHeight(page);
      assert.equal((await page.evaluate(readShown)).words, '');
      await reader.close();
    } finally {
      release();
    }
  });

  it('can be read while the service is down', async () => {
    const content = block(story('service=stopped'));
    const address = await site.makePost({ title: 'Down', content, role: 'author' });
    await fetch(address);
    await stopped.close();
    for (const width of widths) {
      const opened = await openPost(address, { width });
      const { words, frame, sideways } = await opened.page.evaluate(readShown);
      assert.match(words, quotation);
      assert.deepEqual({ frame, sideways }, { frame: undefined, sideways: 0 });
      await closePost(opened);
    }
  });

  describe('in a classic theme', () => {
    before(() => site.setTheme('classic-theme'));
    after(() => site.setTheme('twentytwentyfive'));

    it('is as high as its content before a reader scrolls to it', async () => {
      // WordPress gives a hidden frame the width of the window, and shows it in the column.
      const content = 'Storms have left the channel too shallow.\n\n'.repeat(60) + story('layout=stacked&far');
      const opened = await openPost(await site.makePost({ title: 'Far', content, role: 'author' }));
      await fittedHeight(opened.page);
      assert.ok(await opened.page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().top > 2000));
      await closePost(opened);
    });

    for (const [name, write] of Object.entries({
      'as a shortcode': (address: string) => `[embed]${address}[/embed]`,
      'as an address on a line': (address: string) => address,
    }))
      it(`is a card, written ${name}`, async () => {
        const content = `Storms have left the channel too shallow.\n\n${write(story(`written=${name.length}`))}\n\nMore.`;
        const address = await site.makePost({ title: name, content, role: 'author' });
        for (const width of widths) await showsFrame(address, width);
        const opened = await openPost(address, { hasScript: false });
        assert.match((await opened.page.evaluate(readShown)).words, quotation);
        await closePost(opened);
      });
  });
});
