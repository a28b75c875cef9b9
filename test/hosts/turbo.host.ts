import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { waitForTexts, waitForValue } from './every-widget.js';
import {
  expectedStory,
  mains,
  mainsOf,
  none,
  oneLeft,
  putPage,
  putSite,
  readAgain,
  readSharedPath,
  readThreeStories,
  returnToFront,
  waitForHeading,
  waitForPage,
  type Reader,
} from './site-of-stories.js';

declare global {
  var Turbo: { session: { refresh: (address: string) => void } };
}

for (const file of ['loader.js', 'standfirst.js']) {
  describe(`On a site that Turbo navigates (${file})`, () => {
    let site: HostSite;
    let tab: HostTab;
    const head = `<script src="/turbo.js"></script><script type="module" src="{{cdn}}/${file}"></script>
      <meta name="turbo-refresh-method" content="morph">
      <script>addEventListener('turbo:before-cache', () => setTimeout(() => setTimeout(() => fetch('/copied'))));</script>`;
    before(async () => {
      site = await HostSite.open();
      const require = createRequire(import.meta.url);
      site.put('/turbo.js', { body: await readFile(require.resolve('@hotwired/turbo/dist/turbo.es2017-umd.js')) });
    });
    after(() => site?.close());
    beforeEach(async () => {
      tab = await newTab();
      site.renew();
      putSite(site, head);
      site.put('/copied', {});
    });
    afterEach(() => tab?.close());

    /** Opens the first page of a visit. */
    async function open(page: string): Promise<void> {
      await tab.open(`${site.origin}/${page}`);
      await tab.evaluate(() => void Object.assign(globalThis, { isSameDocument: true }));
    }

    /** Waits until Turbo has shown the server's answer. The next click would interrupt it. */
    const isAtRest = (): Promise<unknown> =>
      tab.waitFor(() => !document.documentElement.matches('[aria-busy], [data-turbo-preview]'));

    async function follow(page: string): Promise<void> {
      await isAtRest();
      await tab.evaluate((page) => document.querySelector<HTMLElement>(`nav a[href="/${page}"]`)!.click(), page);
    }

    async function go(steps: number): Promise<void> {
      await isAtRest();
      await tab.evaluate((steps) => history.go(steps), steps);
    }

    /**
     * Gives the next page a style sheet. Turbo waits for it until it has copied the page before. Otherwise the copy may
     * be made after the page has been left, without the changes that the widgets have made to the page.
     */
    function copyBeforeLeavingFor(page: string): void {
      putPage(site, page, mains[page]!, `${head}<link rel="stylesheet" href="/late.css">`);
      site.put('/late.css', { body: 'h1 { color: green }', until: site.whenAsked('/copied') });
    }

    const reader = (): Reader => ({ tab, open, follow, go });

    /** Checks that the console is empty, and no link has loaded a new document. */
    async function assertQuiet(): Promise<void> {
      assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
      assert.equal(await tab.evaluate(() => 'isSameDocument' in globalThis), true);
    }

    it('a meter counts each story once, and a gate closes its story, forward and back', async () => {
      await readThreeStories(reader(), async () => {
        await waitForValue(() => readSharedPath(tab), '/b');
      });
      await readAgain(reader());
      await assertQuiet();
    });

    it('every widget is there on the first page, on the next and on a restored one, and the markup is the server’s', async () => {
      await returnToFront(reader());
      // The files are loaded once.
      const files = site.requests.filter((address) => address.startsWith(site.cdnOrigin));
      assert.deepEqual(files, [...new Set(files)]);
      await assertQuiet();
    });

    it('a preview from Turbo’s cache shows the widgets, and keeps a gate closed', async () => {
      await readThreeStories(reader());
      await follow('subscribe');
      await waitForHeading(tab, 'Subscribe');
      let answer: () => void;
      const isAnswered = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
      site.override = () => isAnswered;
      await follow('c');
      await waitForPage(tab, expectedStory('c', none, 2, false));
      assert.equal(await tab.evaluate(() => document.documentElement.hasAttribute('data-turbo-preview')), true);
      answer!();
      await tab.waitFor(() => !document.documentElement.hasAttribute('data-turbo-preview'));
      await waitForPage(tab, expectedStory('c', none, 2, false));
      await assertQuiet();
    });

    it('a story that a gate had closed is open when its reader returns and may read it', async () => {
      await readThreeStories(reader());
      copyBeforeLeavingFor('subscribe');
      await follow('subscribe');
      await waitForHeading(tab, 'Subscribe');
      // A new month has begun.
      await tab.evaluate(() => localStorage.clear());
      await go(-1);
      await waitForPage(tab, expectedStory('c', oneLeft, 1));
      const { now, given } = await mainsOf(tab, 'c');
      assert.equal(now, given);
      await assertQuiet();
    });

    it('a page that was left with a dialog open scrolls when the reader returns and closes it', async () => {
      const main = `<h1>A dialog</h1><news-subscription-prompt presentation="dialog" state="metered" articles-left="2" subscribe-href="/subscribe"></news-subscription-prompt>`;
      putPage(site, 'dialog', main, head);
      await open('dialog');
      const press = (selector: string): Promise<void> =>
        tab.evaluate(
          (selector) =>
            document
              .querySelector('news-subscription-prompt')!
              .shadowRoot!.querySelector<HTMLElement>(selector)!
              .click(),
          selector,
        );
      const isOpen = (isOpen: boolean): boolean => {
        const dialog = document.querySelector('news-subscription-prompt')?.shadowRoot?.querySelector('dialog');
        return (
          (dialog?.open ?? false) === isOpen && (getComputedStyle(document.body).overflowY === 'hidden') === isOpen
        );
      };
      await tab.waitFor(isOpen, true);
      copyBeforeLeavingFor('subscribe');
      await press('a[href]');
      await waitForHeading(tab, 'Subscribe');
      await tab.waitFor(isOpen, false);
      await go(-1);
      await waitForHeading(tab, 'A dialog');
      await tab.waitFor(isOpen, true);
      await press('.dismiss');
      await tab.waitFor(isOpen, false);
      assert.equal(await tab.evaluate(() => document.body.getAttribute('style')), null);
      await assertQuiet();
    });

    it('a page that Turbo refreshes in place keeps its widgets, which show the new words', async () => {
      const main = (words: string): string => `<h1>Live</h1>
        <news-headline-card><a href="/a">${words}</a></news-headline-card><news-byline authors="${words}"></news-byline>`;
      const show = (words: string): Promise<void> =>
        waitForTexts(tab, [
          ['news-headline-card', words],
          ['news-byline', words],
        ]);
      putPage(site, 'live', main('First'), head);
      await open('live');
      await show('First');
      await tab.evaluate(() => void Object.assign(document.querySelector('news-headline-card')!, { isSame: true }));
      putPage(site, 'live', main('Second'), head);
      await tab.evaluate(() => Turbo.session.refresh(location.href));
      await show('Second');
      assert.equal(await tab.evaluate(() => 'isSame' in document.querySelector('news-headline-card')!), true);
      await assertQuiet();
    });

    it('a card’s link is followed without loading a new document', async () => {
      await open('front');
      await tab.evaluate(() => {
        const card = document.createElement('news-headline-card');
        card.setAttribute('headline', 'To story a');
        card.setAttribute('href', '/a');
        document.querySelector('main')!.prepend(card);
      });
      await waitForTexts(tab, [['news-headline-card', 'To story a']]);
      await tab.evaluate(() =>
        document.querySelector('news-headline-card')!.shadowRoot!.querySelector<HTMLElement>('a[href]')!.click(),
      );
      await waitForPage(tab, expectedStory('a', oneLeft, 1));
      await assertQuiet();
    });
  });
}
