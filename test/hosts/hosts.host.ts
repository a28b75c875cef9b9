import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { openPage, type OpenOptions, type PageRecord } from '../support/browsers/chromium.js';
import { pack } from '../support/builds/packed.js';
import { startDemo, type Demo } from './demo.js';
import { hostPages } from './partner/server.js';
import { setSize } from '../support/browsers/set-size.js';

/** The content of each widget on a page for a reader. */
interface Shown {
  tag: string;
  isUpgraded: boolean;
  text: string;
  links: string[];
  width: number;
  height: number;
}

const report = 'Averland and Castria to build ports and power lines together in third countries';

/** Reads the widgets of a page. Runs in the page. */
function readWidgets(): Shown[] {
  const tags = 'news-headline-card, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt';
  return [...document.querySelectorAll<HTMLElement>(tags)].map((widget) => {
    const root = widget.shadowRoot?.querySelector('.root');
    const { width, height } = widget.getBoundingClientRect();
    const from: Element = root ?? widget;
    return {
      tag: widget.localName,
      isUpgraded: root !== null && root !== undefined,
      text: (root ? root.textContent! : widget.innerText).replace(/\s+/g, ' ').trim(),
      links: [...from.querySelectorAll('a')]
        .filter((link) => link.getClientRects().length > 0)
        .map((link) => link.href),
      width,
      height,
    };
  });
}

describe('On a host page of another origin', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo({ cdnFolder: pack().cdnFolder });
  });
  after(async () => {
    for (const visited of await Promise.allSettled(visits.values()))
      if (visited.status === 'fulfilled') await visited.value.page.close();
    await demo?.close();
  });

  interface Visit {
    page: Page;
    record: PageRecord;
    shown: Shown[];
  }

  const visits = new Map<string, Promise<Visit>>();

  /** Opens a page of the partner. Tests that only read the same page share it. */
  async function visit(path: string): Promise<Visit> {
    if (!visits.has(path)) visits.set(path, open(path));
    const visited = await visits.get(path)!;
    await visited.page.bringToFront();
    return visited;
  }

  async function open(path: string, options: OpenOptions = {}): Promise<Visit> {
    const { page, record } = await openPage(demo.partner + path, options);
    return { page, record, shown: await page.evaluate(readWidgets) };
  }

  function assertComplete(shown: Shown[]): void {
    assert.equal(shown.length, 8);
    for (const { tag, isUpgraded, width, height, text } of shown) {
      assert.ok(isUpgraded, `${tag} has not upgraded`);
      assert.ok(width > 150 && height > 15, `${tag} is ${width} × ${height}`);
      assert.doesNotMatch(text, /undefined|NaN|Invalid|\[object|[{}]/);
    }
    const cards = shown.filter(({ tag }) => tag === 'news-headline-card');
    for (const { links } of cards) assert.ok(links[0]?.startsWith(`${demo.newsroom}/stories/`));
    assert.ok(shown.some(({ text }) => text.includes(report)));
    assert.ok(shown.some(({ text }) => text.includes('Halyard Press') && text.includes('Singapore')));
    assert.ok(shown.some(({ text }) => text.includes('町の灯り')));
    assert.ok(shown.some(({ text }) => text.includes('محطة تحلية')));
  }

  function assertFallbackIsReadable(shown: Shown[]): void {
    assert.equal(shown.length, 8);
    for (const { tag, isUpgraded, height, text, links } of shown) {
      assert.equal(isUpgraded, false, `${tag} has upgraded`);
      assert.ok(height > 15 && text.length > 10, `${tag} shows ${text}`);
      if (tag === 'news-headline-card') assert.ok(links[0]?.startsWith(`${demo.newsroom}/stories/`));
    }
  }

  describe('that is friendly', () => {
    it('the widgets work, and the console is empty', async () => {
      const { record, shown } = await visit('/');
      assertComplete(shown);
      assert.deepEqual([record.exceptions, record.console], [[], []]);
    });

    it('the page makes no unexpected request, and none for a picture twice', async () => {
      const { record } = await visit('/');
      const origins = new Set(record.requests.map((address) => new URL(address).origin));
      assert.deepEqual([...origins].sort(), [demo.newsroom, demo.partner].sort());
      assert.deepEqual(
        record.requests.filter((address, index, all) => all.indexOf(address) !== index),
        [],
      );
      const pictures = record.requests.filter((address) => /\/pictures\/(barrier|ministers|solar)/.test(address));
      assert.equal(new Set(pictures.map((address) => /pictures\/([a-z]+)/.exec(address)![1])).size, pictures.length);
    });

    for (const path of ['/', '/strict-csp', '/hostile-css', '/unthemed']) {
      it(`a list shows a feed of the newsroom’s, and goes on to it (${path})`, async () => {
        const { page, record } = await visit(path);
        await page.waitForFunction(() => {
          const cards = document
            .querySelector('news-headline-list')!
            .shadowRoot!.querySelectorAll('news-headline-card');
          return cards.length === 3 && [...cards].every((card) => card.shadowRoot?.querySelector('[part="link"]'));
        });
        const { links, more, seen } = await page.evaluate(() => {
          const root = document.querySelector('news-headline-list')!.shadowRoot!;
          const cards = [...root.querySelectorAll('news-headline-card')];
          return {
            links: cards.map((card) => card.shadowRoot!.querySelector('a')!.href),
            more: root.querySelector('a')!.textContent.trim(),
            seen: document.querySelector('news-headline-list ul')!.checkVisibility(),
          };
        });
        assert.deepEqual(
          links.map((address) => new URL(address).pathname.split('/').at(-1)),
          ['northern-tunnel-opening', 'bank-branch-is-a-public-building', 'narumisaki-observatory-dark-sky'],
        );
        assert.ok(links.every((address) => new URL(address).searchParams.get('utm_campaign') === 'kelmouth-notes'));
        assert.deepEqual([more, seen, record.exceptions], ['More from The Meridian', false, []]);
      });
    }

    it('the page’s nodes are as the server sent them', async () => {
      const { page } = await visit('/');
      const source = await (await fetch(`${demo.partner}/`)).text();
      const changed = await page.evaluate((sent) => {
        const parsed = new DOMParser().parseFromString(sent, 'text/html');
        const before = [
          ...parsed.querySelectorAll('news-headline-card, news-byline, news-photo-caption, news-article'),
        ];
        const after = [
          ...document.querySelectorAll('news-headline-card, news-byline, news-photo-caption, news-article'),
        ];
        return before.filter((element, index) => element.outerHTML !== after[index]?.outerHTML).length;
      }, source);
      assert.equal(changed, 0);
    });

    it('no widget is wider than its place at 320, 768 and 1280 px', async () => {
      const { page, record } = await open('/');
      for (const width of [320, 768, 1280]) {
        await setSize(page, width, 900);
        const overflow = await page.evaluate(async () => {
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        });
        assert.equal(overflow, 0, `${width} px`);
      }
      assert.deepEqual(record.console, []);
      await page.close();
    });

    it('a reader in dark mode sees the page as it is, for the page has no dark scheme', async () => {
      const { page } = await open('/unthemed', {
        prepare: (opened) => opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]),
      });
      const inks = await page.evaluate(() =>
        [...document.querySelectorAll('news-headline-card')].map(
          (card) => getComputedStyle(card.shadowRoot!.querySelector('.headline')!).color,
        ),
      );
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      assert.deepEqual([...new Set(inks)], [ink]);
      await page.close();
    });
  });

  it('with a strict content security policy: the widgets work, and the console is empty', async () => {
    const { record, shown } = await visit('/strict-csp');
    assertComplete(shown);
    assert.deepEqual([record.exceptions, record.console], [[], []]);
  });

  describe('with a hostile style sheet and the script twice', () => {
    it('the widgets work and look right, and one line reports the second copy', async () => {
      const { page, record, shown } = await visit('/hostile-css');
      assertComplete(shown);
      assert.deepEqual(record.exceptions, []);
      // Some browsers write messages about the effect of the page's style sheet on its pictures.
      assert.deepEqual(
        record.console.filter((line) => line.startsWith('error')),
        [],
      );
      const ours = record.console.filter((line) => line.includes('[standfirst]'));
      assert.equal(ours.length, 1, ours.join('\n'));
      assert.match(ours[0]!, /^warn.*is already on this page, from version /);
      const styles = await page.evaluate(() => {
        const headline = document.querySelector('aside news-headline-card')!.shadowRoot!.querySelector('.headline')!;
        const { display, fontSize, letterSpacing, lineHeight, textTransform } = getComputedStyle(headline);
        const size = parseFloat(fontSize);
        return { display, size, letterSpacing, leading: parseFloat(lineHeight) / size, textTransform };
      });
      assert.deepEqual([styles.display, styles.textTransform], ['block', 'none']);
      assert.ok(styles.size >= 18 && styles.leading >= 1.1, JSON.stringify(styles));
      assert.ok(parseFloat(styles.letterSpacing) < 1 || styles.letterSpacing === 'normal');
    });

    it('the page’s picture in a caption keeps its shape and its place', async () => {
      const { page } = await visit('/hostile-css');
      const box = await page.evaluate(() => {
        const caption = document.querySelector('news-photo-caption')!;
        const { width, height } = caption.querySelector('img')!.getBoundingClientRect();
        return { width, height, place: caption.shadowRoot!.querySelector('figure')!.getBoundingClientRect().width };
      });
      assert.equal(box.width, box.place);
      assert.ok(Math.abs(box.width / box.height - 1.5) < 0.02, JSON.stringify(box));
    });

    it('the page can still hide, place and size a widget', async () => {
      const { page } = await open('/hostile-css');
      const sizes = await page.evaluate(() => {
        const [first, second, third] = document.querySelectorAll<HTMLElement>('news-headline-card');
        first!.style.setProperty('display', 'none', 'important');
        for (const [name, value] of [
          ['display', 'block'],
          ['width', '200px'],
        ] as const)
          second!.style.setProperty(name, value, 'important');
        for (const [name, value] of [
          ['position', 'fixed'],
          ['left', '40px'],
        ] as const)
          third!.style.setProperty(name, value, 'important');
        return [
          first!.getClientRects().length,
          second!.getBoundingClientRect().width,
          third!.getBoundingClientRect().left,
        ];
      });
      assert.deepEqual(sizes, [0, 200, 40]);
      await page.close();
    });
  });

  describe('if the script never arrives', () => {
    it('the fallback is readable and linked', async () => {
      const { page, record, shown } = await open('/no-script', { waitForWidgets: false });
      assertFallbackIsReadable(shown);
      assert.deepEqual(record.exceptions, []);
      await page.close();
    });
  });

  it('the widgets are in Arabic on an Arabic page, and its words load from beside the script', async () => {
    const { record, shown } = await visit('/ar');
    assert.deepEqual([record.exceptions, record.console], [[], []]);
    assert.ok(shown.some(({ text }) => text.includes('مباشر')));
    assert.ok(record.requests.some((address) => address.startsWith(`${demo.newsroom}/cdn/chunks/`)));
  });

  for (const path of [...Object.keys(hostPages).filter((each) => each.startsWith('/widgets/')), '/dark']) {
    it(`${path} shows its widgets without a word in the console`, async () => {
      const { record, shown } = await visit(path);
      assert.ok(shown.length > 1 && shown.every(({ isUpgraded, height }) => isUpgraded && height > 10));
      assert.deepEqual([record.exceptions, record.console], [[], []]);
    });
  }
});

describe('The demo', () => {
  it('says which port is in use, and how to fix it', async () => {
    const cdnFolder = pack().cdnFolder;
    const first = await startDemo({ cdnFolder });
    const port = Number(new URL(first.partner).port);
    await assert.rejects(startDemo({ partnerPort: port, cdnFolder }), {
      message: `Port ${port} is taken. Set another: PARTNER_PORT=${port > 60_000 ? port - 1000 : port + 10} npm run demo`,
    });
    await first.close();
  });
});
