import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { harbourArticle } from '../support/article-api.js';
import { launchEngine, type HostEngine, type HostTab } from '../support/host-engine.js';
import { HostSite } from '../support/host-site.js';
import { readShownSnippets } from './cms/snippets.js';

const snippets = await readShownSnippets();
const snippet = (name: string): string => snippets[name]!;

/** The documented markup of each widget, and the space that its page keeps for it, where that depends on its content. */
const widgets: Readonly<Record<string, { markup: string; reserve?: string }>> = {
  'a card': { markup: snippet('card'), reserve: '190px' },
  'a card from attributes': {
    markup: `<news-headline-card headline="Harbour dredging to start a month early" href="/a" kicker="Ports" image="/pictures/barrier-640.webp" image-alt="" image-width="640" image-height="427"></news-headline-card>`,
    reserve: '190px',
  },
  'a byline': { markup: snippet('byline') },
  'a byline from attributes': { markup: '<news-byline authors="Mara Lin" published-at="2026-03-02"></news-byline>' },
  'a photo caption': { markup: snippet('caption'), reserve: '460px' },
  'share icons': { markup: snippet('share-icons') },
  'share icons without fallback': { markup: '<news-share-icons url="https://news.example/a"></news-share-icons>' },
  'a prompt': { markup: snippet('prompt'), reserve: '450px' },
  'a list': {
    markup:
      '<news-headline-list src="/article.json" limit="1"><a href="https://news.example/a">Harbour dredging to start a month early</a></news-headline-list>',
    reserve: '190px',
  },
  'an article and its widgets': {
    markup: snippet('article').replaceAll(/src="[^"]*\.json"/g, 'src="/article.json"'),
    reserve: '190px',
  },
};

const picture = (): Promise<Buffer> => readFile(new URL('newsroom/pictures/barrier-640.webp', import.meta.url));

type Way = 'loader.js' | 'standfirst.js';

describe('On a slow phone, the page around a widget', () => {
  let site: HostSite;
  let engine: HostEngine;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    site.put('/article.json', { body: JSON.stringify(harbourArticle) });
    engine = await launchEngine('chromium');
  });
  after(async () => {
    await engine?.close();
    await site?.close();
  });
  afterEach(async () => {
    site.override = () => undefined;
    await tab?.close();
  });

  /** Opens a page at 300 ms a request and a quarter of the processor. */
  async function open(way: Way, markup: string, reserve = '', width = 600): Promise<void> {
    site.renew();
    tab = await engine.newTab();
    await tab.setSize(width, 900);
    const session = await tab.page!.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    site.delay = 300;
    const head = `<script>
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries())
          shifts.push(value.toFixed(4) + ' ' + sources.map(({ node, previousRect, currentRect }) =>
            (node?.outerHTML ?? node?.data ?? 'a node').slice(0, 60) + ' ' + [previousRect, currentRect].map(({ x, y, width, height }) => [x, y, width, height]).join(' → ')).join('; '));
      }).observe({ type: 'layout-shift', buffered: true });
    </script>
    <link rel="stylesheet" href="{{cdn}}/reserve.css">
    <style>body { margin: 0; font: 16px/1.5 sans-serif } ${reserve && `:is(news-headline-card, news-headline-list, news-photo-caption, news-subscription-prompt) { --news-reserve: ${reserve} }`}</style>
    <script type="module" src="{{cdn}}/${way}"></script>`;
    await tab.open(site.show({ head, body: `<p>Before.</p>${markup}<p>After it the story goes on.</p>` }));
  }

  const shifts = (): Promise<string[]> => tab.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);

  /** Time for what comes after the widgets stand. */
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

  /** How much higher the space is than what stands in it, at most. */
  const emptySpace = (): Promise<number> =>
    tab.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('news-headline-card, news-photo-caption, news-subscription-prompt')].map(
          (widget) =>
            widget.getBoundingClientRect().height -
            widget.shadowRoot!.querySelector('.root')!.getBoundingClientRect().height,
        ),
        0,
      ),
    );

  const finished = (): Promise<unknown> =>
    tab.waitFor(() => {
      const all = [
        ...document.querySelectorAll(
          'news-headline-card, news-headline-list, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt',
        ),
      ];
      return all.length > 0 && all.every((each) => each.shadowRoot?.querySelector('.root'));
    });

  for (const way of ['loader.js', 'standfirst.js'] as const) {
    for (const [name, { markup, reserve }] of Object.entries(widgets)) {
      it(`does not move when ${name} comes (${way})`, async () => {
        await open(way, markup, reserve);
        await finished();
        await rest();
        assert.deepEqual(await shifts(), []);
        // What is kept is about what is needed: room without end would keep anything still.
        assert.ok((await emptySpace()) < 90, `${await emptySpace()} px are empty`);
      });
    }
  }

  it('does not move on a phone when a card comes, its picture over its words', async () => {
    await open('loader.js', snippet('card'), '420px', 360);
    await finished();
    await rest();
    assert.deepEqual(await shifts(), []);
  });

  it('does not move when a picture comes late', async () => {
    site.put('/late.webp', { body: await picture(), delay: 1500 });
    await open('loader.js', snippet('caption').replace('/pictures/barrier-640.webp', '/late.webp'), '460px');
    await finished();
    await tab.waitFor(() => document.querySelector('img')!.complete);
    await rest();
    assert.deepEqual(await shifts(), []);
  });

  it('does not move when an article comes late', async () => {
    site.put('/late.json', { body: JSON.stringify(harbourArticle), delay: 1500 });
    await open(
      'loader.js',
      '<news-headline-card src="/late.json"><a href="/a">The fallback</a></news-headline-card>',
      '220px',
    );
    await finished();
    await rest();
    assert.deepEqual(await shifts(), []);
  });

  it('does not move when an article does not come', async () => {
    await open(
      'loader.js',
      '<news-headline-card src="/lost.json"><a href="/a">The fallback</a></news-headline-card>',
      '220px',
    );
    await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('could not load its src')));
    await rest();
    assert.deepEqual(await shifts(), []);
  });

  it('moves where it keeps no space, so that this can be seen at all', async () => {
    await open('loader.js', snippet('prompt'));
    await finished();
    await rest();
    assert.notDeepEqual(await shifts(), []);
  });
});
