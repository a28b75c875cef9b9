import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../support/browser-page.js';
import { pack } from '../support/packed.js';

/** What a form learns of the page that has opened it. */
interface Learned {
  referrer: string;
  hasOpener: boolean;
  /** Whether it is a small window, not a tab. */
  isPopup: boolean;
}

describe('Share icons on a page of their own origin', () => {
  const { cdnFolder } = pack();
  let server: Server;
  let origin: string;
  let browser: Browser;
  let headers: Record<string, string> = {};
  before(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      if (pathname.endsWith('.js')) {
        // A frame in a sandbox is of another origin.
        response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' });
        void readFile(join(cdnFolder, pathname)).then((file) => response.end(file));
        return;
      }
      const isStory = pathname === '/story';
      response.writeHead(200, { 'Content-Type': 'text/html', ...(isStory && headers) });
      response.end(isStory ? storyPage : '<!doctype html><title>A form</title><link rel="icon" href="data:,">');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  const row = (networks: string): string =>
    `<news-share-icons url="https://news.example/a" headline="Rain" networks="${networks}"></news-share-icons>`;
  const storyPage = `<!doctype html><html lang="en"><title>A story</title><link rel="icon" href="data:,">
    <script type="module">
      import { addShareTarget } from '/standfirst.js';
      addShareTarget({ id: 'form', name: 'Form', address: location.origin + '/form?link={url}', isForm: true });
    </script>${row('form copy')}`;

  /** A headless browser has no mouse, and a small screen. */
  async function openStory(hasMouse: boolean, screenWidth: number): Promise<{ page: Page; said: string[] }> {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => said.push(message.text()));
    await page.evaluateOnNewDocument(
      (mouse: boolean, width: number) => {
        Object.defineProperty(window, 'screen', { value: { availWidth: width, availHeight: 900 } });
        const { matchMedia } = window;
        window.matchMedia = (query) =>
          query.includes('pointer') ? ({ matches: mouse } as MediaQueryList) : matchMedia.call(window, query);
      },
      hasMouse,
      screenWidth,
    );
    await page.goto(`${origin}/story`);
    await page.waitForSelector('news-share-icons >>> a');
    // The reader comes to the row.
    await page.hover('news-share-icons >>> a');
    return { page, said };
  }

  /** The page that a click opens. */
  async function opened(page: Page): Promise<{ form: Page; learned: Learned }> {
    const target = new Promise<Page>((resolve) =>
      browser.once('targetcreated', (created) => void created.page().then((form) => resolve(form!))),
    );
    await page.click('news-share-icons >>> a');
    const form = await target;
    await form.waitForFunction(() => document.title === 'A form');
    const learned = await form.evaluate(() => ({
      referrer: document.referrer,
      hasOpener: window.opener !== null,
      isPopup: !window.toolbar.visible,
    }));
    return { form, learned };
  }

  for (const [policy, sent] of Object.entries({
    'no policy': {},
    'a policy that keeps windows apart': { 'Cross-Origin-Opener-Policy': 'same-origin' },
    'a strict content policy': {
      'Content-Security-Policy': "default-src 'self' 'unsafe-inline'; style-src 'self'; img-src data:",
    },
  })) {
    it(`open a form in a window of its own, which learns nothing of the page, under ${policy}`, async () => {
      headers = sent as Record<string, string>;
      const { page, said } = await openStory(true, 1600);
      const { form, learned } = await opened(page);
      // A window that is kept apart does not know how it was opened.
      const isPopup = !('Cross-Origin-Opener-Policy' in sent);
      assert.deepEqual(learned, { referrer: '', hasOpener: false, isPopup });
      assert.equal(form.url(), `${origin}/form?link=https%3A%2F%2Fnews.example%2Fa`);
      assert.deepEqual(said, []);
      await form.close();
      await page.close();
      headers = {};
    });
  }

  for (const [what, hasMouse, width] of [
    ['on a small screen', true, 700],
    ['for touch', false, 1600],
  ] as const) {
    it(`open a tab ${what}, which learns nothing either`, async () => {
      const { page, said } = await openStory(hasMouse, width);
      const { form, learned } = await opened(page);
      assert.deepEqual(learned, { referrer: '', hasOpener: false, isPopup: false });
      assert.deepEqual(said, []);
      await form.close();
      await page.close();
    });
  }

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
    it(`copy, or show what to copy, in a frame with sandbox="${sandbox}", and throw nothing`, async () => {
      const page = await browser.newPage();
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
      await page.goto(`${origin}/form`);
      await page.evaluate(
        (markup: string, value: string) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', value);
          frame.srcdoc = markup;
          document.body.append(frame);
        },
        `<!doctype html><html lang="en"><script type="module" src="${origin}/standfirst.js"></script>${row('copy print x')}
          <script>addEventListener('news-share-end', ({ network, outcome }) => {
            document.body.dataset[network] = outcome;
          });</script>`,
        sandbox,
      );
      const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
      await frame.waitForSelector('news-share-icons >>> button');
      await frame.click('news-share-icons >>> button');
      const outcome = await frame
        .waitForFunction(() => document.body.dataset.copy, { timeout: 5000 })
        .then((handle) => handle.jsonValue());
      const status = await frame.$eval('news-share-icons >>> [part=status]', (each) => each.textContent!.trim());
      assert.equal(status, outcome === 'copied' ? 'Link copied' : 'Copy this link: https://news.example/a');
      assert.ok(['copied', 'failed'].includes(outcome!));
      await frame.click('news-share-icons >>> li:nth-child(3) a');
      await frame.waitForFunction(() => document.body.dataset.x, { timeout: 5000 });
      assert.deepEqual(thrown, []);
      await page.close();
    });
  }

  it('ask nobody for anything, and store nothing, however they are used', async () => {
    const page = await browser.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(`${origin}/story`);
    await page.waitForSelector('news-share-icons >>> a');
    await page.$eval('news-share-icons', (icons) => {
      icons.setAttribute(
        'networks',
        'x facebook linkedin whatsapp telegram reddit bluesky mastodon threads line weibo',
      );
    });
    await page.waitForFunction(
      () => document.querySelector('news-share-icons')!.shadowRoot!.querySelectorAll('[part~=link]').length === 11,
    );
    await page.hover('news-share-icons >>> a');
    await page.waitForNetworkIdle();
    assert.deepEqual(foreign, []);
    const stored = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(stored, ['', 0, 0]);
    await page.close();
  });
});
