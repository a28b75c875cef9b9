import assert from 'node:assert/strict';
import { copyFile, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { newReader, openPage } from '../support/browsers/chromium.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { block, paragraph, plugin, readStories, setSettings } from './wordpress/plugin.js';
import { WordPressSite } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`wordpress/${name}`, import.meta.url));

describe('The WordPress plugin behind a cache of whole pages', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  let headline = 'Rain ends drought';
  let site: WordPressSite;
  before(async () => {
    const pages = new Hono();
    pages.get('/:story', ({ html }) =>
      html(`<meta property="og:type" content="article"><meta property="og:title" content="${headline}">`),
    );
    newsroom = await startServer(pages);
    site = await WordPressSite.start({
      reads: [newsroom.origin],
      plugins: [plugin],
      config: `define( 'WP_CACHE', true );`,
    });
    await copyFile(pathOf('page-cache/advanced-cache.php'), `${site.folder}/wp-content/advanced-cache.php`);
    await setSettings(site, { newsrooms: [newsroom.origin], consent: 'granted', byline: true, share: true });
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  const purge = (): Promise<void> => rm(`${site.folder}/wp-content/cache`, { recursive: true, force: true });
  beforeEach(purge);

  /** Reads a page as a visitor. Returns its HTML, and whether it is from the cache. */
  async function read(address: string): Promise<{ html: string; isCached: boolean }> {
    const answer = await fetch(address);
    assert.equal(answer.status, 200);
    return { html: await answer.text(), isCached: answer.headers.get('X-Page-Cache') === 'hit' };
  }

  /** Lets time pass for the answers of newsrooms. */
  const passTime = (seconds: number): Promise<unknown> => site.run(pathOf('stories/pass-time.php'), seconds);
  /** Runs WP-Cron as a server's timer does. */
  const runCron = async (): Promise<unknown> => (await fetch(`${site.origin}/wp-cron.php?doing_wp_cron`)).text();

  it('gives every visitor the same page at any time', async () => {
    const story = `${newsroom.origin}/same`;
    await readStories(site, [story]);
    const blocks: [string, object][] = [
      ['story', { url: story, textColor: 'base' }],
      ['stories', { url: story, heading: 'More', pinned: [story] }],
      ['byline', {}],
      ['share-icons', {}],
      ['prompt', { presentation: 'gate', offers: [{ name: 'Digital', price: '9' }] }],
    ];
    const address = await site.makePost({
      title: 'The same',
      role: 'author',
      content: paragraph('Words.') + blocks.map(([name, attributes]) => block(name, attributes)).join(''),
    });
    const first = await read(address);
    assert.match(first.html, /<news-headline-list.*<news-subscription-prompt.*<news-access/s);
    // eslint-disable-next-line no-restricted-syntax -- The clock of the server shows another second
    await setTimeout(1100);
    await purge();
    const second = await read(address);
    assert.deepEqual([first.isCached, second.isCached], [false, false]);
    assert.equal(second.html, first.html);
    assert.deepEqual(await read(address), { html: first.html, isCached: true });
    // An editor has the bar of the administration, but the same widgets.
    const reader = await newReader();
    await site.logIn(reader, 'editor');
    const cookies = (await reader.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const html = await (await fetch(address, { headers: { Cookie: cookies } })).text();
    await reader.close();
    const widgets = /<(news-[a-z-]+)[\s>].*?<\/\1>/gs;
    assert.deepEqual(html.match(widgets), first.html.match(widgets));
  });

  it('stores a page again only when its changed stories have been read', async () => {
    headline = 'Rain ends drought';
    const story = `${newsroom.origin}/changed`;
    await readStories(site, [story]);
    const address = await site.makePost({ title: 'Changed', role: 'author', content: block('story', { url: story }) });
    await read(address);
    headline = 'Rain ends drought, and floods begin';
    await passTime(3600);
    const cached = await read(address);
    assert.ok(cached.isCached && !cached.html.includes(headline));
    await purge();
    await read(address);
    await runCron();
    const fresh = await read(address);
    assert.ok(!fresh.isCached && fresh.html.includes(headline));
    assert.ok((await read(address)).isCached);
  });

  it('does not store a page whose story has not been read yet', async () => {
    const story = `${newsroom.origin}/new`;
    const address = await site.makePost({ title: 'New', role: 'author', content: block('story', { url: story }) });
    const link = await read(address);
    assert.ok(!link.html.includes('<news-headline-card'));
    await runCron();
    assert.match((await read(address)).html, /<news-headline-card/);
    assert.ok((await read(address)).isCached);
  });

  it('stores pages with old stories if WP-Cron does not run', async () => {
    const story = `${newsroom.origin}/late`;
    await readStories(site, [story]);
    const address = await site.makePost({ title: 'Late', role: 'author', content: block('story', { url: story }) });
    await passTime(3600);
    await site.run(pathOf('page-cache/delay-cron.php'), 3600);
    await read(address);
    assert.ok((await read(address)).isCached);
    await runCron();
  });

  it('has a meter that counts for each reader', async () => {
    const addresses: string[] = [];
    for (const title of ['One', 'Two'])
      addresses.push(
        await site.makePost({
          title,
          role: 'author',
          content:
            paragraph('Above.') + block('prompt', { presentation: 'gate', freeArticles: 1 }) + paragraph('Below.'),
        }),
      );
    for (const each of addresses) await read(each);
    for (let person = 0; person < 2; person++) {
      const reader = await newReader();
      const seen: boolean[] = [];
      for (const address of addresses) {
        const { page } = await openPage(address, { reader, waitForWidgets: false });
        await page.waitForFunction(() =>
          ['news-access', 'news-subscription-prompt'].every((tag) => customElements.get(tag)),
        );
        // An article counts when it was visible for three seconds.
        await setTimeout(3300);
        seen.push(await page.evaluate(() => document.body.innerText.includes('Below.')));
        await page.close();
      }
      await reader.close();
      assert.deepEqual(seen, [true, false]);
    }
  });
});
