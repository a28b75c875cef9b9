import assert from 'node:assert/strict';
import { cp, symlink, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Browser, Page } from 'puppeteer-core';
import { selfSigned } from '../bench/embed/certificate.js';
import { chromium, launchChromium } from '../support/browsers/chromium.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { headline, startNewsroom } from './wordpress/newsroom.js';
import { block, openCanvas, paragraph, plugin, putBlocks, readStories, setSettings } from './wordpress/plugin.js';
import { WordPressSite } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`wordpress/${name}`, import.meta.url));

/** Where the parts of a site are. */
interface Addresses {
  /** The administration, without a slash at its end. Default: that of a site at the root of its server. */
  admin?: string;
  /** The folder of the plugin. Default: that of an installed plugin. */
  files?: string;
  /** The browser for readers and editors. */
  browser?: Browser;
}

describe('The WordPress plugin on a site with', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  before(async () => {
    newsroom = await startNewsroom();
  });
  after(() => newsroom?.close());

  let site: WordPressSite | undefined;
  afterEach(async () => {
    await site?.stop();
    site = undefined;
  });

  /** Opens a page, and records what it reports and requests. */
  async function open(
    address: string,
    { browser, asEditor = false }: { browser?: Browser; asEditor?: boolean },
  ): Promise<{ page: Page; reports: string[]; requests: string[] }> {
    const reader = await (browser ?? (await chromium())).createBrowserContext();
    if (asEditor) await site!.logIn(reader, 'editor');
    const page = await reader.newPage();
    page.setDefaultTimeout(15_000);
    await page.emulateFocusedPage(true);
    await page.setViewport({ width: 1280, height: 900 });
    page.once('close', () => void reader.close());
    const reports: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', (error) => reports.push(String(error)));
    page.on('console', (message) => {
      if (/^(error|warn)/.test(message.type())) reports.push(`${message.type()}: ${message.text()}`);
    });
    page.on('requestfailed', (failed) => reports.push(`${failed.url()}: ${failed.failure()?.errorText}`));
    page.on('response', (answer) => answer.status() >= 400 && reports.push(`${answer.url()}: ${answer.status()}`));
    page.on('request', (each) => /^https?:/.test(each.url()) && requests.push(each.url()));
    await page.goto(address, { waitUntil: 'load' });
    return { page, reports, requests };
  }

  /** A reader sees the finished card. An editor writes one, and reads German. Nothing fails in their browsers. */
  async function assertWorks({
    admin = `${site!.origin}/wp-admin`,
    files = `${site!.origin}/wp-content/plugins/standfirst/`,
    browser,
  }: Addresses = {}): Promise<void> {
    await setSettings(site!, { newsrooms: [newsroom.origin] });
    await writeFile(
      `${site!.folder}/wp-content/mu-plugins/german.php`,
      `<?php add_filter( 'locale', fn() => 'de_DE' );`,
    );
    const story = `${newsroom.origin}/story-1`;
    await readStories(site!, [story]);
    const content = paragraph('Words.') + block('story', { url: story }) + block('share-icons', {});
    const address = await site!.makePost({ title: 'A story', role: 'author', content });
    const post = await open(address, { browser });
    await post.page.waitForFunction(() =>
      document.querySelector('news-headline-card')?.shadowRoot?.querySelector('.headline'),
    );
    const own = post.requests.filter((each) => each.includes('standfirst'));
    assert.deepEqual(
      own.filter((each) => !each.startsWith(files)),
      [],
    );
    assert.ok(own.some((each) => each.startsWith(`${files}files/loader.js`)));
    // The pictures of this newsroom are not on https.
    assert.deepEqual(
      post.reports.filter((each) => !each.includes(`${newsroom.origin}/barrier.webp`)),
      [],
    );
    await post.page.close();

    const editor = await open(`${admin}/post-new.php`, { browser, asEditor: true });
    const canvas = await openCanvas(editor.page);
    await putBlocks(editor.page, [['standfirst/story']]);
    await canvas.waitForFunction(() => document.body.innerText.includes('Adresse eines Artikels'));
    await putBlocks(editor.page, [['standfirst/story', { url: story }]]);
    await canvas.waitForFunction(() =>
      document.querySelector('.standfirst-preview news-headline-card')?.shadowRoot?.querySelector('.headline'),
    );
    const ours = editor.requests.filter((each) => each.includes('standfirst') && !/wp-json|rest_route/.test(each));
    assert.deepEqual(
      ours.filter((each) => !each.startsWith(files)),
      [],
    );
    assert.deepEqual(
      editor.reports.filter((each) => !each.includes(`${newsroom.origin}/barrier.webp`)),
      [],
    );
    await editor.page.close();
  }

  /** Returns the rows of the database that name the plugin. */
  const traces = async (): Promise<string[]> => (await site!.run(pathOf('leaving/find-traces.php'), null)) as string[];

  it('another name of its folder', async () => {
    site = await WordPressSite.start({ reads: [newsroom.origin] });
    await cp(plugin, `${site.folder}/wp-content/plugins/standfirst-1.2`, { recursive: true });
    await site.run(pathOf('site/scripts/activate-plugin.php'), 'standfirst-1.2/standfirst.php');
    await assertWorks({ files: `${site.origin}/wp-content/plugins/standfirst-1.2/` });
    assert.ok((await traces()).includes('wp_options: standfirst_settings'));
    await site.run(pathOf('addresses/delete-plugin.php'), 'standfirst-1.2/standfirst.php');
    assert.deepEqual(await traces(), []);
  });

  it('a link in the place of its folder', async () => {
    site = await WordPressSite.start({ reads: [newsroom.origin] });
    await cp(plugin, `${site.folder}/releases/7`, { recursive: true });
    await symlink(`${site.folder}/releases/7`, `${site.folder}/wp-content/plugins/standfirst`);
    await site.run(pathOf('site/scripts/activate-plugin.php'), 'standfirst/standfirst.php');
    await assertWorks();
  });

  it('the plugin among those that must be used', async () => {
    site = await WordPressSite.start({ reads: [newsroom.origin] });
    const folder = `${site.folder}/wp-content/mu-plugins`;
    await cp(plugin, `${folder}/standfirst`, { recursive: true });
    await writeFile(`${folder}/load-standfirst.php`, `<?php require __DIR__ . '/standfirst/standfirst.php';`);
    await assertWorks({ files: `${site.origin}/wp-content/mu-plugins/standfirst/` });
    await site.run(pathOf('addresses/uninstall-must-use.php'), 'standfirst');
    assert.deepEqual(await traces(), []);
  });

  it('two copies of it, of which the first one works, and the other can be deleted', async () => {
    site = await WordPressSite.start({ reads: [newsroom.origin], plugins: [plugin] });
    await cp(plugin, `${site.folder}/wp-content/plugins/standfirst2`, { recursive: true });
    await site.run(pathOf('site/scripts/activate-plugin.php'), 'standfirst2/standfirst.php');
    await assertWorks();
    const before = await traces();
    await site.run(pathOf('addresses/delete-plugin.php'), 'standfirst2/standfirst.php');
    assert.deepEqual(await traces(), before);
  });

  it('WordPress in a folder of its server', async () => {
    site = await WordPressSite.start({ reads: [newsroom.origin], plugins: [plugin], path: '/blog' });
    const root = `${site.origin}/blog`;
    await assertWorks({ admin: `${root}/wp-admin`, files: `${root}/wp-content/plugins/standfirst/` });
  });

  it('WordPress in a folder, and its pages in the folder above', async () => {
    const config = `define( 'WP_HOME', 'http://localhost:' . ( getenv( 'SITE_PORT' ) ?: $_SERVER['SERVER_PORT'] ?? '80' ) );
define( 'WP_SITEURL', WP_HOME . '/wp' );`;
    site = await WordPressSite.start({ reads: [newsroom.origin], plugins: [plugin], path: '/wp', config });
    const file = `<?php define( 'WP_USE_THEMES', true ); require __DIR__ . '/wp/wp-blog-header.php';`;
    await writeFile(`${site.folder}/../index.php`, file);
    const root = `${site.origin}/wp`;
    await assertWorks({ admin: `${root}/wp-admin`, files: `${root}/wp-content/plugins/standfirst/` });
  });

  describe('its files on another server', () => {
    let files: RunningServer;
    let isShared: boolean;
    beforeEach(async () => {
      const app = new Hono();
      app.use('/*', async (context, next) => {
        if (isShared) context.header('Access-Control-Allow-Origin', '*');
        return serveStatic({ root: `${site!.folder}/wp-content` })(context, next);
      });
      files = await startServer(app);
      const config = `define( 'WP_CONTENT_URL', '${files.origin}' );`;
      site = await WordPressSite.start({ reads: [newsroom.origin], plugins: [plugin], config });
    });
    afterEach(() => files?.close());

    it('which allows other sites to use them', async () => {
      isShared = true;
      await assertWorks({ files: `${files.origin}/plugins/standfirst/` });
    });

    it('which does not allow it, so readers see the card as it is without a script', async () => {
      isShared = false;
      await setSettings(site!, { newsrooms: [newsroom.origin] });
      const story = `${newsroom.origin}/story-1`;
      await readStories(site!, [story]);
      const content = block('story', { url: story });
      const address = await site!.makePost({ title: 'A story', role: 'author', content });
      const { page, reports } = await open(address, {});
      assert.match(reports.join('\n'), /loader\.js.* has been blocked by CORS policy/);
      const heading = await page.$eval('news-headline-card h3', (each) => [each.checkVisibility(), each.textContent]);
      assert.deepEqual(heading, [true, headline]);
      await page.close();
    });
  });

  it('https by a server in front of it', async () => {
    // It speaks TLS with browsers, and plain HTTP with WordPress, as in many data centres.
    const front = createServer(selfSigned('localhost'), (given, answer) => {
      const headers = { ...given.headers, 'x-forwarded-proto': 'https' };
      const { port } = new URL(site!.origin);
      const passed = request({ port, method: given.method, path: given.url, headers }, (got) => {
        answer.writeHead(got.statusCode!, got.headers);
        got.pipe(answer);
      });
      given.pipe(passed);
    });
    await once(front.listen(0, '127.0.0.1'), 'listening');
    const browser = await launchChromium({ args: ['--ignore-certificate-errors'] });
    try {
      const origin = `https://localhost:${(front.address() as AddressInfo).port}`;
      const config = `if ( 'https' === ( $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '' ) ) {
	$_SERVER['HTTPS'] = 'on';
}
define( 'WP_HOME', '${origin}' );`;
      site = await WordPressSite.start({ reads: [newsroom.origin], plugins: [plugin], config });
      await assertWorks({ admin: `${origin}/wp-admin`, files: `${origin}/wp-content/plugins/standfirst/`, browser });
    } finally {
      await browser.close();
      front.closeAllConnections();
      front.close();
    }
  });
});
