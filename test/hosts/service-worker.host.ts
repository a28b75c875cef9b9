import assert from 'node:assert/strict';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { waitForTexts, waitForWidgets, widgets } from './every-widget.js';

/**
 * Answers from its cache before it asks a server, for the page and for the library’s files, which are of another
 * origin.
 */
const worker = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  const answer = async (request) => {
    const cache = await caches.open('site');
    const kept = await cache.match(request);
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  };
  addEventListener('fetch', (event) => event.respondWith(answer(event.request)));`;

/** The page waits for the worker before it loads the library, so that the worker sees all requests. */
const head = (file: string): string => `<script>
  navigator.serviceWorker.register('/worker.js');
  const load = () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '{{cdn}}/${file}';
    document.head.append(script);
  };
  if (navigator.serviceWorker.controller) load();
  else navigator.serviceWorker.addEventListener('controllerchange', load, { once: true });
</script>`;

const story = { headline: 'From the network', url: 'https://news.example/b', access: 'free' };

describe('A page that a service worker keeps', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    site.put('/worker.js', { body: worker, headers: { 'Content-Type': 'text/javascript' } });
    site.put('/story.json', { body: JSON.stringify(story) });
  });
  after(() => site?.close());
  beforeEach(async () => {
    tab = await newTab();
    site.override = () => undefined;
    site.renew();
  });
  afterEach(() => tab?.close());

  for (const file of ['loader.js', 'standfirst.js']) {
    it(`has every widget when it is opened again without a network (${file})`, async () => {
      const fed =
        '<main><news-headline-card src="/story.json"><a href="/b">The fallback</a></news-headline-card></main>';
      const address = site.show({ head: head(file), body: fed + widgets });
      const isWhole = async (): Promise<void> => {
        await waitForWidgets(tab, ['news-headline-card']);
        await waitForTexts(tab, [
          ['main > news-headline-card', 'From the network'],
          ['news-article > news-headline-card', 'From the article'],
          ['news-photo-caption', 'The barrier'],
        ]);
        await tab.waitFor(() =>
          [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
        );
      };
      /** The code that a card needs to measure whether it was seen is requested after the page was painted. */
      const hasLoadedAll = async (): Promise<void> => {
        await isWhole();
        await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))));
        await tab.page!.waitForNetworkIdle();
      };
      await tab.open(address);
      await hasLoadedAll();
      // The page itself loaded before the worker started.
      await tab.open(address);
      await hasLoadedAll();
      const asked: string[] = [];
      site.override = ({ href, pathname }, request) => {
        // The browser itself looks for a newer worker, some time after a page has loaded.
        if (pathname !== '/worker.js') asked.push(href);
        request.socket.destroy();
        return undefined;
      };
      await tab.page!.setOfflineMode(true);
      await tab.open(address);
      await isWhole();
      assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
      assert.deepEqual(asked, []);
      // Files that were never requested are not cached. A row without them shows the link that it cannot copy.
      await tab.page!.click('news-share-icons >>> button');
      await waitForTexts(tab, [['news-share-icons', 'Link copied|Copy this link: https://news.example/a']]);
      assert.deepEqual((await tab.said()).exceptions, []);
    });
  }
});
