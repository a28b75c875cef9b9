import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { RoundTrips } from '../support/servers/round-trips.js';
import { readShownSnippets } from './cms/snippets.js';

const snippets = await readShownSnippets();
const snippet = (name: string): string => snippets[name]!;

/** The documented markup of each widget. */
const widgets: Readonly<Record<string, string>> = {
  'a card': snippet('card'),
  'a card from attributes': `<news-headline-card headline="Harbour dredging to start a month early" href="/a" kicker="Ports" image="/pictures/barrier-640.webp" image-alt="" image-width="640" image-height="427"></news-headline-card>`,
  'a byline': snippet('byline'),
  'a byline from attributes': '<news-byline authors="Mara Lin" published-at="2026-03-02"></news-byline>',
  'a photo caption': snippet('caption'),
  'share icons': snippet('share-icons'),
  'share icons without fallback': '<news-share-icons url="https://news.example/a"></news-share-icons>',
  'a prompt': snippet('prompt'),
  'a list':
    '<news-headline-list src="/article.json" limit="1"><a href="https://news.example/a">Harbour dredging to start a month early</a></news-headline-list>',
  'an article and its widgets': snippet('article').replaceAll(/src="[^"]*\.json"/g, 'src="/article.json"'),
};

/** The widgets whose height depends on their content. A page keeps their space with `--news-reserve`. */
const measured = 'news-headline-card, news-headline-list, news-photo-caption, news-subscription-prompt';

type Way = 'loader.js' | 'standfirst.js';

/**
 * Records layout shifts, the headlines of a card in turn, and the number of timers of less than a second that have not
 * ended.
 */
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
  globalThis.headlines = [];
  const look = () => {
    const headline = document.querySelector('news-headline-card')?.shadowRoot?.querySelector('[part=headline]')?.textContent.trim();
    if (headline && headline !== headlines.at(-1)) headlines.push(headline);
    requestAnimationFrame(look);
  };
  look();
  const timers = (globalThis.timers = new Set());
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  globalThis.setTimeout = (run, time = 0, ...values) => {
    const id = start(() => {
      timers.delete(id);
      run(...values);
    }, time);
    // The timer of a second counts a view, which moves nothing.
    if (time < 1000) timers.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => {
    timers.delete(id);
    stop(id);
  };`;

declare global {
  /** Returns the layout shifts of the page. */
  var shiftsSoFar: () => string[];
  /** The headlines that the first card of the page has shown, in turn. */
  var headlines: string[];
  /** The timers of less than a second that have not ended. */
  var timers: Set<unknown>;
}

interface SlowPage {
  way: Way;
  body: string;
  width?: number;
}

interface Visit extends SlowPage {
  width: number;
  head?: string;
  slowness?: number;
}

describe('On a slow phone, the page around a widget', () => {
  let site: HostSite;
  let tab: HostTab;
  let trips: RoundTrips;
  /** The markup of each of the widgets, with the space that it needs. */
  const withSpace = new Map<string, string>();
  before(async () => {
    site = await HostSite.open();
    for (const path of ['/article.json', '/late.json']) site.put(path, { body: JSON.stringify(harbourArticle) });
    site.put('/late.webp', { body: await readFile(new URL('newsroom/pictures/barrier-640.webp', import.meta.url)) });
    const parting = '<!-- The next one. -->';
    const markup = await reserve(Object.values(widgets).join(parting));
    for (const [index, each] of markup.split(parting).entries()) withSpace.set(Object.keys(widgets)[index]!, each);
  });
  after(() => site?.close());
  afterEach(() => tab?.close());

  /** Opens a page at an address that no browser has cached. It is drawn between its request and the answer. */
  async function visit({ way, body, width, head = '', slowness = 1 }: Visit): Promise<void> {
    site.renew();
    tab = await newTab();
    await tab.setSize(width, 900);
    const session = await tab.page!.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    const address = site.show({
      head: `<script>{${noter}}</script>
      <style>body { margin: 0; font: 16px/1.5 sans-serif }</style>
      ${head}
      <script type="module" src="{{cdn}}/${way}"></script>`,
      body: `<p>Before.</p>${body}<p>After it the story goes on.</p>`,
    });
    trips = await RoundTrips.of({
      page: tab.page!,
      isHeld: ({ href, pathname }) => href !== address && pathname !== '/favicon.ico',
      isSlow: ({ pathname }) => pathname.startsWith('/late'),
    });
    site.override = (asked) => trips.hold(asked).then(() => undefined);
    await tab.open(address);
  }

  /** The markup with the space that each of its widgets needs, as `npx standfirst reserve` measures it. */
  async function reserve(markup: string, width = 600): Promise<string> {
    await visit({ way: 'loader.js', body: markup, width });
    await finished();
    await shifts();
    const heights = await tab.evaluate(
      (selector) => [...document.querySelectorAll(selector)].map((widget) => widget.getBoundingClientRect().height),
      measured,
    );
    await tab.close();
    const tags = new RegExp(`<(?:${measured.replaceAll(', ', '|')})\\b`, 'g');
    return markup.replaceAll(tags, (tag) => `${tag} style="--news-reserve: ${heights.shift()}px"`);
  }

  /** Opens a page with half of the processor. Late answers arrive when the page waits for nothing else. */
  async function open({ width = 600, ...page }: SlowPage): Promise<void> {
    const head = `<link rel="stylesheet" href="{{cdn}}/reserve.css">
      <style>
        /* The space is kept for 2 s after a tag is defined. A busy machine takes longer. */
        :defined { animation-duration: 60s !important }
      </style>`;
    await visit({ ...page, head, width, slowness: 2 });
  }

  /**
   * Returns the layout shifts after the widgets have loaded, all requests are answered, and no timer of less than a
   * second is left.
   */
  async function shifts(): Promise<string[]> {
    await tab.waitFor(() => document.images.length === 0 || [...document.images].every((image) => image.complete));
    do await trips.ended();
    while (await tab.evaluate(() => timers.size > 0));
    return tab.evaluate(() => shiftsSoFar());
  }

  /** Checks that each widget fills its reserved space. Otherwise the page moves when the space is released. */
  async function assertNothingIsEmpty(): Promise<void> {
    const empty = await tab.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map((widget) => {
          const shown = widget.shadowRoot!.querySelector('.root')!;
          return Math.round(widget.getBoundingClientRect().height - shown.getBoundingClientRect().height);
        }),
      measured,
    );
    assert.ok(
      empty.every((height) => height === 0),
      `${empty.join()} px are empty`,
    );
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

  for (const name of Object.keys(widgets))
    it(`does not move when ${name} comes`, async () => {
      await open({ way: 'loader.js', body: withSpace.get(name)! });
      await finished();
      assert.deepEqual(await shifts(), []);
      await assertNothingIsEmpty();
    });

  it('does not move when all of them load with the one file', async () => {
    await open({ way: 'standfirst.js', body: [...withSpace.values()].join('\n') });
    await finished();
    assert.deepEqual(await shifts(), []);
    await assertNothingIsEmpty();
  });

  it('does not move on a phone when a card loads, its picture over its words', async () => {
    await open({ way: 'loader.js', body: await reserve(snippet('card'), 360), width: 360 });
    await finished();
    assert.deepEqual(await shifts(), []);
  });

  it('does not move when a picture is late', async () => {
    const markup = snippet('caption').replace('/pictures/barrier-640.webp', '/late.webp');
    await open({ way: 'loader.js', body: await reserve(markup) });
    await finished();
    assert.deepEqual(await shifts(), []);
    assert.match(trips.answered.at(-1)!.join(), /late\.webp/);
  });

  it('does not move when an article is late', async () => {
    const markup = '<news-headline-card src="/late.json"><a href="/a">The fallback</a></news-headline-card>';
    await open({ way: 'loader.js', body: await reserve(markup) });
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
    it(`does not move when an article is late whose picture is already ${where}, and the picture is not requested again`, async () => {
      await open({
        way: 'loader.js',
        body: await reserve(`<news-headline-card src="/late.json">${picture}</news-headline-card>`),
      });
      await finished();
      assert.deepEqual(await shifts(), []);
      assert.deepEqual(await tab.evaluate(() => headlines), ['The fallback', harbourArticle.headline]);
      const pictures = trips.answered.flat().filter((address) => address.includes('/pictures/'));
      assert.deepEqual(pictures.length, 1);
    });

  it('does not move when an article does not load, and the fallback is a finished card', async () => {
    const markup = '<news-headline-card src="/lost.json"><a href="/a">The fallback</a></news-headline-card>';
    await open({ way: 'loader.js', body: await reserve(markup) });
    await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('could not load its src')));
    assert.deepEqual(await shifts(), []);
    const card = await tab.evaluate(() => document.querySelector('news-headline-card')!.shadowRoot!.textContent.trim());
    assert.equal(card, 'The fallback');
  });

  it('moves if it keeps no space, which shows that a move is seen', async () => {
    await open({ way: 'loader.js', body: snippet('prompt') });
    await finished();
    assert.notDeepEqual(await shifts(), []);
  });
});
