import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { waitForTexts, waitForValue, waitForWidgets, widgets } from './every-widget.js';
import {
  expectedStory,
  last,
  oneLeft,
  putPage,
  putSite,
  readAgain,
  readSharedPath,
  readThreeStories,
  returnToFront,
  waitForPage,
  type Reader,
} from './site-of-stories.js';

const require = createRequire(import.meta.url);
const htmx2 = [require.resolve('htmx-2/dist/htmx.min.js')];
const htmx4 = [require.resolve('htmx.org/dist/htmx.min.js')];
const withHeads = [
  ...htmx4,
  require.resolve('htmx.org/dist/ext/hx-head.js'),
  require.resolve('htmx.org/dist/ext/hx-history-cache.js'),
];
const boost4 = 'hx-boost:inherited="true"';

/** The files of each version, and the attribute with which it handles all links. */
const sites = [
  { version: 'htmx 2', files: htmx2, boost: 'hx-boost="true"', ours: 'loader.js' },
  { version: 'htmx 4', files: htmx4, boost: boost4, ours: 'loader.js' },
  { version: 'htmx 4 with its heads and history', files: withHeads, boost: boost4, ours: 'standfirst.js' },
];

for (const { version, files, boost, ours } of sites) {
  describe(`On a site that ${version} navigates (${ours})`, () => {
    let site: HostSite;
    let tab: HostTab;
    const scripts = files.map((_, index) => `<script src="/htmx-${index}.js"></script>`).join('');
    const head = `${scripts}<script type="module" src="{{cdn}}/${ours}"></script>`;
    before(async () => {
      site = await HostSite.open();
      for (const [index, file] of files.entries()) site.put(`/htmx-${index}.js`, { body: await readFile(file) });
      site.put('/part', { body: widgets, headers: { 'Content-Type': 'text/html' } });
    });
    after(() => site?.close());
    beforeEach(async () => {
      tab = await newTab();
      site.renew();
      putSite(site, head, boost);
    });
    afterEach(() => tab?.close());

    /** Opens the first page of a visit. */
    async function open(page: string): Promise<void> {
      await tab.open(`${site.origin}/${page}`);
      await tab.evaluate(() => void Object.assign(globalThis, { isSameDocument: true }));
    }

    /** Waits until htmx has removed the classes that it sets for a moment on a request and on new elements. */
    const waitForHtmx = (): Promise<boolean> => tab.waitFor(() => !document.querySelector('[class*=htmx-]'));

    /** Clicks after htmx has finished the swap before. */
    async function click(selector: string): Promise<void> {
      await waitForHtmx();
      await tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), selector);
    }

    const follow = (page: string): Promise<void> => click(`nav a[href="/${page}"]`);

    const go = (steps: number): Promise<void> => tab.evaluate((steps) => history.go(steps), steps);

    const reader = (): Reader => ({ tab, open, follow, go });

    /** Checks that the console is empty, and no link has loaded a new document. */
    async function assertQuiet(): Promise<void> {
      assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
      assert.equal(await tab.evaluate(() => 'isSameDocument' in globalThis), true);
    }

    it('a meter counts each story once, and a gate closes its story, forward and back', async () => {
      await readThreeStories(reader(), async () => {
        // Without that, the head and the shared address stay those of the first page.
        if (version.includes('heads')) await waitForValue(() => readSharedPath(tab), '/b');
      });
      await readAgain(reader());
      await assertQuiet();
    });

    it('every widget is there on the next page and on a restored one, and the markup is the server’s', async () => {
      await returnToFront(reader());
      await assertQuiet();
    });

    it('a story counts once that is opened from a page without widgets, and later at its address', async () => {
      await open('subscribe');
      await follow('a');
      await waitForPage(tab, expectedStory('a', oneLeft, 1));
      await open('b');
      await waitForPage(tab, expectedStory('b', last, 2));
      await open('a');
      await waitForPage(tab, expectedStory('a', last, 2));
      await assertQuiet();
    });

    for (const swap of ['innerHTML', 'beforeend', 'outerHTML', ...(version === 'htmx 2' ? [] : ['innerMorph'])]) {
      it(`every widget is there when a part of the page is swapped (${swap}), and again`, async () => {
        const place = `<div id="place"><p id="old">Before.</p></div>`;
        const button = `<h1>Parts</h1><button hx-get="/part" hx-target="#place" hx-swap="${swap}">More</button>`;
        putPage(site, 'parts', button + place, head);
        await open('parts');
        await click('button');
        await tab.waitFor(() => Boolean(document.querySelector('news-subscription-prompt')));
        await waitForWidgets(tab);
        await tab.evaluate(() => document.querySelector('news-byline')!.setAttribute('data-first', ''));
        const times = swap === 'beforeend' ? 2 : 1;
        if (swap !== 'outerHTML') {
          await click('button');
          // The first elements are gone, or are as the server sent them again.
          await tab.waitFor(
            (times) =>
              times === 2
                ? document.querySelectorAll('news-subscription-prompt').length === 2
                : !document.querySelector('[data-first]'),
            times,
          );
        }
        const countRoots = (): (number | undefined)[] =>
          [...document.querySelectorAll('news-byline, news-headline-card, news-share-icons')].map(
            ({ shadowRoot }) => shadowRoot?.querySelectorAll('.root').length,
          );
        await waitForValue(
          () => tab.evaluate(countRoots),
          Array.from({ length: 3 * times }, () => 1),
        );
        await waitForWidgets(tab);
        assert.equal(await tab.evaluate(() => document.querySelector('#old') !== null), swap === 'beforeend');
        await assertQuiet();
      });
    }

    it('content that a gate has closed is open when a part of the page without a gate replaces it', async () => {
      const part =
        '<news-byline authors="Ruth Calder"></news-byline><article><p>All of it.</p><p>To its end.</p></article>';
      site.put('/free', { body: part, headers: { 'Content-Type': 'text/html' } });
      const main = `<h1>Parts</h1><button hx-get="/free" hx-target="#place" hx-swap="innerHTML">More</button>
        <article><p>The first lines.</p><p>The rest.</p></article>
        <div id="place"><news-subscription-prompt presentation="gate" state="exhausted" gates="article" preview="1" subscribe-href="/s"></news-subscription-prompt></div>`;
      putPage(site, 'parts', main, head);
      await open('parts');
      await tab.waitFor(() => !document.querySelector('article')!.innerText.includes('The rest'));
      await click('button');
      await waitForTexts(tab, [['news-byline', 'Ruth Calder']]);
      await tab.waitFor(() => document.body.innerText.includes('The rest'));
      await waitForHtmx();
      const articles = await tab.evaluate(() =>
        [...document.querySelectorAll('article')].map((article) => article.outerHTML),
      );
      assert.deepEqual(articles, [
        '<article><p>The first lines.</p><p>The rest.</p></article>',
        '<article><p>All of it.</p><p>To its end.</p></article>',
      ]);
      await assertQuiet();
    });
  });
}
