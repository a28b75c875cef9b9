import assert from 'node:assert/strict';
import { newReader } from '../support/browsers/chromium.js';
import { HostSite } from '../support/servers/host-site.js';
import { fixtures } from './fixtures.js';
import { renderPage } from './renderer.js';

/**
 * The longest time for a page that needs nothing but itself, in milliseconds. It is long because a busy machine is
 * slow.
 */
const onTime = 3_000;

/** The fixtures in the page. Their pictures are on the server of the page. */
const names = [
  'a card in an article',
  'a byline fed by attributes',
  'a caption around a picture',
  'share icons',
  'a metered prompt',
];

describe('A page that a server has rendered, while the newsroom and the library’s files cannot be reached', () => {
  let site: HostSite;
  before(async () => {
    site = await HostSite.open();
    // Requests there get neither an answer nor an error.
    site.override = ({ origin }) => (origin === site.cdnOrigin ? new Promise(() => undefined) : undefined);
  });
  after(() => site?.close());

  for (const script of ['standfirst.js', 'loader.js'])
    it(`is complete and on time, with ${script}`, async () => {
      const markup = `<!doctype html><html lang="en"><head><title>A page</title><script type="module" src="{{cdn}}/${script}"></script></head>
        <body><p>Before</p><news-headline-card src="${site.cdnOrigin}/story.json"><a href="/story">A story of the newsroom</a></news-headline-card>
        ${names.map((name) => fixtures[name]).join('\n')}<p>After</p></body></html>`;
      const page = site.fill(markup);
      const body = await renderPage(page, { base: `${site.cdn}/`, url: `${site.origin}/`, now: new Date() });
      site.put('/unreachable', { body, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
      const reader = await newReader();
      const tab = await reader.newPage();
      // Not awaited: the script never loads, so the page never finishes loading.
      void tab.goto(`${site.origin}/unreachable`).catch(() => undefined);
      await tab.waitForFunction(() => document.body?.lastElementChild?.textContent === 'After', { timeout: onTime });
      const painted = await tab.evaluate(
        () =>
          new Promise<number>((resolve) =>
            new PerformanceObserver((list) => resolve(list.getEntries()[0]!.startTime)).observe({
              type: 'paint',
              buffered: true,
            }),
          ),
      );
      assert.ok(painted < onTime, `${painted} ms`);
      assert.ok(site.requests.some((address) => address.endsWith(script)));
      const shown = await tab.evaluate(() =>
        [
          ...document.querySelectorAll(
            'news-headline-card, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt',
          ),
        ].map((widget) => ({
          words: [widget, ...(widget.shadowRoot!.querySelectorAll('*') ?? [])]
            .map((each) => (each as HTMLElement).innerText ?? '')
            .join(' '),
          height: widget.getBoundingClientRect().height,
          isDefined: widget.matches(':defined'),
        })),
      );
      const words = [
        /A story of the newsroom/,
        /Harbour dredging/,
        /Ruth Calder/,
        /The barrier in February/,
        /Share on Facebook/,
        /Subscribe/,
      ];
      for (const [index, expected] of words.entries()) {
        assert.match(shown[index]!.words, expected);
        assert.ok(shown[index]!.height > 20, String(expected));
        assert.equal(shown[index]!.isDefined, false);
      }
      await reader.close();
    });
});
