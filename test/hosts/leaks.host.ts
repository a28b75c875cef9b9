import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { collectAndCount, leakWatchScript, type Counts, type Holdings } from '../support/browsers/leak-watch.js';

const story = {
  id: 'harbour',
  url: 'https://news.example/a',
  headline: 'Harbour dredging to start early',
  access: 'metered',
};
const offer =
  '<news-offer name="Digital" price="9" currency="USD" period="month" href="/d" deadline="2099-01-01"></news-offer>';
const prompt = (attributes: string): string =>
  `<news-subscription-prompt state="exhausted" subscribe-href="/s" ${attributes}>${offer}</news-subscription-prompt>`;
const picture = '<img src="/pictures/barrier-320.webp" alt="A barrier" width="320" height="213">';

/** Every element in each form that loads a separate part of the library, with a name for reports. */
const fragments: Readonly<Record<string, string>> = {
  'card from attributes': `<news-headline-card href="/a" headline="Harbour" standfirst="Storms have left it shallow." label="live" layout="overlay"
    image="/pictures/barrier-320.webp" image-alt="" authors="Mara Lin" published-at="2099-01-01T00:00:00Z" media="video"
    related='[{"headline": "Why it silts up", "url": "/b"}]'></news-headline-card>`,
  'card from an address': '<news-headline-card src="/story.json"><a href="/a">Harbour</a></news-headline-card>',
  'list from an address':
    '<news-headline-list src="/story.json" layout="strip"><a href="/a">Harbour</a></news-headline-list>',
  'list with a card of the page’s own':
    '<news-headline-list src="/story.json" refresh="1"><template><h3 itemprop="headline"></h3></template></news-headline-list>',
  'card with a fallback': `<news-headline-card><a href="/a">Harbour</a>${picture}<time datetime="2026-03-02">2 March</time></news-headline-card>`,
  byline: '<news-byline authors="Mara Lin; Ruth Calder" published-at="2026-03-02T08:30:00Z"></news-byline>',
  'caption of a picture in a link': `<news-photo-caption credit="Ansel Dray"><a href="/a">${picture}</a></news-photo-caption>`,
  caption: `<news-photo-caption caption="${'The barrier at Kelmouth. '.repeat(20)}" credit="Ansel Dray" lines="2" expandable>${picture}</news-photo-caption>`,
  'share icons': '<news-share-icons url="https://news.example/a" networks="x facebook copy"></news-share-icons>',
  'share icons with a menu':
    '<news-share-icons networks="x copy line email" max="2" appearance="icon-label" follow="rss=/feed.xml"></news-share-icons>',
  'prompt in the flow': prompt(''),
  banner: prompt('presentation="banner"'),
  dialog: prompt('presentation="dialog"'),
  gate: `<section><p>Storms.</p><p class="closed">Dredgers.</p></section>${prompt('presentation="gate" gates=".closed"')}`,
  meter: `<news-access meter="4/month" consent="granted" dwell="0"><news-subscription-prompt subscribe-href="/s"></news-subscription-prompt></news-access>`,
  article: `<news-article><script type="application/json">${JSON.stringify(story)}</script><news-headline-card></news-headline-card>
    <news-photo-caption caption="The barrier">${picture}</news-photo-caption><news-share-icons></news-share-icons></news-article>`,
  'article from an address': '<news-article src="/story.json"><news-headline-card></news-headline-card></news-article>',
  'article from the page': `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour"}</script>
    <news-article from="page"><news-headline-card></news-headline-card></news-article>`,
};

/**
 * How often each widget is added and removed. Each way to appear is combined with each way to disappear: twelve pairs.
 * `npm run matrix` does more.
 */
const rounds = Number(process.env.LEAK_ROUNDS ?? 24);

/** After this many rounds, everything that is made once exists. */
const warmUp = 12;

/** The greatest growth of the heap, in bytes. The store keeps articles. */
const mostHeap = 400_000 + 2_200 * rounds;

/** The texts of every widget before it leaves, if it shows any. */
interface Shown {
  shown: number;
  missing: string[];
}

interface Measure extends Counts {
  holdings: Holdings;
}

declare global {
  /** The timers of less than ten seconds that have not ended. */
  var shortTimers: Set<unknown>;
}

/**
 * In a page: shortens timers, so that messages that are shown for some seconds disappear after some hundredths of a
 * second. Runs before the page's own scripts.
 */
function shortenTimers(): void {
  const { setTimeout: start, clearTimeout: stop } = globalThis as unknown as Window;
  globalThis.shortTimers = new Set();
  globalThis.setTimeout = ((run: (...values: unknown[]) => void, time = 0, ...values: unknown[]) => {
    if (time >= 10_000) return start(run, time, ...values);
    const id = start(
      () => {
        shortTimers.delete(id);
        run(...values);
      },
      time > 500 ? time / 100 : time,
    );
    shortTimers.add(id);
    return id;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    shortTimers.delete(id);
    stop(id);
  }) as typeof clearTimeout;
}

describe('Widgets that have left the page', function () {
  // A minute for the usual rounds.
  this.timeout(60_000 * Math.max(1, rounds / 24));
  let site: HostSite;
  before(async () => {
    site = await HostSite.open();
    site.put('/watch.js', { body: leakWatchScript });
    site.override = ({ pathname }) =>
      /^\/story.*json$/.test(pathname) ? { body: JSON.stringify({ ...story, id: pathname }) } : undefined;
  });
  after(async () => {
    await site?.close();
  });

  async function open(file: string, body = '<main></main>'): Promise<HostTab> {
    const tab = await newTab();
    await tab.page!.evaluateOnNewDocument(shortenTimers);
    const head = `<link rel="canonical" href="https://news.example/a"><script src="/watch.js"></script>
      <script type="module" src="{{cdn}}/${file}"></script>`;
    await tab.open(site.show({ head, body }));
    await tab.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.resolve();
      globalThis.print = () => undefined;
    });
    return tab;
  }

  /** Measures a page when no short timer is left. */
  async function measure(tab: HostTab): Promise<Measure> {
    await tab.waitFor(() => shortTimers.size === 0);
    const counts = await collectAndCount(tab.page!);
    return { ...counts, holdings: await tab.evaluate(() => leakWatch.holdings()) };
  }

  /**
   * Returns which nodes are still in memory. A busy browser lets go of some a moment later, so it waits until only the
   * expected ones are left.
   */
  async function survivorsOf(
    tab: HostTab,
    expected: Record<string, number> = {},
  ): Promise<{ alive: Record<string, number>; noted: number }> {
    for (const end = Date.now() + 10_000; Date.now() < end; await sleep(100)) {
      await measure(tab);
      if (isDeepStrictEqual(await tab.evaluate(() => leakWatch.living()), expected)) break;
    }
    return tab.evaluate(() => leakWatch.survivors());
  }

  /** @param noted the least number of nodes that must have been watched */
  async function assertNothingStays(tab: HostTab, before: Measure, noted: number): Promise<void> {
    const survivors = await survivorsOf(tab);
    assert.deepEqual(survivors.alive, {});
    assert.ok(survivors.noted >= noted, `${survivors.noted} were noted`);
    const now = await measure(tab);
    const { timers, ...held } = now.holdings;
    const { timers: timersBefore, ...heldBefore } = before.holdings;
    assert.deepEqual(held, heldBefore);
    // A long one may have ended meanwhile.
    assert.ok(timers <= timersBefore, `${timersBefore} timers became ${timers}`);
    assert.ok(now.nodes - before.nodes < 10, `${before.nodes} nodes became ${now.nodes}`);
    assert.ok(now.listeners - before.listeners < 5, `${before.listeners} listeners became ${now.listeners}`);
    assert.ok(now.heap - before.heap < mostHeap, `${before.heap} bytes of heap became ${now.heap}`);
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  }

  for (const file of ['standfirst.js', 'loader.js']) {
    it(`are forgotten, however they were left (${file})`, async () => {
      const tab = await open(file);
      await mount(tab, warmUp);
      await tab.evaluate(() => void leakWatch.survivors());
      const before = await measure(tab);
      const { shown, missing } = await mount(tab, rounds);
      assert.deepEqual(missing, []);
      assert.ok(shown >= rounds * Object.keys(fragments).length, `${shown} were shown`);
      await assertNothingStays(tab, before, 2 * shown);
      await tab.close();
    });

    it(`are forgotten from the first on (${file})`, async () => {
      const tab = await open(file);
      await mount(tab, 4);
      assert.deepEqual((await survivorsOf(tab)).alive, {});
      await tab.close();
    });

    it(`are forgotten if there is only a meter, and the article that it waits for never arrives (${file})`, async () => {
      const tab = await open(file);
      await tab.evaluate(async () => {
        for (let round = 0; round < 20; round++) {
          const meter = document.createElement('news-access');
          meter.setAttribute('meter', '4/month');
          meter.setAttribute('consent', 'granted');
          document.body.append(meter);
          await customElements.whenDefined('news-access');
          await new Promise((resolve) => setTimeout(resolve));
          leakWatch.note('meter', meter);
          meter.remove();
        }
      });
      assert.deepEqual(await survivorsOf(tab), { alive: {}, noted: 40 });
      await tab.close();
    });
  }

  it('are forgotten by a page that goes from story to story', async () => {
    const tab = await open(
      'standfirst.js',
      '<news-access meter="9999/month" consent="granted" dwell="0"></news-access><main></main>',
    );
    assert.deepEqual(await navigate(tab, 0, warmUp), []);
    await tab.evaluate(() => void leakWatch.survivors());
    const before = await measure(tab);
    assert.deepEqual(await navigate(tab, warmUp, warmUp + rounds), []);
    await assertNothingStays(tab, before, 8 * rounds);
    await tab.close();
  });

  it('are found if a page keeps one', async () => {
    const tab = await open('standfirst.js');
    await tab.evaluate(() => {
      addEventListener('leaving', () => {
        (globalThis as { kept?: unknown }).kept = document.querySelector('news-byline');
      });
    });
    await mount(tab, 8);
    // It keeps its container in memory.
    const kept = { byline: 1, 'byline: news-byline': 1, 'byline: news-byline (shadow root)': 1 };
    assert.deepEqual((await survivorsOf(tab, kept)).alive, kept);
    await tab.close();
  });
});

/**
 * Adds one of each to the page and removes it again, this many times. One time in four it is removed unchanged.
 * Otherwise all its buttons are pressed first. Then it is removed in that state, or after everything that was opened
 * has been closed.
 */
function mount(tab: HostTab, times: number): Promise<Shown> {
  return tab.evaluate(
    async (fragments, times) => {
      const task = (): Promise<void> =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve();
          };
          port2.postMessage(undefined);
        });
      const main = document.querySelector('main')!;
      const result = { shown: 0, missing: [] as string[] };
      for (let round = 0; round < times; round++) {
        const held = fragments.map(([name, markup]) => {
          const place = document.createElement('div');
          place.innerHTML = markup;
          return { name, place };
        });
        main.append(...held.map(({ place }) => place));
        const widgets = [...main.querySelectorAll('*')].filter(({ localName }) =>
          /^news-(?!access|article|offer)/.test(localName),
        );
        const unfinished = (): Element[] => widgets.filter((each) => !each.shadowRoot?.querySelector('.root'));
        for (let turn = 0; turn < 200 && unfinished().length > 0; turn++) {
          await (turn < 20 ? task() : new Promise((resolve) => setTimeout(resolve, 20)));
        }
        result.shown += widgets.length - unfinished().length;
        for (const each of unfinished()) result.missing.push(`${round}: ${each.outerHTML.slice(0, 80)}`);
        const roots = widgets.map(({ shadowRoot }) => shadowRoot!);
        if (round % 4 > 0) {
          for (const root of roots) root.querySelectorAll('button').forEach((button) => button.click());
          await task();
        }
        // Intersections are observed in frames.
        if (round % 3 === 0)
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        if (round % 4 === 2) {
          for (const root of roots) {
            root.querySelectorAll('dialog').forEach((dialog) => dialog.close());
            root.querySelectorAll<HTMLElement>('[popover]').forEach((menu) => menu.hidePopover());
          }
          await task();
        }
        dispatchEvent(new Event('leaving'));
        for (const { name, place } of held) leakWatch.note(name, place);
        main.replaceChildren();
        await task();
      }
      return result;
    },
    Object.entries(fragments),
    times,
  );
}

/**
 * Shows one story after another as an application does: with a new path, a canonical address that is late, and the view
 * before removed.
 *
 * @returns the stories whose view was wrong
 */
function navigate(tab: HostTab, from: number, to: number): Promise<string[]> {
  return tab.evaluate(
    async (from, to) => {
      const main = document.querySelector('main')!;
      const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')!;
      const wrong: string[] = [];
      for (let index = from; index < to; index++) {
        const story = { id: `story-${index}`, headline: `Story ${index}`, access: 'metered' };
        history.pushState(null, '', `/story-${index}`);
        const view = document.createElement('div');
        view.innerHTML = `<news-article><script type="application/json">${JSON.stringify(story)}</script>
          <news-byline authors="Mara Lin"></news-byline><p class="closed">Dredgers.</p>
          <news-subscription-prompt presentation="gate" gates=".closed" subscribe-href="/s"></news-subscription-prompt></news-article>
          <news-share-icons networks="x copy"></news-share-icons>
          <news-headline-card src="/story-${index}.json"></news-headline-card>`;
        main.replaceChildren(view);
        await new Promise((resolve) => setTimeout(resolve));
        canonical.href = `https://news.example/story-${index}`;
        const isRight = (): boolean => {
          // A row reads its page again when a reader points at it.
          view.querySelector('news-share-icons')!.shadowRoot?.querySelector('ul')?.dispatchEvent(new Event('focusin'));
          const textIn = (tag: string): string => view.querySelector(tag)!.shadowRoot?.textContent ?? '';
          const link = view.querySelector('news-share-icons')!.shadowRoot?.querySelector<HTMLAnchorElement>('a');
          return (
            /free articles left/.test(textIn('news-subscription-prompt')) &&
            /Harbour/.test(textIn('news-headline-card')) &&
            Boolean(link?.href.includes(encodeURIComponent(canonical.href)))
          );
        };
        let isStanding = false;
        for (let turn = 0; turn < 400 && !isStanding; turn++) {
          await new Promise((resolve) => setTimeout(resolve, turn < 4 ? 0 : 4));
          isStanding = isRight();
        }
        if (!isStanding) wrong.push(story.id);
        leakWatch.note('view', view);
      }
      history.pushState(null, '', '/');
      main.replaceChildren();
      return wrong;
    },
    from,
    to,
  );
}
