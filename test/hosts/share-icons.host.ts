import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { waitUntilAtRest } from '../support/browsers/at-rest.js';
import { openPage, type PageRecord } from '../support/browsers/chromium.js';
import { pack } from '../support/builds/packed.js';
import { HostSite } from '../support/servers/host-site.js';

/** The facts that a form learns about the page that has opened it. */
interface Learned {
  referrer: string;
  hasOpener: boolean;
  /** Whether it is a small window, not a tab. */
  isPopup: boolean;
}

/** Waits until a row shows something. Puppeteer's `waitForSelector` does not see changes in a shadow root. */
const hasInRow = (page: Page | Frame, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (sought: string) => document.querySelector('news-share-icons')?.shadowRoot?.querySelector(sought),
    {},
    selector,
  );

describe('Share icons on a page of another origin than the files', () => {
  const { cdnFolder } = pack();
  let site: HostSite;
  before(async () => {
    site = await HostSite.open();
    site.put('/form', {
      headers: { 'Content-Type': 'text/html' },
      body: '<!doctype html><title>A form</title><link rel="icon" href="data:,">',
    });
    // The page's own origin serves the library too.
    site.override = async ({ pathname }) =>
      pathname.endsWith('.js')
        ? {
            // A frame in a sandbox has another origin.
            headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' },
            body: await readFile(join(cdnFolder, pathname)),
          }
        : undefined;
  });
  after(() => site?.close());

  const row = (networks: string): string =>
    `<news-share-icons url="https://news.example/a" headline="Rain" networks="${networks}"></news-share-icons>`;
  /** Puts a page with a row of two networks on the site. */
  const showStory = (headers: Record<string, string> = {}): string =>
    site.show({
      headers,
      body: `<script type="module">
      import { addShareTarget } from '/standfirst.js';
      addShareTarget({ id: 'form', name: 'Form', address: location.origin + '/form?link={url}', isForm: true });
    </script>${row('form copy')}`,
    });

  /** A headless browser has no mouse, and a small screen. */
  async function openStory(
    hasMouse: boolean,
    screenWidth: number,
    headers?: Record<string, string>,
  ): Promise<{ page: Page; record: PageRecord }> {
    const opened = await openPage(showStory(headers), {
      prepare: (page) =>
        page.evaluateOnNewDocument(
          (mouse: boolean, width: number) => {
            Object.defineProperty(window, 'screen', { value: { availWidth: width, availHeight: 900 } });
            const { matchMedia } = window;
            window.matchMedia = (query) =>
              query.includes('pointer') ? ({ matches: mouse } as MediaQueryList) : matchMedia.call(window, query);
          },
          hasMouse,
          screenWidth,
        ),
    });
    await hasInRow(opened.page, 'a');
    // The reader points at the row.
    await opened.page.hover('news-share-icons >>> a');
    return opened;
  }

  const assertQuiet = ({ exceptions, console: lines }: PageRecord): void =>
    assert.deepEqual([exceptions, lines], [[], []]);

  /** Returns the page that a click opens. */
  async function opened(page: Page): Promise<{ form: Page; learned: Learned }> {
    const opening = page.browserContext().waitForTarget((target) => target.url().includes('/form?'));
    await page.click('news-share-icons >>> a');
    const form = (await (await opening).page())!;
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
    it(`open a form in a new window, which learns nothing of the page, under ${policy}`, async () => {
      const { page, record } = await openStory(true, 1600, sent as Record<string, string>);
      const { form, learned } = await opened(page);
      // A window with another opener policy does not know how it was opened.
      const isPopup = !('Cross-Origin-Opener-Policy' in sent);
      assert.deepEqual(learned, { referrer: '', hasOpener: false, isPopup });
      assert.equal(form.url(), `${site.origin}/form?link=https%3A%2F%2Fnews.example%2Fa`);
      assertQuiet(record);
      await form.close();
      await page.close();
    });
  }

  for (const [what, hasMouse, width] of [
    ['on a small screen', true, 700],
    ['for touch', false, 1600],
  ] as const) {
    it(`open a tab ${what}, which learns nothing either`, async () => {
      const { page, record } = await openStory(hasMouse, width);
      const { form, learned } = await opened(page);
      assert.deepEqual(learned, { referrer: '', hasOpener: false, isPopup: false });
      assertQuiet(record);
      await form.close();
      await page.close();
    });
  }

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
    it(`copy, or show what to copy, in a frame with sandbox="${sandbox}", and throw nothing`, async () => {
      const { page, record } = await openPage(`${site.origin}/form`);
      await page.evaluate(
        (markup: string, value: string) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', value);
          frame.srcdoc = markup;
          document.body.append(frame);
        },
        `<!doctype html><html lang="en"><script type="module" src="${site.origin}/standfirst.js"></script>${row('copy print x')}
          <script>addEventListener('news-share-end', ({ network, outcome }) => {
            document.body.dataset[network] = outcome;
          });</script>`,
        sandbox,
      );
      const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
      await hasInRow(frame, 'button');
      await frame.click('news-share-icons >>> button');
      const outcome = await frame
        .waitForFunction(() => document.body.dataset.copy, { timeout: 15_000 })
        .then((handle) => handle.jsonValue());
      const status = await frame.$eval('news-share-icons >>> [part=status]', (each) => each.textContent!.trim());
      assert.equal(status, outcome === 'copied' ? 'Link copied' : 'Copy this link: https://news.example/a');
      assert.ok(['copied', 'failed'].includes(outcome!));
      await frame.click('news-share-icons >>> li:nth-child(3) a');
      await frame.waitForFunction(() => document.body.dataset.x, { timeout: 15_000 });
      assert.deepEqual(record.exceptions, []);
      await page.close();
    });
  }

  it('make no request, and store nothing, in any use', async () => {
    let atRest!: () => Promise<void>;
    const { page, record } = await openPage(showStory(), {
      prepare: async (page) => {
        atRest = await waitUntilAtRest(page);
      },
    });
    await hasInRow(page, 'a');
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
    await atRest();
    const foreign = record.requests.filter(
      (address) => !address.startsWith(site.origin) && !address.startsWith('data:'),
    );
    assert.deepEqual(foreign, []);
    const stored = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(stored, ['', 0, 0]);
    await page.close();
  });
});
