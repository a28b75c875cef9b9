import assert from 'node:assert/strict';
import { engineName, newTab, type HostTab } from '../support/browsers/host-engine.js';
import { inWays, scriptFiles } from '../support/browsers/in-ways.js';
import { HostSite } from '../support/servers/host-site.js';

const story = (id: string): string =>
  JSON.stringify({ id, url: `https://news.example/${id}`, headline: `The story ${id}`, access: 'metered' });
const picture = '<img src="/pictures/barrier-320.webp" alt="A barrier" width="320" height="213">';
const card = '<news-headline-card src="/story/a.json"><a href="/a">The fallback</a></news-headline-card>';
const meter = (
  id: string,
): string => `<news-access meter="1/day" time-zone="UTC" consent="granted" dwell="0"></news-access>
  <news-article><script type="application/json">${story(id)}</script>
  <news-subscription-prompt subscribe-href="/s"></news-subscription-prompt></news-article>`;

/**
 * A script before the library: the page's clock can be changed, even while the page is hidden or cached, and so can its
 * visibility.
 */
const clock = `<script>{
  localStorage.clear();
  const At = Date;
  const now = At.now;
  const at = () => now() + Number(localStorage.ahead ?? 0);
  globalThis.Date = class extends At { constructor(...values) { values.length ? super(...values) : super(at()); } };
  Date.now = at;
  globalThis.setHidden = (isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };
}</script>`;

/** A script before the library that counts the updates of all widgets. */
const updateCounter = `<script>{
  globalThis.updates = 0;
  const { define } = CustomElementRegistry.prototype;
  CustomElementRegistry.prototype.define = function (tag, element, ...rest) {
    const { performUpdate } = element.prototype;
    element.prototype.performUpdate = function () {
      globalThis.updates++;
      return performUpdate.call(this);
    };
    define.call(this, tag, element, ...rest);
  };
}</script>`;

declare global {
  var setHidden: (isHidden: boolean) => void;
  var updates: number | undefined;
}

/** Returns the text of a widget. Runs in the page. */
function shownBy(selector: string): string {
  const root = document.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>('.root');
  return root ? root.innerText.replace(/\s+/g, ' ') : '';
}

describe('A page with widgets', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    tab = await newTab();
    site = await HostSite.open();
    site.override = answerStories;
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  afterEach(() => {
    site.override = answerStories;
    site.renew();
  });

  function answerStories({ pathname }: URL): { body: string } | undefined {
    const [, id] = /^\/story\/(.*)\.json$/.exec(pathname) ?? [];
    return id === undefined ? undefined : { body: story(id) };
  }

  async function open(body: string, head = '', file = 'standfirst.js'): Promise<void> {
    // A page that must not be stored cannot be restored by going back.
    const headers = { 'Cache-Control': 'no-cache' };
    await tab.open(site.show({ body, headers, head: `${head}<script type="module" src="{{cdn}}/${file}"></script>` }));
  }

  /** Waits until a widget shows a text. */
  async function shows(selector: string, text: string): Promise<void> {
    const isShown = (selector: string, text: string): boolean => {
      const root = document.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>('.root');
      return root?.innerText.replace(/\s+/g, ' ').includes(text) ?? false;
    };
    try {
      await tab.waitFor(isShown, selector, text);
    } catch {
      assert.fail(`${selector} shows “${await tab.evaluate(shownBy, selector)}”, and not “${text}”`);
    }
  }

  async function assertQuiet(): Promise<void> {
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  }

  const asked = (path: string): number => site.requests.filter((address) => address === site.origin + path).length;

  /**
   * Opens a page, opens another, and goes back two hours later. Returns whether the browser had kept the page as it
   * was, and if not, why.
   */
  async function goBackTo(body: string): Promise<{ persisted: boolean; why: string }> {
    // The page records when it is shown. While a browser changes pages, its driver does not answer.
    const listener = `addEventListener('pageshow', ({ persisted }) => {
      const [{ notRestoredReasons }] = performance.getEntriesByType('navigation');
      fetch('/shown?' + new URLSearchParams({ persisted, why: JSON.stringify(notRestoredReasons ?? null) }));
    });`;
    site.put('/shown', {});
    const isOpen = site.whenAsked('/shown');
    await open(body, `${clock}<script>${listener}</script>`);
    await isOpen;
    await shows('news-headline-card', 'The story a');
    await shows('news-byline', '5 minutes ago');
    await shows('news-subscription-prompt', 'This is your only free article today');
    await tab.waitFor(() =>
      Boolean(document.querySelector('news-photo-caption')?.shadowRoot?.querySelector('.opener')),
    );
    // A browser does not keep a page that still waits for an answer. Firefox 153 also keeps none that holds a lock, as
    // the meter does while it counts.
    await waitForAll();
    await tab.waitFor(async () => (await navigator.locks.query()).held?.length === 0);
    await assertQuiet();
    const address = await tab.evaluate(() => location.href);
    await tab.open(site.show({ body: 'Another page' }));
    const isBack = site.whenAsked('/shown');
    let leave: () => void;
    site.put('/leave', { until: new Promise<void>((resolve) => (leave = resolve)) });
    await tab.evaluate(() => {
      localStorage.ahead = 2 * 3_600_000;
      void fetch('/leave').then(() => history.back());
    });
    leave!();
    const { searchParams } = await isBack;
    await driverIsAt(address);
    return { persisted: searchParams.get('persisted') === 'true', why: searchParams.get('why')! };
  }

  /** Waits until the driver knows that the browser shows another page. Before that it asks the old one, or throws. */
  async function driverIsAt(address: string): Promise<void> {
    for (const end = performance.now() + 15_000; performance.now() < end;) {
      const now = await tab.evaluate(() => location.href).catch(() => '');
      if (now === address) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.fail(`The tab is not at ${address}.`);
  }

  /** Waits until all requests of the page are answered, and it makes no more. */
  async function waitForAll(): Promise<void> {
    const haveCome = (addresses: string[]): boolean => {
      const come = performance.getEntriesByType('resource').map(({ name }) => name);
      return addresses.every((address) => come.includes(address));
    };
    for (let known = 0; known < site.requests.length;) {
      known = site.requests.length;
      // The page's own address is not among its requests.
      await tab.waitFor(haveCome, site.requests.slice(1));
    }
  }

  it('shows correct times after a day asleep', async () => {
    const now = Date.now();
    const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
    await open(
      `<news-byline authors="Mara Lin" published-at="${at(-5)}"></news-byline>
      <news-headline-card href="/a" headline="A story" published-at="${at(-5)}"></news-headline-card>
      <news-subscription-prompt id="offers" state="exhausted" subscribe-href="/s">
        <news-offer name="Today only" price="9" currency="USD" period="month" href="/d" deadline="${at(60)}"></news-offer>
      </news-subscription-prompt>
      <div id="meter">${meter('second')}</div>`,
      `${clock}<script>
        localStorage.setItem('standfirst.meter.1::day:' + new Date(${now}).toISOString().slice(0, 10) + 'T00:00:00.000Z:first', '${now}');
      </script>`,
    );
    await shows('news-byline', '5 minutes ago');
    await shows('news-headline-card', '5 minutes ago');
    await shows('#offers', 'Today only');
    await shows('#meter news-subscription-prompt', 'You have read your free article today');
    await tab.evaluate(() => {
      setHidden(true);
      localStorage.ahead = 24 * 3_600_000;
      setHidden(false);
    });
    await tab.waitFor(
      () =>
        !document
          .querySelector('news-byline')!
          .shadowRoot!.querySelector<HTMLElement>('.root')!
          .innerText.includes('ago'),
    );
    assert.doesNotMatch(await tab.evaluate(shownBy, 'news-headline-card'), /ago/);
    assert.doesNotMatch(await tab.evaluate(shownBy, '#offers'), /Today only/);
    assert.match(await tab.evaluate(shownBy, '#offers'), /Subscribe/);
    // The count of yesterday has expired.
    await shows('#meter news-subscription-prompt', 'This is your only free article today');
    await assertQuiet();
  });

  it('is the same when a reader goes back to it, and shows correct times', async () => {
    const body = `${card}<news-byline authors="Mara Lin" published-at="${new Date(Date.now() - 300_000).toISOString()}"></news-byline>
      <news-photo-caption caption="The barrier" expandable>${picture}</news-photo-caption>
      <news-share-icons networks="x copy"></news-share-icons>${meter('first')}`;
    await tab.close();
    tab = await newTab(engineName, { isWhole: true });
    const { persisted, why } = await goBackTo(body);
    // An engine without a browser around it keeps no page. The reason “masked” is not the page's fault.
    if (!persisted && /^{"src":null.*"reasons":\[{"reason":"masked"}\],"children":\[\]}$/.test(why)) return;
    assert.ok(persisted, why);
    await shows('news-headline-card', 'The story a');
    await shows('news-byline', '2 hours ago');
    await shows('news-subscription-prompt', 'This is your only free article today');
    assert.equal(asked('/story/a.json'), 1);
    await assertQuiet();
    // In a tab that has gone back, the driver of Firefox does not notice that a page loads.
    await tab.close();
    tab = await newTab();
  });

  it('keeps its content while it is offline, and loads again when it is online', async () => {
    site.override = ({ pathname }, request) => {
      if (pathname.startsWith('/story/')) request.socket.destroy();
      return undefined;
    };
    await open(card + '<news-headline-card src="/story/a.json"><a href="/b">Another fallback</a></news-headline-card>');
    await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('could not load its src')));
    const fallbacks = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('news-headline-card')].map(
        (each) => each.querySelector('a')!.getClientRects().length > 0 || each.shadowRoot!.textContent,
      ),
    );
    assert.equal(fallbacks.length, 2);
    site.override = answerStories;
    site.requests.length = 0;
    await tab.evaluate(() => {
      dispatchEvent(new Event('offline'));
      dispatchEvent(new Event('online'));
    });
    await shows('news-headline-card', 'The story a');
    await shows('news-headline-card + news-headline-card', 'The story a');
    assert.equal(asked('/story/a.json'), 1);
    assert.deepEqual((await tab.said()).exceptions, []);
  });

  for (const file of inWays(scriptFiles)) {
    it(`updates hundreds of widgets a few times each, and asks once for each address (${file})`, async () => {
      const each = (
        index: number,
      ): string => `<news-headline-card href="/a" headline="From attributes ${index}" standfirst="Storms."
          published-at="2026-03-02T08:30:00Z"></news-headline-card>
        <news-headline-card src="/story/${index % 10}.json"></news-headline-card>
        <news-headline-card><h3><a href="/a">From the fallback ${index}</a></h3></news-headline-card>
        <news-byline authors="Mara Lin"></news-byline>`;
      await open(Array.from({ length: 100 }, (_, index) => each(index)).join(''), updateCounter, file);
      await tab.waitFor(() => {
        const widgets = [...document.querySelectorAll('news-headline-card, news-byline')];
        const isFinished = widgets.every(({ shadowRoot }) => shadowRoot?.querySelector('.root')?.textContent?.trim());
        return widgets.length === 400 && isFinished;
      });
      // The limit does not depend on the speed of the machine: the work grows in proportion to the number of widgets.
      const updates = await tab.evaluate(() => globalThis.updates!);
      assert.ok(updates >= 400 && updates <= 1_600, `${updates} updates`);
      for (let index = 0; index < 10; index++) assert.equal(asked(`/story/${index}.json`), 1);
      await assertQuiet();
    });
  }

  it('is translated by a browser: the fallback is read again, and there is no endless loop', async () => {
    await open(`<news-headline-card><p itemprop="articleSection">Ports</p><h3><a href="/a">Harbour</a></h3></news-headline-card>
      <news-headline-card href="/a" headline="From attributes" published-at="${new Date().toISOString()}"></news-headline-card>
      <news-photo-caption>${picture}<p>The barrier</p></news-photo-caption>
      <news-byline><a rel="author" href="/m">Mara Lin</a></news-byline>
      <news-share-icons networks="x copy"><a href="mailto:?body=x">Share</a></news-share-icons>
      <news-subscription-prompt state="exhausted" subscribe-href="/s"><a href="/s">Subscribe</a></news-subscription-prompt>`);
    await shows('news-headline-card', 'Harbour');
    await shows('news-photo-caption', 'The barrier');
    const changes = await tab.evaluate(async () => {
      /** An endless loop takes at least one turn in each of these frames. */
      const frames = async (count: number): Promise<void> => {
        for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      };
      const until = async (isTrue: () => boolean): Promise<void> => {
        for (const end = performance.now() + 10_000; !isTrue() && performance.now() < end;) await frames(1);
      };
      const textOf = (tag: string): string =>
        document.querySelector(tag)!.shadowRoot!.querySelector('.root')!.textContent;
      /** Replaces texts as Google Translate does: by two elements, one in the other. */
      const translate = (root: Node): void => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          if (!text.data.trim() || text.parentElement?.closest('script, style')) continue;
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          outer.dir = inner.dir = 'auto';
          outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
          inner.textContent = `«${text.data}»`;
          outer.append(inner);
          text.replaceWith(outer);
        }
      };
      document.documentElement.lang = 'fr';
      document.documentElement.classList.add('translated-ltr');
      translate(document.body);
      // The page's language loads from a file. Text that is read again is shown after that.
      await until(() => textOf('news-headline-card').includes('«') && textOf('news-photo-caption').includes('«'));
      await until(() => textOf('news-byline').includes('Par '));
      await until(() => textOf('news-share-icons').includes('Copier'));
      await frames(5);
      const widgets = [...document.querySelectorAll<HTMLElement & { requestUpdate(): void }>('body > *')].filter(
        ({ shadowRoot }) => shadowRoot,
      );
      let changes = 0;
      const observer = new MutationObserver((records) => (changes += records.length));
      for (const { shadowRoot } of widgets)
        observer.observe(shadowRoot!, { childList: true, subtree: true, characterData: true });
      await frames(10);
      const still = changes;
      // Other browsers translate shadow roots too. Then time passes, and the page changes its language.
      for (const { shadowRoot } of widgets) translate(shadowRoot!);
      await frames(3);
      for (const each of widgets) each.requestUpdate();
      document.querySelectorAll('news-headline-card')[1]!.setAttribute('headline', 'A new headline');
      document.documentElement.lang = 'ar';
      const widgetInArabic = document.createElement('news-byline');
      widgetInArabic.setAttribute('authors', 'Mara Lin');
      document.body.append(widgetInArabic);
      // When this widget shows the page's last language, the others do too.
      await until(() => /[\u0600-\u06ff]/.test(widgetInArabic.shadowRoot?.textContent ?? ''));
      await frames(10);
      const after = changes;
      await frames(10);
      return { still, isAtRest: changes === after };
    });
    assert.deepEqual(changes, { still: 0, isAtRest: true });
    assert.match(await tab.evaluate(shownBy, 'news-headline-card'), /«/);
    assert.match(await tab.evaluate(shownBy, 'news-photo-caption'), /«/);
    await assertQuiet();
  });

  if (engineName === 'chromium') {
    it('is printed without parts for the screen', async () => {
      await open(`<p>${'The story. '.repeat(400)}</p>${card}
        <news-byline authors="Mara Lin" published-at="${new Date(Date.now() - 300_000).toISOString()}"></news-byline>
        <news-photo-caption caption="The barrier" credit="Ansel Dray" expandable>${picture}</news-photo-caption>
        <news-share-icons networks="x copy"></news-share-icons>
        <news-subscription-prompt id="banner" presentation="banner" state="metered" articles-left="2" subscribe-href="/s"></news-subscription-prompt>
        <news-subscription-prompt id="dialog" presentation="dialog" state="metered" articles-left="2" subscribe-href="/s"></news-subscription-prompt>`);
      await shows('news-headline-card', 'The story a');
      await tab.waitFor(() => Boolean(document.querySelector('#dialog')!.shadowRoot?.querySelector('dialog[open]')));
      await tab.page!.emulateMediaType('print');
      const printed = await tab.evaluate(() => {
        const textIn = (tag: string): string =>
          document
            .querySelector(tag)!
            .shadowRoot!.querySelector<HTMLElement>('.root')!
            .innerText.replace(/\s+/g, ' ')
            .trim();
        const fixed = [...document.querySelectorAll('*')]
          .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
          .filter((each) => each.getClientRects().length > 0 && getComputedStyle(each).position === 'fixed');
        return {
          fixed: fixed.length,
          silent: ['news-share-icons', '#banner', '#dialog'].map(textIn),
          card: textIn('news-headline-card'),
          caption: textIn('news-photo-caption'),
          byline: textIn('news-byline'),
          opener: document.querySelector('news-photo-caption')!.shadowRoot!.querySelector('.opener')!.getClientRects()
            .length,
        };
      });
      const { byline, ...others } = printed;
      assert.deepEqual(others, {
        fixed: 0,
        silent: ['', '', ''],
        card: 'The story a',
        caption: 'The barrier Ansel Dray',
        opener: 0,
      });
      // On paper no age stays true.
      assert.match(byline, /20\d\d/);
      assert.doesNotMatch(byline, /ago/);
      assert.ok((await tab.page!.pdf()).length > 1000);
      await assertQuiet();
    });
  }
});
