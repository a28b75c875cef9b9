import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Page } from 'puppeteer-core';
import { startService, type RunningService } from '../commands/run-service.js';
import { openPage } from '../support/browsers/chromium.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { startNewsroom, storyPage, type Newsroom } from './wordpress/newsroom.js';
import { block } from './wordpress/plugin.js';
import { PluginSite } from './wordpress/stories/plugin-site.js';

type Way =
  'passes on' | 'refuses' | 'never answers' | 'answers slowly' | 'answers something else' | 'answers too little';

declare global {
  var shiftScore: number;
}

describe('The stories of a WordPress with a service', function () {
  this.timeout(120_000);
  let newsroom: Newsroom;
  let service: RunningService;
  let between: RunningServer;
  let site: PluginSite;
  let way: Way = 'passes on';
  let asked: string[] = [];
  before(async () => {
    newsroom = await startNewsroom();
    service = await startService();
    between = await startServer((request, response) => {
      void text(request).then(async (body) => {
        asked.push(body);
        if (way === 'never answers') return;
        if (way === 'refuses') return void response.writeHead(503).end();
        if (way === 'answers something else') return void response.end('<!doctype html><title>Log in</title>');
        // eslint-disable-next-line no-restricted-syntax -- A slow server
        if (way === 'answers slowly') await new Promise((resolve) => setTimeout(resolve, 3_000));
        const answer = await fetch(service.origin + request.url!, {
          method: 'POST',
          body,
          headers: { 'Content-Type': request.headers['content-type']! },
        });
        const html = await answer.text();
        response.writeHead(answer.status).end(way === 'answers too little' ? html.slice(0, html.length / 2) : html);
      });
    });
    const picture = await readFile(new URL('newsroom/pictures/barrier-960.webp', import.meta.url));
    newsroom.answers.set('/barrier.webp', { body: picture, headers: { 'Content-Type': 'image/webp' } });
    const image = { '@type': 'ImageObject', url: `${newsroom.origin}/barrier.webp`, width: 960, height: 540 };
    for (let number = 0; number < 12; number++)
      newsroom.answers.set(`/story-${number}`, {
        body: storyPage(`Harbour dredging to start, part ${number}`, { image }),
      });
    site = await PluginSite.start(newsroom.origin, [newsroom.origin, between.origin]);
    const pinned = Array.from({ length: 12 }, (_, index) => `${newsroom.origin}/story-${index}`);
    await site.preview('stories', { pinned });
  });
  after(async () => {
    service?.signal('SIGTERM');
    await Promise.all([site?.stop(), newsroom?.close(), between?.close(), service?.ended]);
  });
  const useService = (isUsed: boolean): Promise<void> =>
    site.set({ newsrooms: [newsroom.origin], service: isUsed ? between.origin : '' });
  beforeEach(async () => {
    way = 'passes on';
    // The service is not asked for a minute after a failure.
    await site.passTime(0);
    await useService(true);
    asked = [];
  });

  const story = (number: number, layout = 'row'): string =>
    block('story', { url: `${newsroom.origin}/story-${number}`, layout });
  const paragraph = '<!-- wp:paragraph -->\n<p>Storms have left the channel too shallow.</p>\n<!-- /wp:paragraph -->';
  const list = (layout: string): string =>
    block('stories', {
      layout,
      heading: 'More',
      pinned: [3, 4, 5].map((number) => `${newsroom.origin}/story-${number}`),
    });
  const mixed = (): string[] => [
    paragraph,
    story(0),
    paragraph,
    story(1, 'stacked'),
    list('grid'),
    paragraph,
    list('list'),
    paragraph,
  ];
  const finished = (html: string): number => html.split('<template shadowrootmode').length - 1;

  it('are finished without a script, in one request for a post, which is kept', async () => {
    const address = await site.makePost(mixed().join('\n\n'));
    for (let visit = 0; visit < 3; visit++) assert.ok(finished(await site.read(address)) >= 4);
    assert.equal(asked.length, 1);
    assert.ok(!(await site.read(address)).includes('<!--standfirst'));
    const { page, record } = await openPage(address, {
      waitForWidgets: false,
      prepare: (tab) => tab.setJavaScriptEnabled(false),
    });
    const shown = await page.evaluate(() =>
      Array.from(document.querySelectorAll('news-headline-card'), (card) => card.shadowRoot?.textContent?.trim() ?? ''),
    );
    assert.equal(shown.filter((each) => each.includes('Harbour dredging to start, part')).length, shown.length);
    assert.deepEqual(record.exceptions, []);
    await page.close();
  });

  it('have a new request when a story changes', async () => {
    newsroom.answers.set('/changing', { body: storyPage('Before') });
    await site.preview('story', { url: `${newsroom.origin}/changing` });
    const address = await site.makePost(block('story', { url: `${newsroom.origin}/changing` }));
    assert.match(await site.read(address), /<template[^]*>Before</);
    newsroom.answers.set('/changing', { body: storyPage('After') });
    await site.passTime(11 * 60);
    await site.preview('story', { url: `${newsroom.origin}/changing` });
    assert.match(await site.read(address), /<template[^]*>After</);
    assert.equal(asked.length, 2);
  });

  for (const failing of [
    'refuses',
    'never answers',
    'answers slowly',
    'answers something else',
    'answers too little',
  ] as const)
    it(`are made by the script if the service ${failing}, and a page waits for at most a second`, async () => {
      const addresses: string[] = [];
      for (let post = 0; post < 3; post++) addresses.push(await site.makePost(mixed().slice(post).join('\n\n')));
      await useService(false);
      for (const address of addresses) await site.read(address);
      const plain = await site.read(addresses[0]!);
      await useService(true);
      way = failing;
      const times: number[] = [];
      for (const address of addresses) {
        const start = performance.now();
        const html = await site.read(address);
        times.push(performance.now() - start);
        assert.equal(finished(html), 0);
        assert.ok(html.includes('</html>'));
      }
      console.log(`${failing}: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
      assert.ok(times[0]! < 1_700, `${times[0]}`);
      // The service rests. The next pages do not wait.
      assert.ok(times[1]! < 900 && times[2]! < 900, times.join());
      assert.equal(asked.length, 1);
      const cards = (html: string): string[] => html.match(/<news-headline-card[^]*?<\/news-headline-card>/g)!;
      assert.ok(cards(await site.read(addresses[0]!)).join() === cards(plain).join());
    });

  it('wait for at most a second on a page with many posts', async () => {
    for (let post = 0; post < 10; post++) await site.makePost(story(post), 'editor');
    const address = `${site.wordpress.origin}/author/editor/`;
    way = 'never answers';
    const start = performance.now();
    const html = await site.read(address);
    const time = performance.now() - start;
    console.log(`a page with ten posts: ${time.toFixed(0)} ms`);
    assert.ok(time < 2_000 && html.includes('</html>'));
    assert.equal(asked.length, 1);
  });

  it('are not finished in feeds and in the REST API', async () => {
    const address = await site.makePost(story(7));
    const feed = await site.read(`${site.wordpress.origin}/feed/`);
    assert.ok(feed.includes('Harbour dredging to start, part 7') && finished(feed) === 0);
    const posts = await site.read(`${site.wordpress.origin}/wp-json/wp/v2/posts?per_page=1`);
    assert.equal(finished(posts), 0);
    assert.deepEqual(asked, []);
    assert.ok(finished(await site.read(address)) > 0);
  });

  /** Waits until the widgets are finished and the pictures have loaded, and returns how far the page has moved. */
  async function shiftsOf(address: string, width: number): Promise<number> {
    const { page } = await openPage(address, {
      waitForWidgets: false,
      prepare: async (tab: Page) => {
        await tab.setViewport({ width, height: 900 });
        // The theme's own text moves when its fonts have loaded.
        const session = await tab.createCDPSession();
        await session.send('Network.enable');
        await session.send('Network.setBlockedURLs', { urls: ['*.woff2'] });
        await tab.evaluateOnNewDocument(() => {
          globalThis.shiftScore = 0;
          new PerformanceObserver((entries) => {
            for (const entry of entries.getEntries())
              globalThis.shiftScore += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
        });
      },
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('news-headline-card, news-headline-list')].every(
        (each) => each.shadowRoot && each.matches(':defined'),
      ),
    );
    await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
        scrollTo(0, top);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
      }
      scrollTo(0, 0);
      await document.fonts.ready;
    });
    await page.waitForNetworkIdle();
    const score = await page.evaluate(() => globalThis.shiftScore);
    await page.close();
    return score;
  }

  for (const width of [390, 1280])
    it(`do not move the page with a service, at ${width} pixels`, async () => {
      const address = await site.makePost(mixed().join('\n\n'));
      await useService(false);
      const without = await shiftsOf(address, width);
      await useService(true);
      await site.read(address);
      const score = await shiftsOf(address, width);
      console.log(`${width} px: ${score.toFixed(4)} with the service, ${without.toFixed(4)} without it`);
      assert.equal(score, 0);
    });
});
