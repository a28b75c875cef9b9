import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openPage, type PageRecord } from '../support/browsers/chromium.js';
import { pack } from '../support/builds/packed.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { HostSite, type Answer } from '../support/servers/host-site.js';

const headline = 'Harbour dredging to start a month early';
const harbour = 'https://news.example/harbour';
const fromAttributes = `<news-headline-card headline="${headline}" href="${harbour}"></news-headline-card>`;
const byline = '<news-byline authors="Mara Lin"></news-byline>';
const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/** The two addresses that `npx standfirst cdn` writes. */
const pinned = '{{cdn}}/loader.js';
const moving = '{{cdn}}/../v0/loader.js';
const load = (address: string): string => `<script type="module" src="${address}"></script>`;

describe('After a redeploy', () => {
  const { cdnFolder } = pack();
  let site: HostSite;
  /** Whether the files of the release that the page started with are gone. */
  let isGone = false;
  /** Whether the next release has replaced them. Its chunks have other names. */
  let isRenewed = false;
  before(async () => {
    site = await HostSite.open();
  });
  beforeEach(() => {
    isGone = false;
    isRenewed = false;
    site.renew();
    site.override = answer;
  });
  after(() => site?.close());

  const script = (body: string): Answer => ({
    body,
    headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' },
  });

  async function answer({ pathname, search }: URL): Promise<Answer | undefined> {
    if (pathname.endsWith('.json')) return { body: JSON.stringify(harbourArticle) };
    if (!pathname.startsWith('/visit-')) return undefined;
    const [, chunk] = pathname.split('/renewed/');
    if (isRenewed && chunk) return script(await readFile(join(cdnFolder, 'chunks', chunk), 'utf8'));
    // A cached loader is from the release before.
    if (isRenewed && pathname.endsWith('/v0/loader.js') && search)
      return script((await readFile(join(cdnFolder, 'loader.js'), 'utf8')).replaceAll('./chunks/', './renewed/'));
    return isGone && (pathname.includes('/chunks/') || search) ? { status: 404 } : undefined;
  }

  async function open(body: string, head = load(moving)): Promise<{ page: Page; record: PageRecord }> {
    return openPage(site.show({ head: site.fill(head), body: site.fill(body) }), { waitForWidgets: false });
  }

  /** Opens a page that shows a card. */
  async function openCard(more = '', head = load(moving)): Promise<{ page: Page; record: PageRecord }> {
    const opened = await open(fromAttributes + more, head);
    await shows(opened.page, 'news-headline-card', headline);
    return opened;
  }

  /** Adds markup at the end of the page, as a script of the host does. */
  async function append(page: Page, markup: string): Promise<void> {
    await page.evaluate((text) => {
      const { body } = new DOMParser().parseFromString(text, 'text/html');
      document.body.append(...[...body.children].map((each) => document.adoptNode(each)));
    }, markup);
  }

  /** Waits until a widget renders and shows this text. */
  async function shows(page: Page, tag: string, text: string): Promise<void> {
    await page.waitForFunction(
      (selector: string, wanted: string) => {
        const widget = document.querySelector<HTMLElement>(selector);
        return widget?.shadowRoot?.querySelector('.root') && widget.shadowRoot.textContent.includes(wanted);
      },
      { timeout: 5_000 },
      tag,
      text,
    );
  }

  /** Waits for the warning that a tag is missing. Returns our lines in the console. */
  async function ours(record: PageRecord, tag = 'news-'): Promise<string[]> {
    const lines = (): string[] => record.console.filter((line) => line.includes('[standfirst]'));
    for (const end = performance.now() + 5_000; !lines().join().includes(`<${tag}`) && performance.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(record.exceptions, []);
    for (const line of lines()) assert.match(line, /did not load/);
    return lines();
  }

  const askedAgain = (): string[] => site.requests.filter((address) => /loader\.js\?/.test(address));

  for (const [where, loader] of [
    ['in the folder that moves', moving],
    ['in the folder of a version', pinned],
  ] as const) {
    it(`an open page gets a new widget from the loader ${where}, with one message`, async () => {
      const { page, record } = await openCard('', load(loader));
      isGone = isRenewed = true;
      await append(page, byline);
      await shows(page, 'news-byline', 'Mara Lin');
      await append(
        page,
        `<news-photo-caption caption="The harbour"><img alt="" src="${picture}"></news-photo-caption>`,
      );
      await shows(page, 'news-photo-caption', 'The harbour');
      assert.equal(askedAgain().length, 1);
      assert.match(askedAgain()[0]!, /\/v0\/loader\.js\?/);
      // Tags that are missing at about the same time are reported in one line.
      const lines = (await ours(record, 'news-photo-caption')).join();
      assert.match(lines, /<news-byline>.* did not load\. Keep the chunks of earlier releases/);
      assert.match(lines, /<news-photo-caption>/);
      await shows(page, 'news-headline-card', headline);
      await page.close();
    });
  }

  it('an open page gets a new widget in a shadow root that it has handed in', async () => {
    const { page } = await openCard(
      `<div id="host"></div><script type="module">
        import { discover } from '${moving}';
        discover(document.querySelector('#host').attachShadow({ mode: 'open' }));
        document.body.dataset.isReady = '';
      </script>`,
    );
    await page.waitForSelector('[data-is-ready]');
    isGone = isRenewed = true;
    await page.evaluate(() => {
      const row = document.createElement('news-byline');
      row.setAttribute('authors', 'Mara Lin');
      document.querySelector('#host')!.shadowRoot!.append(row);
    });
    await page.waitForFunction(() =>
      document.querySelector('#host')!.shadowRoot!.querySelector('news-byline')?.shadowRoot?.querySelector('.root'),
    );
    await page.close();
  });

  it('a cached loader loads every widget through the current loader', async () => {
    isGone = isRenewed = true;
    const { page, record } = await open(`${fromAttributes}${byline}
      <news-headline-list src="/feed.json"></news-headline-list>
      <news-subscription-prompt state="exhausted" article-limit="4" subscribe-href="/s"></news-subscription-prompt>
      <news-share-icons url="${harbour}" networks="email"></news-share-icons>`);
    await shows(page, 'news-headline-card', headline);
    await shows(page, 'news-byline', 'Mara Lin');
    await shows(page, 'news-subscription-prompt', 'Subscribe');
    await shows(page, 'news-share-icons', '');
    await page.waitForFunction(() =>
      document
        .querySelector('news-headline-list')!
        .shadowRoot?.querySelector('news-headline-card')
        ?.shadowRoot?.querySelector('a'),
    );
    assert.equal(askedAgain().length, 1);
    assert.equal((await ours(record)).length, 1);
    await page.close();
  });

  it('an old page that requests missing chunks early works with the new loader', async () => {
    isRenewed = true;
    const gone = '<link rel="modulepreload" href="{{cdn}}/../v0/chunks/00000000.js">';
    const { page, record } = await openCard('', gone + load(`${moving}?new`));
    assert.deepEqual(record.exceptions, []);
    assert.ok(!record.console.some((line) => line.includes('[standfirst]')));
    await page.close();
  });

  describe('and when the loader does not load either', () => {
    const stay = `<news-headline-card id="pasted"><a href="/b">A pasted story</a></news-headline-card>
      <news-headline-list><a href="/c">A pasted list</a></news-headline-list>
      <news-share-icons><a href="https://t.me/share/url?url=a">Telegram</a></news-share-icons>
      <news-headline-card id="odd" headline="No address" href="javascript:alert(1)" sponsor="Halyard"></news-headline-card>`;

    const link = (page: Page): Promise<(string | undefined)[]> =>
      page.$eval('news-headline-card', (card) => {
        const found = card.shadowRoot?.querySelector('a');
        return [found?.href, found?.innerText];
      });

    /** Waits until a card shows a link. */
    const linked = (page: Page, selector: string): Promise<unknown> =>
      page.waitForFunction(
        (each: string) => document.querySelector(each)?.shadowRoot?.querySelector('a'),
        {},
        selector,
      );

    it('a card with nothing inside shows its link, and nothing is written into the page', async () => {
      isGone = true;
      const { page, record } = await open(`${fromAttributes}${stay}`);
      await linked(page, 'news-headline-card');
      assert.deepEqual(await link(page), [harbour, headline]);
      const seen = await page.$eval('body', (body) => {
        const roots = [...body.querySelectorAll('news-headline-card')].map((card) => card.shadowRoot?.textContent);
        return [body.innerText, ...roots].join();
      });
      for (const text of [headline, 'A pasted story', 'A pasted list', 'Telegram', 'No address', 'Halyard'])
        assert.ok(seen.includes(text), text);
      assert.deepEqual(
        await page.evaluate(() => [
          document.querySelector('#odd')!.shadowRoot!.querySelectorAll('[href]').length,
          document.querySelector('#pasted')!.shadowRoot,
          document.querySelector('news-headline-card')!.outerHTML,
        ]),
        [0, null, fromAttributes],
      );
      // A card that is added later, too.
      await append(page, fromAttributes.replace('<news-headline-card', '<news-headline-card id="late"'));
      await linked(page, '#late');
      const lines = (await ours(record)).join();
      for (const tag of ['headline-card', 'headline-list', 'share-icons'])
        assert.ok(lines.includes(`<news-${tag}>`), tag);
      await page.close();
    });

    it('that link is replaced by the card if its code loads after all', async () => {
      isGone = true;
      const { page, record } = await open(fromAttributes);
      await linked(page, 'news-headline-card');
      await page.evaluate((src) => {
        const late = Object.assign(document.createElement('script'), { type: 'module', src });
        document.head.append(late);
      }, site.fill('{{cdn}}/standfirst.js'));
      isGone = false;
      await shows(page, 'news-headline-card', headline);
      assert.equal(await page.$eval('news-headline-card', (card) => card.shadowRoot!.querySelectorAll('a').length), 1);
      await ours(record);
      await page.close();
    });

    it('no other loader is requested on a page that checks every file by its hash', async () => {
      isGone = isRenewed = true;
      const integrity = Object.fromEntries(
        Object.entries(site.hashes).map(([file, hash]) => [site.fill(`{{cdn}}/../v0/${file}`), hash]),
      );
      const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
      const { page, record } = await open(fromAttributes, map + load(moving));
      await linked(page, 'news-headline-card');
      assert.deepEqual(askedAgain(), []);
      assert.equal((await ours(record)).length, 1);
      await page.close();
    });
  });

  it('a widget whose parts are gone shows as much as it can', async () => {
    const widgets = `${fromAttributes}${byline}
      <news-photo-caption caption="The quay"></news-photo-caption>
      <news-share-icons url="${harbour}" networks="copy"></news-share-icons>
      <news-headline-list></news-headline-list><news-offer></news-offer>`;
    const { page, record } = await open(widgets);
    await shows(page, 'news-headline-card', headline);
    await shows(page, 'news-byline', 'Mara Lin');
    await shows(page, 'news-share-icons', '');
    await page.waitForFunction(() =>
      ['news-photo-caption', 'news-headline-list'].every((tag) => customElements.get(tag)),
    );
    // The list has already loaded the reader of markup and the checks of articles. Without a list they are requested
    // below.
    isGone = true;
    const cases: [markup: string, words: string[], selector?: string][] = [
      [
        `<news-headline-card headline="Extras" href="/e" media="video" sponsor="Halyard"></news-headline-card>`,
        ['Extras'],
        'a[href$="/e"]',
      ],
      [
        `<news-headline-card headline="Beside a picture" href="/p" media="video"><img alt="" src="${picture}"></news-headline-card>`,
        ['Beside a picture'],
        'a[href$="/p"]',
      ],
      [`<news-headline-card headline="Fed" href="/f" src="/fed.json"></news-headline-card>`, ['Fed'], 'a[href$="/f"]'],
      [
        `<news-byline authors="Idris Cole" published-at="2026-03-02" lang="de" data-news-time="wire"></news-byline>`,
        ['Idris Cole'],
      ],
      [`<news-share-icons url="${harbour}" networks="telegram"></news-share-icons>`, [], 'a[href^="mailto:"]'],
      [
        `<news-share-icons url="${harbour}" networks="copy" appearance="list" max="1"></news-share-icons>`,
        [],
        'button',
      ],
    ];
    for (const [index, [markup, words, selector]] of cases.entries()) {
      await append(page, `<section id="case-${index}">${markup}</section>`);
      await page
        .waitForFunction(
          (id: string, wanted: string[], inside?: string) => {
            const widget = document.querySelector<HTMLElement>(`#${id} > *`)!;
            const text = widget.shadowRoot?.querySelector<HTMLElement>('.root')?.innerText;
            const found = !inside || widget.shadowRoot?.querySelector(inside)?.checkVisibility();
            return text !== undefined && wanted.every((word) => text.includes(word)) && found;
          },
          { timeout: 5_000 },
          `case-${index}`,
          words,
          selector,
        )
        .catch(() => assert.fail(markup));
    }
    const pasted = `<news-share-icons id="pasted" url="${harbour}"><a href="https://t.me/share/url?url=a">Telegram</a></news-share-icons>`;
    await append(page, pasted);
    await page.waitForFunction(() => document.querySelector('#pasted a')!.checkVisibility());
    assert.deepEqual(record.exceptions, []);
    await page.close();
  });

  it('a widget whose sources of content are gone shows its attributes, and the picture inside it', async () => {
    const { page, record } = await openCard(
      `${byline}<news-photo-caption caption="The quay"></news-photo-caption>
      <news-share-icons url="${harbour}" networks="email"></news-share-icons>`,
    );
    await shows(page, 'news-byline', 'Mara Lin');
    await shows(page, 'news-share-icons', '');
    await page.waitForFunction(() => customElements.get('news-photo-caption'));
    isGone = true;
    await append(
      page,
      `<section>
        <news-headline-card headline="Attributes" href="/a">
        </news-headline-card>
        <news-headline-card headline="Short"><a href="/long">The long headline</a></news-headline-card>
        <news-headline-card><h3><a href="/m">Markup alone</a></h3></news-headline-card>
        <news-headline-card headline="With a picture" href="/p"><img alt="" src="${picture}"></news-headline-card>
        <news-byline authors="Idris Cole"> </news-byline>
        <news-byline published-at="2026-03-02"> </news-byline>
        <news-photo-caption caption="The harbour" credit="© Reuters"><a href="/l"><img alt="" width="90" height="60" src="${picture}"></a></news-photo-caption>
        <news-share-icons url="${harbour}" networks="email"> </news-share-icons>
        <news-share-icons networks="email"><a href="https://t.me/share/url?url=a">Telegram</a></news-share-icons>
      </section>`,
    );
    // A widget has an empty root before its parts have failed.
    await page.$$eval('section > *', (widgets) =>
      Promise.all(
        widgets.map((widget) => (widget as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete),
      ),
    );
    while (!record.console.some((line) => line.includes('part of the library did not load')))
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(record.exceptions, []);
    assert.ok(!record.console.some((line) => line.includes('has no headline')));
    const shown = await page.$$eval('section > *', (widgets) =>
      widgets.map((widget) => {
        const { shadowRoot } = widget;
        const inside = widget.querySelector('a, img')?.checkVisibility() ? widget.textContent.trim() : '';
        return `${shadowRoot!.querySelector<HTMLElement>('.root')?.innerText.trim() ?? ''}|${inside}`;
      }),
    );
    assert.deepEqual(shown.slice(0, 5), [
      'Attributes|',
      '|The long headline',
      '|Markup alone',
      'With a picture|',
      'By Idris Cole|',
    ]);
    assert.match(shown[5]!, /2026/);
    assert.equal(shown[6]!.replace(/\s+/g, ' '), 'The harbour © Reuters|');
    assert.equal(await page.$eval('section img[width]', (image) => image.checkVisibility()), true);
    assert.match(shown[7]!, /e-?mail/i);
    assert.equal(shown[8], '|Telegram');
    await page.close();
  });

  it('`updateComplete` waits for the parts of a first view, but not for missing ones', async () => {
    const { page } = await openCard();
    let letGo: (status: number) => void = () => undefined;
    for (const status of [200, 404]) {
      const asked = new Promise<number>((resolve) => (letGo = resolve));
      site.override = async ({ pathname }) => {
        if (!pathname.includes('/chunks/')) return undefined;
        return (await asked) === 404 ? { status: 404 } : undefined;
      };
      await page.evaluate((isFirst) => {
        const card = document.createElement('news-headline-card');
        card.setAttribute('headline', 'Later');
        if (isFirst) card.setAttribute('media', 'video');
        else card.append(document.createElement('p'));
        document.body.append(card);
        const state = document.body.dataset;
        state.shown = '';
        const { updateComplete } = card as HTMLElement & { updateComplete: Promise<unknown> };
        void updateComplete.then(
          () => (state.shown = card.shadowRoot!.querySelector('.root')?.textContent ?? 'nothing'),
        );
      }, status === 200);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      assert.equal(await page.$eval('body', (body) => body.dataset.shown), '');
      letGo(status);
      await page.waitForFunction(() => document.body.dataset.shown);
      assert.match(await page.$eval('body', (body) => body.dataset.shown!), /Later/);
    }
    await page.close();
  });
});
