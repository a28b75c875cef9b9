import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { RoundTrips } from '../support/servers/round-trips.js';
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

type Way = 'loader.js' | 'standfirst.js';

/** A page notes what moves, and how many timers of up to a second are still to come. */
const noter = `
  globalThis.shifts = [];
  const note = (entries) => {
    for (const { value, sources } of entries)
      shifts.push(value.toFixed(4) + ' ' + sources.map(({ node, previousRect, currentRect }) =>
        (node?.outerHTML ?? node?.data ?? 'a node').slice(0, 60) + ' ' + [previousRect, currentRect].map(({ x, y, width, height }) => [x, y, width, height]).join(' → ')).join('; '));
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.shiftsSoFar = () => {
    note(observer.takeRecords());
    return shifts;
  };
  const timers = (globalThis.timers = new Set());
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  globalThis.setTimeout = (run, time = 0, ...values) => {
    const id = start(() => {
      timers.delete(id);
      run(...values);
    }, time);
    if (time <= 1000) timers.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => {
    timers.delete(id);
    stop(id);
  };`;

declare global {
  /** What has moved in the page. */
  var shiftsSoFar: () => string[];
  /** The timers of up to a second that are still to come. */
  var timers: Set<unknown>;
}

interface SlowPage {
  way: Way;
  markup: string;
  /** The space that the page keeps for a widget. */
  reserve?: string;
  width?: number;
}

describe('On a slow phone, the page around a widget', () => {
  let site: HostSite;
  let tab: HostTab;
  let trips: RoundTrips;
  before(async () => {
    site = await HostSite.open();
    for (const path of ['/article.json', '/late.json']) site.put(path, { body: JSON.stringify(harbourArticle) });
    site.put('/late.webp', { body: await readFile(new URL('newsroom/pictures/barrier-640.webp', import.meta.url)) });
  });
  after(() => site?.close());
  afterEach(() => tab?.close());

  /**
   * Opens a page with half of the processor. The page is drawn between what it asks for and the answer. What is late comes when the page
   * waits for nothing else.
   */
  async function open({ way, markup, reserve = '', width = 600 }: SlowPage): Promise<void> {
    site.renew();
    tab = await newTab();
    await tab.setSize(width, 900);
    const session = await tab.page!.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 2 });
    const kept = `:is(news-headline-card, news-headline-list, news-photo-caption, news-subscription-prompt) { --news-reserve: ${reserve} }`;
    const head = `<script>{${noter}}</script>
    <link rel="stylesheet" href="{{cdn}}/reserve.css">
    <style>body { margin: 0; font: 16px/1.5 sans-serif } ${reserve && kept}</style>
    <script type="module" src="{{cdn}}/${way}"></script>`;
    const address = site.show({ head, body: `<p>Before.</p>${markup}<p>After it the story goes on.</p>` });
    trips = await RoundTrips.of({
      page: tab.page!,
      isHeld: ({ href, pathname }) => href !== address && pathname !== '/favicon.ico',
      isSlow: ({ pathname }) => pathname.startsWith('/late'),
    });
    site.override = (asked) => trips.hold(asked).then(() => undefined);
    await tab.open(address);
  }

  /** What has moved when the widgets have come, everything is answered, and no timer of up to a second is left. */
  async function shifts(): Promise<string[]> {
    await tab.waitFor(() => document.images.length === 0 || [...document.images].every((image) => image.complete));
    do await trips.ended();
    while (await tab.evaluate(() => timers.size > 0));
    return tab.evaluate(() => shiftsSoFar());
  }

  /** Checks that a page keeps little more space than a widget needs: with endless space nothing would move. */
  async function assertLittleIsEmpty(): Promise<void> {
    const empty = await tab.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('news-headline-card, news-photo-caption, news-subscription-prompt')].map(
          (widget) =>
            widget.getBoundingClientRect().height -
            widget.shadowRoot!.querySelector('.root')!.getBoundingClientRect().height,
        ),
        0,
      ),
    );
    assert.ok(empty < 90, `${empty} px are empty`);
  }

  const finished = (): Promise<unknown> =>
    tab.waitFor(() => {
      const all = [
        ...document.querySelectorAll(
          'news-headline-card, news-headline-list, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt',
        ),
      ];
      return all.length > 0 && all.every((each) => each.shadowRoot?.querySelector('.root'));
    });

  for (const [name, { markup, reserve }] of Object.entries(widgets))
    it(`does not move when ${name} comes`, async () => {
      await open({ way: 'loader.js', markup, reserve });
      await finished();
      assert.deepEqual(await shifts(), []);
      await assertLittleIsEmpty();
    });

  it('does not move when all of them come with the one file', async () => {
    const markup = Object.values(widgets).map(
      ({ markup, reserve }) => `<div ${reserve ? `style="--news-reserve: ${reserve}"` : ''}>${markup}</div>`,
    );
    await open({ way: 'standfirst.js', markup: markup.join('\n') });
    await finished();
    assert.deepEqual(await shifts(), []);
    await assertLittleIsEmpty();
  });

  it('does not move on a phone when a card comes, its picture over its words', async () => {
    await open({ way: 'loader.js', markup: snippet('card'), reserve: '420px', width: 360 });
    await finished();
    assert.deepEqual(await shifts(), []);
  });

  it('does not move when a picture comes late', async () => {
    const markup = snippet('caption').replace('/pictures/barrier-640.webp', '/late.webp');
    await open({ way: 'loader.js', markup, reserve: '460px' });
    await finished();
    assert.deepEqual(await shifts(), []);
    assert.match(trips.answered.at(-1)!.join(), /late\.webp/);
  });

  it('does not move when an article comes late', async () => {
    const markup = '<news-headline-card src="/late.json"><a href="/a">The fallback</a></news-headline-card>';
    await open({ way: 'loader.js', markup, reserve: '220px' });
    await finished();
    assert.deepEqual(await shifts(), []);
    assert.ok(
      trips.answered
        .slice(2)
        .flat()
        .some((address) => address.includes('late.json')),
    );
  });

  for (const [where, picture] of Object.entries({
    'in the card':
      '<img src="/pictures/barrier-640.webp" width="640" height="427" alt=""><a href="/a">The fallback</a>',
    'in a link': '<a href="/a"><img src="/pictures/barrier-640.webp" width="640" height="427" alt=""> The fallback</a>',
  }))
    it(`does not move when an article comes late, whose picture is ${where} already, and that is not asked for again`, async () => {
      await open({
        way: 'loader.js',
        markup: `<news-headline-card src="/late.json">${picture}</news-headline-card>`,
        reserve: '500px',
      });
      const headline = (): string | undefined =>
        document.querySelector('news-headline-card')?.shadowRoot?.querySelector('[part=headline]')?.textContent?.trim();
      await tab.waitFor(headline);
      assert.equal(await tab.evaluate(headline), 'The fallback');
      assert.deepEqual(await shifts(), []);
      assert.equal(await tab.evaluate(headline), harbourArticle.headline);
      const pictures = trips.answered.flat().filter((address) => address.includes('/pictures/'));
      assert.deepEqual(pictures.length, 1);
    });

  it('does not move when an article does not come, and the fallback is a finished card', async () => {
    const markup = '<news-headline-card src="/lost.json"><a href="/a">The fallback</a></news-headline-card>';
    await open({ way: 'loader.js', markup, reserve: '220px' });
    await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('could not load its src')));
    assert.deepEqual(await shifts(), []);
    const card = await tab.evaluate(() => document.querySelector('news-headline-card')!.shadowRoot!.textContent.trim());
    assert.equal(card, 'The fallback');
  });

  it('moves if it keeps no space, which shows that a move is seen', async () => {
    await open({ way: 'loader.js', markup: snippet('prompt') });
    await finished();
    assert.notDeepEqual(await shifts(), []);
  });
});
