import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { openPage, type PageRecord } from '../support/browsers/chromium.js';
import { pack, viewabilityChunk } from '../support/builds/packed.js';
import { HostSite } from '../support/servers/host-site.js';
import { RoundTrips } from '../support/servers/round-trips.js';

const head = '<script type="module" src="{{cdn}}/loader.js"></script>';
const fromAttributes =
  '<news-headline-card headline="Harbour dredging to start a month early" href="https://news.example/harbour"></news-headline-card>';
const fromMarkup =
  '<news-headline-card><h3><a href="https://news.example/harbour">Harbour dredging to start a month early</a></h3></news-headline-card>';

describe('The loader', () => {
  const { cdnFolder } = pack();
  let site: HostSite;
  /** The chunks and articles that the page requests. They are answered in round trips. */
  let trips: RoundTrips;
  /** Whether chunks are answered with an error. */
  let isBroken = false;
  /** The chunk that is never answered. */
  let hanging = '';
  before(async () => {
    site = await HostSite.open();
    site.override = async (address) => {
      if (!isHeld(address)) return undefined;
      if (address.pathname === hanging) await new Promise(() => undefined);
      await trips.hold(address);
      if (isArticle(address)) return { body: JSON.stringify(harbourArticle) };
      return isBroken ? { status: 503, headers: { 'Access-Control-Allow-Origin': '*' } } : undefined;
    };
  });
  afterEach(() => {
    isBroken = false;
    hanging = '';
  });
  after(() => site?.close());

  const viewability = viewabilityChunk();
  const isArticle = ({ pathname }: URL): boolean => pathname.endsWith('.json');
  const isHeld = (address: URL): boolean =>
    isArticle(address) || (address.pathname.includes('/chunks/') && !address.pathname.endsWith(viewability));

  /** Opens a page. Its chunks arrive at the end of each round trip, or are not answered yet if it is `paused`. */
  async function open(
    markup: string,
    { language = 'en', paused = false } = {},
  ): Promise<{ page: Page; record: PageRecord }> {
    const prepare = async (page: Page): Promise<void> => {
      trips = await RoundTrips.of({ page, isHeld });
      if (paused) trips.pause();
    };
    return openPage(site.show({ head: markup, body: '', lang: language }), { prepare, waitForWidgets: false });
  }

  /** Waits until all widgets, and at least `count`, show their own content. */
  async function upgraded(page: Page, count = 1): Promise<void> {
    await page.waitForFunction(
      (least: number) => {
        const widgets = [...document.querySelectorAll('news-headline-card, news-byline, news-photo-caption')];
        return widgets.length >= least && widgets.every((widget) => widget.shadowRoot?.querySelector('.root'));
      },
      { timeout: 15_000 },
      count,
    );
  }

  /** Waits until the console has a line that matches. */
  async function said(record: PageRecord, pattern: RegExp): Promise<void> {
    const end = performance.now() + 15_000;
    while (!record.console.some((line) => pattern.test(line))) {
      if (performance.now() > end) throw new Error(`The console has only: ${record.console.join('; ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  function assertQuiet(record: PageRecord): void {
    assert.deepEqual([record.exceptions, record.console], [[], []]);
  }

  it('requests the content of a tag that has only a comment with its widget', async () => {
    const { page } = await open(`${head}<news-headline-card headline="Rain" href="/a"><!----></news-headline-card>`);
    await upgraded(page);
    assert.equal(trips.answered.length, 1);
    await page.close();
  });

  it('loads no part because of properties that a page has added to all objects', async () => {
    const script =
      "<script>for (const name of ['when', 'isNeeded', 'load', 'ahead', 'name']) Object.prototype[name] = () => 'x'</script>";
    const { page, record } = await open(script + head + fromAttributes);
    await upgraded(page);
    assert.equal(trips.answered[0]!.length, 2);
    assertQuiet(record);
    await page.close();
  });

  it('loads the core and one chunk for a card from its attributes, in one round trip', async () => {
    const { page, record } = await open(head + fromAttributes);
    await upgraded(page);
    assert.equal(trips.answered.length, 1);
    assert.equal(trips.answered[0]!.length, 2);
    assertQuiet(record);
    await page.close();
  });

  it('loads the language of the page in the same round trip, and no other', async () => {
    for (const language of ['de', 'ar', 'ja', 'pt-BR', 'zh-TW', 'zh_Hans']) {
      const { page, record } = await open(head + fromAttributes, { language });
      await upgraded(page);
      assert.equal(trips.answered.length, 1, language);
      assert.equal(trips.answered[0]!.length, 3, language);
      assertQuiet(record);
      await page.close();
    }
  });

  it('loads in the same round trip the code that reads the markup inside a tag', async () => {
    const { page, record } = await open(head + fromMarkup);
    await upgraded(page);
    assert.equal(trips.answered.length, 1);
    assert.equal(trips.answered[0]!.length, 3);
    assertQuiet(record);
    await page.close();
  });

  for (const place of ['page', 'section']) {
    it(`loads in the same round trip the reader of the time policy of a ${place}, so that no time is shown differently first`, async () => {
      const policy = 'data-news-time="wire; clock: 24"';
      const { page, record } = await open(`<script>
          const seen = (globalThis.seen = new Set());
          (function look() {
            const text = document.querySelector('news-byline')?.shadowRoot?.querySelector('.short')?.textContent;
            if (text) seen.add(text);
            requestAnimationFrame(look);
          })();
          ${place === 'page' ? "document.documentElement.dataset.newsTime = 'wire; clock: 24';" : ''}
        </script>${head}
        <section ${place === 'section' ? policy : ''}>
          <news-byline authors="Mara Lin" published-at="2026-03-02T08:30:00+05:45"></news-byline>
        </section>`);
      await upgraded(page);
      await trips.ended();
      const texts = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
      assert.equal(texts.length, 1);
      assert.match(texts[0]!, /08:30/);
      assert.equal(trips.answered.length, 1);
      assert.equal(trips.answered[0]!.length, 3);
      assertQuiet(record);
      await page.close();
    });
  }

  it('loads in the same round trip all chunks for a page of several widgets and articles, each once', async () => {
    const { page, record } = await open(`${head}
      <news-article src="/a.json">
        <news-photo-caption><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></news-photo-caption>
        <news-byline></news-byline>
        ${fromMarkup}
      </news-article>
      <news-headline-card src="/b.json"></news-headline-card>${fromAttributes}`);
    await upgraded(page, 5);
    assert.equal(trips.answered.length, 1);
    assert.equal(new Set(trips.answered[0]).size, trips.answered[0]!.length);
    assertQuiet(record);
    await page.close();
  });

  it('loads the reader of the page’s metadata after the widgets, and only if a tag needs it', async () => {
    const metadata = '<meta property="og:type" content="article"><meta property="og:title" content="Harbour">';
    for (const [from, count] of [
      ['', 1],
      ['from="page"', 3],
    ] as const) {
      const { page, record } = await open(
        `${head}${metadata}<news-article ${from}>${count === 1 ? fromMarkup : '<news-headline-card></news-headline-card>'}</news-article>`,
      );
      await upgraded(page);
      await trips.ended();
      assert.equal(trips.answered.length, count);
      assertQuiet(record);
      await page.close();
    }
  });

  it('loads in the same round trip the cards that a list makes itself, whether or not the page has others', async () => {
    const listOf = '<news-headline-list src="/feed.json" limit="1"></news-headline-list>';
    for (const more of ['', fromAttributes]) {
      const { page, record } = await open(`${head}${listOf}${more}`);
      await page.waitForFunction(() => {
        const card = document.querySelector('news-headline-list')?.shadowRoot?.querySelector('news-headline-card');
        return card?.shadowRoot?.querySelector('[part="link"]');
      });
      if (more) await upgraded(page);
      assert.equal(trips.answered.length, 1);
      assert.equal(new Set(trips.answered[0]).size, trips.answered[0]!.length);
      assertQuiet(record);
      await page.close();
    }
  });

  it('keeps the content of a list if the code of its cards does not load', async () => {
    const { page, record } =
      await open(`${head}<news-headline-list src="/feed.json"><a href="/old">An older story</a></news-headline-list>
      <script>
        const define = customElements.define;
        customElements.define = function (tag, element) {
          if (tag !== 'news-headline-card') define.call(customElements, tag, element);
        };
      </script>`);
    await page.waitForFunction(() => document.querySelector('news-headline-list')!.shadowRoot);
    await trips.ended();
    assert.equal(await page.$eval('news-headline-list a', (link) => link.checkVisibility()), true);
    assert.deepEqual(record.exceptions, []);
    await page.close();
  });

  it('no longer says that stories load if the code of the cards does not load', async () => {
    // The page need not wait for 20 seconds.
    const { page, record } = await open(`<script>
        const { define } = customElements;
        customElements.define = function (tag, element) {
          if (tag !== 'news-headline-card') define.call(customElements, tag, element);
        };
        const start = setTimeout;
        setTimeout = (run, time, ...values) =>
          time === 20_000 ? ((globalThis.giveUp = run), 0) : start(run, time, ...values);
      </script>
      ${head}<news-headline-list src="/feed.json"></news-headline-list>`);
    const isBusy = (): boolean =>
      Boolean(document.querySelector('news-headline-list')?.shadowRoot?.querySelector('[aria-busy="true"]'));
    await page.waitForFunction(isBusy);
    await trips.ended();
    assert.equal(await page.evaluate(isBusy), true);
    await page.evaluate(() => (globalThis as unknown as { giveUp: () => void }).giveUp());
    await page.waitForFunction(() => !document.querySelector('news-headline-list')!.shadowRoot!.querySelector('.root'));
    assert.deepEqual(record.exceptions, []);
    await page.close();
  });

  it('loads every widget in a browser without :has()', async () => {
    const { page, record } = await open(`<script>
        for (const [prototype, names] of [
          [Element.prototype, ['matches', 'closest', 'querySelector', 'querySelectorAll']],
          [Document.prototype, ['querySelector', 'querySelectorAll']],
          [DocumentFragment.prototype, ['querySelector', 'querySelectorAll']],
        ])
          for (const name of names) {
            const own = prototype[name];
            prototype[name] = function (selector) {
              if (selector.includes(':has(')) throw new DOMException('It knows no :has().', 'SyntaxError');
              return own.call(this, selector);
            };
          }
      </script>
      ${head}${fromAttributes}
      <news-headline-list><a href="https://news.example/a">An older story</a></news-headline-list>`);
    await upgraded(page);
    await page.waitForFunction(() => {
      const card = document.querySelector('news-headline-list')?.shadowRoot?.querySelector('news-headline-card');
      return card?.shadowRoot?.querySelector('[part="link"]');
    });
    assertQuiet(record);
    await page.close();
  });

  it('loads in the same round trip the meter, and the prompt that it controls', async () => {
    const { page, record } = await open(`${head}
      <news-access meter="4/month" consent="granted"></news-access>
      <news-subscription-prompt subscribe-href="/subscribe"></news-subscription-prompt>`);
    await page.waitForFunction(() =>
      document.querySelector('news-subscription-prompt')?.shadowRoot?.textContent.includes('3\u00a0free articles'),
    );
    assert.equal(trips.answered.length, 1);
    assertQuiet(record);
    await page.close();
  });

  it('loads in the same round trip the code that closes the rest of an article', async () => {
    const { page, record } = await open(`${head}<article id="body"><p>One.</p><p>Two.</p></article>
      <news-subscription-prompt state="exhausted" presentation="gate" gates="#body" subscribe-href="/s"></news-subscription-prompt>`);
    await page.waitForFunction(() => !document.querySelector('#body')!.checkVisibility());
    assert.equal(trips.answered.length, 1);
    assertQuiet(record);
    await page.close();
  });

  it('shows a dialog only once it can open', async () => {
    const { page, record } = await open(`${head}<news-subscription-prompt state="last" subscribe-href="/s">
      </news-subscription-prompt>`);
    await page.waitForFunction(() =>
      document.querySelector('news-subscription-prompt')!.shadowRoot?.querySelector('.root'),
    );
    const seen = await page.evaluate(async () => {
      const prompt = document.querySelector('news-subscription-prompt')!;
      const heights: number[] = [];
      prompt.setAttribute('presentation', 'dialog');
      while (!prompt.shadowRoot!.querySelector('dialog:modal')) {
        await new Promise(requestAnimationFrame);
        heights.push(Math.round(prompt.getBoundingClientRect().height));
      }
      return [...new Set(heights)];
    });
    assert.deepEqual(seen, [0]);
    assertQuiet(record);
    await page.close();
  });

  it('leaves an article open, and a dialog in the flow of the page, if their code does not load', async () => {
    const { page, record } = await open(`${head}<article id="body"><p>One.</p></article>
      <news-subscription-prompt state="last" subscribe-href="/s"></news-subscription-prompt>`);
    await page.waitForFunction(() =>
      document.querySelector('news-subscription-prompt')!.shadowRoot?.querySelector('.root'),
    );
    isBroken = true;
    for (const presentation of ['gate', 'dialog']) {
      await page.evaluate((value) => {
        const element = document.querySelector('news-subscription-prompt')!;
        element.setAttribute('gates', '#body');
        element.setAttribute('state', 'exhausted');
        element.setAttribute('presentation', value);
      }, presentation);
      await page.waitForFunction(() => {
        const heading = document.querySelector('news-subscription-prompt')!.shadowRoot!.querySelector('.heading');
        return heading?.checkVisibility() && heading.textContent!.includes('no free articles left');
      });
      await trips.ended();
      assert.equal(await page.$eval('#body', (body) => body.checkVisibility()), true);
    }
    assert.deepEqual(record.exceptions, []);
    await said(record, /A part of the library did not load/);
    await page.close();
  });

  it('loads in the same round trip the features of few cards, if a tag needs them', async () => {
    const { page, record } = await open(head + fromAttributes.replace('href', 'media="video" href'));
    await upgraded(page);
    assert.equal(trips.answered.length, 1);
    assert.equal(trips.answered[0]!.length, 3);
    assertQuiet(record);
    await page.close();
  });

  it('shows every card if these features do not load: by its markup, or without it, paid content marked', async () => {
    const { page, record } = await open(head + fromAttributes);
    await upgraded(page);
    isBroken = true;
    await page.evaluate(() => {
      for (const inner of ['', 'Own words']) {
        const card = document.createElement('news-headline-card');
        card.className = 'late';
        card.setAttribute('sponsor', 'Halyard');
        if (!inner) Object.assign(card, { headline: 'Ferries', href: 'https://news.example/f' });
        else
          card.append(
            Object.assign(document.createElement('a'), { href: 'https://news.example/g', textContent: inner }),
          );
        document.body.append(card);
      }
    });
    await page.waitForFunction(() => document.querySelector('.late')!.shadowRoot?.querySelector('.root'));
    await trips.ended();
    assert.ok(trips.answered.length > 1);
    const shown = await page.$$eval('.late', (cards) =>
      cards.map((card) => (card as HTMLElement).innerText || card.shadowRoot!.textContent.replace(/\s+/g, ' ').trim()),
    );
    assert.match(shown[0]!, /^Sponsored Ferries/);
    assert.equal(shown[1], 'Own words');
    assert.deepEqual(record.exceptions, []);
    await page.close();
  });

  it('keeps a card while the code for its next story loads, and shows that story without if it does not load', async () => {
    const { page, record } = await open(head + fromAttributes);
    await upgraded(page);
    const headline = (): Promise<string> =>
      page.$eval('news-headline-card >>> [part=headline]', (heading) => heading.textContent.trim());
    trips.pause();
    isBroken = true;
    await page.$eval('news-headline-card', (card) => {
      card.setAttribute('media', 'gallery');
      (card as HTMLElement & { headline: string }).headline = 'Dredging begins';
    });
    await trips.nothingMoreToAsk();
    assert.equal(trips.asked.length, 1);
    assert.equal(await headline(), 'Harbour dredging to start a month early');
    trips.resume();
    await said(record, /\[standfirst\]/);
    await trips.ended();
    assert.equal(await headline(), 'Dredging begins');
    assert.deepEqual(record.exceptions, []);
    assert.equal(record.console.filter((line) => line.includes('[standfirst]')).length, 1);
    await page.close();
  });

  it('hides nothing meanwhile', async () => {
    const { page } = await open(head + fromMarkup, { paused: true });
    await trips.nothingMoreToAsk();
    assert.ok(trips.asked.length > 0);
    assert.equal(await page.$eval('news-headline-card a', (link) => link.checkVisibility()), true);
    trips.resume();
    await upgraded(page);
    await page.close();
  });

  it('does not touch elements that the one file has registered', async () => {
    const { page, record } = await open(
      `<script type="module" src="{{cdn}}/standfirst.js"></script>${head}${fromAttributes}`,
    );
    await upgraded(page);
    await said(record, /./);
    await trips.ended();
    assert.equal(trips.answered.flat().length, 1, 'nothing but the words that say so');
    assert.equal(record.console.length, 1);
    await page.close();
  });

  it('makes no request on a page without a tag', async () => {
    const { page, record } = await open(`${head}<p>Nothing here.</p>`);
    await trips.nothingMoreToAsk();
    assert.equal(record.requests.filter((address) => address.startsWith(site.cdnOrigin)).length, 1);
    await page.close();
  });

  it('loads the code that notices a view after the first paint', async () => {
    const { page, record } = await open(`<script>
        addEventListener('news-viewable', () => (document.documentElement.dataset.viewed = ''));
        requestAnimationFrame(function look() {
          const isShown = document.querySelector('news-headline-card')?.shadowRoot?.querySelector('.root');
          if (isShown) performance.mark('shown');
          else requestAnimationFrame(look);
        });
      </script>${head}${fromAttributes}`);
    await page.waitForSelector('[data-viewed]');
    const [shown, requested] = await page.evaluate(
      (file) => [
        performance.getEntriesByName('shown')[0]!.startTime,
        performance.getEntriesByType('resource').find(({ name }) => name.endsWith(file))!.startTime,
      ],
      viewability,
    );
    assert.ok(requested! > shown!, `${requested} is not after ${shown}`);
    assertQuiet(record);
    await page.close();
  });

  it('finds tags that arrive later, and loads only their missing code', async () => {
    const { page, record } = await open(head + fromAttributes);
    await upgraded(page);
    await page.evaluate((markup) => {
      const parsed = new DOMParser().parseFromString(
        `<div>${markup}<news-byline authors="Mara Lin"></news-byline></div>`,
        'text/html',
      );
      document.body.append(document.adoptNode(parsed.body.firstElementChild!));
    }, fromMarkup);
    await upgraded(page, 3);
    assert.equal(trips.answered[0]!.length, 2);
    // The chunk of a byline, and the reader of the markup in the second card.
    assert.equal(trips.answered.slice(1).flat().length, 2);
    assertQuiet(record);
    await page.close();
  });

  it('finds the tags in a shadow root that the page hands to it', async () => {
    const { page, record } = await open(`<body><div id="host"></div><script type="module">
      import { discover } from '{{cdn}}/loader.js';
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      discover(root);
      const byline = document.createElement('news-byline');
      byline.setAttribute('authors', 'Mara Lin');
      root.append(byline);
    </script>`);
    await page.waitForFunction(() =>
      document.querySelector('#host')!.shadowRoot!.querySelector('news-byline')?.shadowRoot?.querySelector('.root'),
    );
    assertQuiet(record);
    await page.close();
  });

  it('loads in one round trip everything for a tag in such a shadow root', async () => {
    const { page, record } =
      await open(`<body><div id="host"><template shadowrootmode="open">${fromMarkup}</template></div>
      <script type="module">
        import { discover } from '{{cdn}}/loader.js';
        discover(document.querySelector('#host').shadowRoot);
      </script>`);
    await page.waitForFunction(() =>
      document
        .querySelector('#host')!
        .shadowRoot!.querySelector('news-headline-card')
        ?.shadowRoot?.querySelector('.root'),
    );
    assert.equal(trips.answered.length, 1);
    assertQuiet(record);
    await page.close();
  });

  it('finds the tags in a shadow root that a server rendered', async () => {
    const { page } = await open(`${head}<news-article><template shadowrootmode="open">
      <news-byline authors="Mara Lin"></news-byline><slot></slot></template></news-article>`);
    await page.waitForFunction(() => customElements.get('news-byline') && customElements.get('news-article'));
    assert.equal(trips.answered.length, 1);
    await page.close();
  });

  it('keeps the markup if a chunk does not load, and reports it in one line', async () => {
    isBroken = true;
    const { page, record } = await open(head + fromMarkup);
    await said(record, /\[standfirst\]/);
    await trips.ended();
    assert.equal(
      await page.evaluate(() => document.querySelector<HTMLElement>('news-headline-card')!.innerText),
      'Harbour dredging to start a month early',
    );
    assert.deepEqual(record.exceptions, []);
    const ours = record.console.filter((line) => line.includes('[standfirst]'));
    assert.equal(ours.length, 1);
    assert.match(ours[0]!, /<news-headline-card> did not load/);
    await page.close();
  });

  describe('and the code that copies a link', () => {
    const row = '<news-share-icons url="https://news.example/harbour" networks="copy"></news-share-icons>';

    /** Opens a row with a clipboard that can be read. Records the result of a share. */
    async function openRow(): Promise<{ page: Page; record: PageRecord }> {
      const { page, record } = await open(`<script>
          navigator.clipboard.writeText = async (text) => void (document.title = text);
          addEventListener('news-share-end', ({ outcome }) => void (document.body.dataset.outcome = outcome));
        </script>${head}${row}`);
      await page.waitForFunction(() => document.querySelector('news-share-icons')?.shadowRoot?.querySelector('button'));
      return { page, record };
    }

    const outcome = (page: Page): Promise<string | undefined> =>
      page
        .waitForFunction(() => document.body.dataset.outcome, { timeout: 15_000 })
        .then((found) => found.jsonValue() as Promise<string>);

    it('loads it when a reader points at the row, before the click', async () => {
      const { page, record } = await openRow();
      // The core and the row.
      assert.deepEqual(
        trips.answered.map(({ length }) => length),
        [2],
      );
      await page.hover('news-share-icons >>> button');
      await trips.ended();
      assert.deepEqual(
        trips.answered.map(({ length }) => length),
        [2, 1],
      );
      await page.click('news-share-icons >>> button');
      assert.equal(await outcome(page), 'copied');
      assert.equal(await page.title(), 'https://news.example/harbour');
      assert.equal(await page.$eval('news-share-icons >>> [part=note]', (note) => note.textContent), 'Link copied');
      assert.equal(trips.answered.length, 2);
      assertQuiet(record);
      await page.close();
    });

    it('copies for a click that is earlier', async () => {
      const { page, record } = await openRow();
      await page.$eval('news-share-icons >>> button', (button) => (button as HTMLElement).click());
      assert.equal(await outcome(page), 'copied');
      assert.equal(await page.title(), 'https://news.example/harbour');
      assertQuiet(record);
      await page.close();
    });

    for (const [clipboard, expected] of [
      ['allows it', 'copied'],
      ['refuses it', 'failed'],
      ['gives no answer', 'failed'],
    ] as const) {
      it(`copies without it if it does not load and the browser ${clipboard}, and throws nothing into the page`, async () => {
        const { page, record } = await openRow();
        if (clipboard === 'refuses it')
          await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))));
        if (clipboard === 'gives no answer')
          await page.evaluate(() => (navigator.clipboard.writeText = () => new Promise(() => undefined)));
        isBroken = true;
        trips.pause();
        for (let move = 0; move < 3; move++) {
          await page.hover('news-share-icons >>> button');
          await page.mouse.move(300, 300);
        }
        await page.click('news-share-icons >>> button');
        await trips.nothingMoreToAsk();
        trips.resume();
        assert.equal(await outcome(page), expected);
        await trips.ended();
        assert.equal(trips.answered.flat().length, 3, 'the core, the icons, and what copies, once');
        const status = await page.$eval(
          'news-share-icons >>> [part=status]',
          (each) => (each as HTMLElement).innerText,
        );
        assert.equal(
          status.trim(),
          expected === 'copied' ? 'Link copied' : 'Copy this link: https://news.example/harbour',
        );
        assert.equal(await page.title(), expected === 'copied' ? 'https://news.example/harbour' : 'A host page');
        assert.deepEqual(record.exceptions, []);
        await page.close();
      });
    }
  });

  describe('and the targets of a row', () => {
    /** Matches the target of some networks in a chunk: three common ones, and three others. */
    const marks: Record<string, RegExp> = {
      x: /id:`x`/,
      facebook: /id:`facebook`/,
      linkedin: /id:`linkedin`/,
      telegram: /id:`telegram`/,
      pinterest: /id:`pinterest`/,
      youtube: /id:`youtube`/,
    };

    async function broughtBy(row: string, count: number): Promise<{ brought: string[]; trips: number }> {
      const { page, record } = await open(head + row);
      await page.waitForFunction(
        (least: number) =>
          document.querySelector('news-share-icons')?.shadowRoot?.querySelectorAll('[part~="icon"]').length === least,
        { timeout: 15_000 },
        count,
      );
      await trips.ended();
      assertQuiet(record);
      const texts = await Promise.all(
        trips.answered
          .flat()
          .map((address) => readFile(join(cdnFolder, 'chunks', address.split('/chunks/')[1]!), 'utf8')),
      );
      await page.close();
      return {
        brought: Object.keys(marks).filter((id) => texts.some((text) => marks[id]!.test(text))),
        trips: trips.answered.length,
      };
    }

    const common = ['x', 'facebook', 'linkedin'];
    const all = Object.keys(marks);

    it('loads the common ones with the row, in one round trip', async () => {
      const row = '<news-share-icons url="https://news.example/a" networks="x facebook"></news-share-icons>';
      assert.deepEqual(await broughtBy(row, 2), { brought: common, trips: 1 });
    });

    it('loads them by default too', async () => {
      const row = '<news-share-icons url="https://news.example/a"></news-share-icons>';
      assert.deepEqual(await broughtBy(row, 7), { brought: common, trips: 1 });
    });

    it('loads the others in the same round trip, if one is named', async () => {
      const row = '<news-share-icons url="https://news.example/a" networks="telegram copy"></news-share-icons>';
      assert.deepEqual(await broughtBy(row, 2), { brought: all, trips: 1 });
    });

    it('loads those of pasted links, and the profiles that are followed', async () => {
      const pasted =
        '<news-share-icons url="https://news.example/a"><a href="https://t.me/share/url?url=a">Telegram</a></news-share-icons>';
      assert.deepEqual((await broughtBy(pasted, 1)).brought, all);
      const followed =
        '<news-share-icons networks="" follow="https://www.youtube.com/@meridian rss=/feed.xml"></news-share-icons>';
      assert.deepEqual((await broughtBy(followed, 2)).brought, all);
    });

    it('stumbles over no name that every object has', async () => {
      const row =
        '<news-share-icons url="https://news.example/a" networks="constructor toString X"></news-share-icons>';
      const { page, record } = await open(head + row);
      await page.waitForFunction(() => document.querySelector('news-share-icons')?.shadowRoot?.querySelector('a'));
      assert.deepEqual(record.exceptions, []);
      await page.close();
    });

    it('keeps the markup of the page if its networks are unknown', async () => {
      const { page } = await open(
        `${head}<news-share-icons url="https://news.example/a" networks="copy"><a href="/s">Share</a></news-share-icons>`,
      );
      await page.waitForFunction(() => document.querySelector('news-share-icons')?.shadowRoot?.querySelector('button'));
      isBroken = true;
      await page.$eval('news-share-icons', (row) => row.setAttribute('networks', 'telegram'));
      await page.waitForFunction(() => document.querySelector('news-share-icons a')!.getClientRects().length === 1);
      await page.close();
    });

    it('waits for a target that the page is adding', async () => {
      const { page, record } = await open(`<script>
          const seen = (globalThis.seen = new Set());
          (function look() {
            const links = document.querySelector('news-share-icons')?.shadowRoot?.querySelectorAll('[part~="link"]').length;
            if (links) seen.add(links);
            requestAnimationFrame(look);
          })();
        </script><script type="module">
          import { addShareTarget } from '{{cdn}}/loader.js';
          addShareTarget({ id: 'agora', name: 'Agora', address: 'https://agora.example/?u={url}' });
        </script><news-share-icons url="https://news.example/a" networks="agora"></news-share-icons>`);
      await page.waitForFunction(() => (globalThis as unknown as { seen: Set<number> }).seen.size > 0);
      await trips.ended();
      const shown = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<number> }).seen]);
      assert.deepEqual(shown, [1]);
      assertQuiet(record);
      await page.close();
    });

    it('adds late styles to a row whose page has adopted a style sheet', async () => {
      const { page, record } = await open(
        `${head}<news-share-icons url="https://news.example/a" networks="x facebook copy"></news-share-icons>`,
      );
      await page.waitForFunction(() => document.querySelector('news-share-icons')?.shadowRoot?.querySelector('button'));
      await page.$eval('news-share-icons', (row) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.link { outline: 3px solid red }');
        row.shadowRoot!.adoptedStyleSheets.push(sheet);
        row.setAttribute('appearance', 'list');
      });
      await page.waitForFunction(() => {
        const root = document.querySelector('news-share-icons')!.shadowRoot!;
        const link = root.querySelector('.named');
        if (!link) return false;
        const { display, outlineWidth } = getComputedStyle(link);
        return display === 'flex' && outlineWidth === '3px';
      });
      assertQuiet(record);
      await page.close();
    });

    it('shares the visible story while another is loading', async () => {
      const { page, record } = await open(
        `${head}<news-share-icons url="https://news.example/a" networks="copy"></news-share-icons>`,
      );
      await page.waitForFunction(() => document.querySelector('news-share-icons')?.shadowRoot?.querySelector('button'));
      trips.pause();
      await page.$eval('news-share-icons', (row) => {
        row.addEventListener('news-share', (share) => {
          const heard = (document.body.dataset.heard ?? '') + share.url;
          document.body.dataset.heard = `${heard} `;
          share.preventDefault();
        });
        row.setAttribute('max', '1');
        row.setAttribute('url', 'https://news.example/b');
      });
      for (const url of ['https://news.example/b', '']) {
        await page.$eval('news-share-icons', (row, url) => row.setAttribute('url', url), url);
        await trips.nothingMoreToAsk();
        assert.ok(trips.asked.length > 0);
        await page.$eval('news-share-icons >>> button', (button) => (button as HTMLElement).click());
      }
      const heard = await page.$eval('body', (body) => body.dataset.heard!.trim().split(' '));
      trips.resume();
      await trips.ended();
      assert.deepEqual(heard, ['https://news.example/a', 'https://news.example/a']);
      assert.deepEqual(record.exceptions, []);
      await page.close();
    });

    it('shows the rows that do not need a part that never answers', async () => {
      const row = '<news-share-icons url="https://news.example/a" headline="Rain"></news-share-icons>';
      const chunksOf = async (markup: string): Promise<string[]> => {
        const { page } = await open(head + markup);
        await page.waitForFunction(() => document.querySelector('news-share-icons')?.shadowRoot?.querySelector('a'));
        await page.close();
        return trips.answered.flat().map((address) => new URL(address).pathname);
      };
      const plain = await chunksOf(row);
      const listed = await chunksOf(row.replace('url=', 'appearance="list" url='));
      hanging = listed.find((path) => !plain.includes(path))!;
      const { page, record } = await open(`${head}${row}${row.replace('url=', 'appearance="list" url=')}`);
      await page.waitForFunction(() => document.querySelector('news-share-icons')?.shadowRoot?.querySelector('a'));
      assertQuiet(record);
      await page.close();
    });

    it('shows the common ones if the others do not load', async () => {
      const { page, record } = await open(
        `${head}<news-share-icons url="https://news.example/a" networks="copy"></news-share-icons>`,
      );
      await page.waitForFunction(() => document.querySelector('news-share-icons')?.shadowRoot?.querySelector('button'));
      isBroken = true;
      await page.$eval('news-share-icons', (row) => row.setAttribute('networks', 'telegram copy x'));
      await trips.ended();
      assert.ok(trips.answered.length > 1);
      assert.equal(
        await page.$eval('news-share-icons', (row) => row.shadowRoot!.querySelectorAll('[part~="link"]').length),
        2,
      );
      assert.deepEqual(record.exceptions, []);
      await page.close();
    });
  });

  it('moves nothing on a page that reserves the widgets’ space', async () => {
    const { page, record } = await open(`<script>
        const observer = new PerformanceObserver((list) => sum(list.getEntries()));
        let shift = 0;
        const sum = (entries) => {
          for (const { value } of entries) shift += value;
          return shift;
        };
        observer.observe({ type: 'layout-shift', buffered: true });
        globalThis.shiftSoFar = () => sum(observer.takeRecords());
      </script>${head}
      <link rel="stylesheet" href="{{cdn}}/reserve.css">
      <style>news-headline-card { --news-reserve: 12rem } news-subscription-prompt { --news-reserve: 20rem }</style>
      <body>${fromMarkup}<news-byline authors="Mara Lin" published-at="2026-03-02"></news-byline>
      <news-share-icons url="https://news.example/harbour"></news-share-icons>
      <news-subscription-prompt state="exhausted" article-limit="4" subscribe-href="https://news.example/s">
      </news-subscription-prompt><p>The text below.</p>`);
    await upgraded(page, 2);
    await page.waitForFunction(() =>
      ['news-subscription-prompt', 'news-share-icons'].every((tag) =>
        document.querySelector(tag)!.shadowRoot?.querySelector('.root'),
      ),
    );
    await trips.ended();
    assert.equal(await page.evaluate(() => (globalThis as unknown as { shiftSoFar: () => number }).shiftSoFar()), 0);
    assert.ok(await page.$eval('news-subscription-prompt', (prompt) => prompt.shadowRoot?.querySelector('.root')));
    assertQuiet(record);
    await page.close();
  });

  it('works if the page checks every file by its hash', async () => {
    const { hashes } = site;
    const integrity = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`${site.cdn}/${file}`, hash]));
    const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
    const checked = `<script type="module" src="{{cdn}}/loader.js" integrity="${hashes['loader.js']}"></script>`;
    const { page, record } = await open(map + checked + fromMarkup);
    await upgraded(page);
    assertQuiet(record);
    await page.close();
    // The same with wrong hashes, to prove that the browser checks them.
    const wrong = map.replaceAll(/sha384-[^"]*/g, hashes['loader.js']!);
    const { page: other, record: refused } = await open(wrong + checked + fromMarkup);
    await said(refused, /<news-headline-card> did not load/);
    await other.close();
  });
});
