import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReactiveElement } from 'lit';
import type { Page } from 'puppeteer-core';
import { seenText } from '../../stories/support/seen-text.js';
import { untilFaded } from '../support/browsers/at-rest.js';
import { newReader, openPage } from '../support/browsers/chromium.js';
import { pack } from '../support/builds/packed.js';
import { startDemo, type Demo } from './demo.js';
import { stories } from './newsroom/stories.js';
import { setSize } from '../support/browsers/set-size.js';

const metered = stories.filter(({ access }) => access === 'metered').map(({ slug }) => slug);

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const widgets = [
  'news-headline-card',
  'news-byline',
  'news-photo-caption',
  'news-share-icons',
  'news-subscription-prompt',
] as const;

interface PageState {
  /** The texts of the widgets that have replaced their fallback. */
  shown: Record<string, string[]>;
  /** The widgets that have not yet replaced it. */
  waiting: string[];
  /** How much wider the page is than the window. */
  overflow: number;
}

/** Waits until the page is drawn, then reads it. Runs in the page. */
async function readPage(tags: readonly string[]): Promise<PageState> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const pending = [...document.querySelectorAll<Element & Partial<ReactiveElement>>(tags.join())];
  await Promise.all(pending.map(({ updateComplete }) => updateComplete));
  const shown: Record<string, string[]> = {};
  const waiting: string[] = [];
  for (const widget of document.querySelectorAll<HTMLElement>(tags.join())) {
    const root = widget.shadowRoot?.querySelector('.root');
    if (!root || widget.getBoundingClientRect().height < 10) waiting.push(widget.localName);
    else (shown[widget.localName] ??= []).push(root.textContent!.replace(/\s+/g, ' ').trim());
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return { shown, waiting, overflow: scrollWidth - clientWidth };
}

describe('An article page', () => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo({ cdnFolder: pack().cdnFolder });
  });
  after(async () => {
    await demo?.close();
  });

  const pages = {
    'of the newsroom': () => `${demo.newsroom}/stories/averland-castria-joint-infrastructure`,
    'of the newsroom for subscribers': () => `${demo.newsroom}/stories/northern-tunnel-opening`,
    'of the newsroom in Arabic': () => `${demo.newsroom}/stories/ras-al-juman-solar-desalination`,
    'of the newsroom in Japanese': () => `${demo.newsroom}/stories/narumisaki-observatory-dark-sky`,
    'of the partner': () => `${demo.partner}/article`,
    'of the partner, by the loader': () => `${demo.partner}/article-loader`,
    'of the partner, by the loader under a strict policy': () => `${demo.partner}/strict-csp-loader`,
  };

  const fronts = {
    'that is the front page of the newsroom': () => `${demo.newsroom}/`,
    'that is the front page in German': () => `${demo.newsroom}/de`,
    'that is the front page in Arabic': () => `${demo.newsroom}/ar`,
    'that is the front page in Japanese': () => `${demo.newsroom}/ja`,
  };

  for (const [name, address] of Object.entries(pages)) {
    it(`${name} shows its widgets at 320, 768 and 1280 px, and says nothing in the console`, async () => {
      const { page, record } = await openPage(address(), {
        prepare: (opened) => opened.setViewport({ width: 320, height: 900 }),
      });
      for (const width of [320, 768, 1280]) {
        await setSize(page, width, 900);
        const { shown, waiting, overflow } = await page.evaluate(readPage, widgets);
        assert.deepEqual(waiting, [], `${width} px`);
        assert.equal(overflow, 0, `${width} px`);
        assert.ok(Object.keys(shown).length >= 2);
        for (const text of Object.values(shown).flat())
          assert.doesNotMatch(text, /undefined|NaN|Invalid|\[object|[{}]/);
      }
      assert.deepEqual([record.exceptions, record.console], [[], []]);
      await page.close();
    });
  }

  it('of the partner is composed of all five widgets', async () => {
    const { page } = await openPage(`${demo.partner}/article`);
    const { shown } = await page.evaluate(readPage, widgets);
    assert.deepEqual(Object.keys(shown).sort(), [...widgets].sort());
    const text = (tag: (typeof widgets)[number]): string => shown[tag]![0]!;
    assert.match(text('news-headline-card'), /^International Relations\s*Averland and Castria/);
    assert.match(text('news-byline'), /Halyard Press.*Singapore/);
    assert.match(text('news-photo-caption'), /after their meeting in Singapore.*© Halyard Press/);
    assert.match(text('news-share-icons'), /Share on Facebook/);
    assert.match(
      text('news-subscription-prompt'),
      /last of your 4 free articles this month.*Already a subscriber\? Sign in/,
    );
    await page.close();
  });

  it('of the newsroom shows the offers to a reader without a subscription', async () => {
    const { page } = await openPage(pages['of the newsroom for subscribers']());
    const { shown } = await page.evaluate(readPage, widgets);
    const [text] = shown['news-subscription-prompt']!;
    assert.match(text!, /for subscribers to The Meridian.*€1.*first 3 months, then €9 a month.*€19.*Sign in/);
    await page.close();
  });

  it('can be read without a script', async () => {
    for (const address of [pages['of the newsroom'](), `${demo.partner}/article`]) {
      const { page } = await openPage(address, {
        prepare: (opened) => opened.setJavaScriptEnabled(false),
        waitForWidgets: false,
      });
      const text = await page.$eval('body', seenText);
      for (const words of [
        'Averland and Castria',
        'Halyard Press',
        '© Halyard Press',
        'Facebook',
        'Subscribe to The Meridian',
      ]) {
        assert.ok(text.includes(words), `${address} lacks ${words}`);
      }
      await page.close();
    }
  });

  /** The text of pages that the server has rendered: each part by its selector. */
  const withoutScript: Readonly<Record<string, [address: () => string, parts: Readonly<Record<string, RegExp>>]>> = {
    'of the newsroom': [
      pages['of the newsroom'],
      {
        h1: /^Averland and Castria to build ports and power lines together in third countries$/,
        'news-byline': /^Halyard Press Singapore Published 3 hours ago\b/,
        'news-photo-caption': /^Henrik Aldane, foreign minister.* in Singapore © Halyard Press$/,
        'news-share-icons': /^Share on X.* Share on Facebook.* Share on WhatsApp.* Share by email/,
        '.related': /^Related Eleven years, four ministers/,
        // Only a script can count the articles that a reader has read.
        'news-subscription-prompt': /^Twelve correspondents.* Subscribe to The Meridian$/,
      },
    ],
    'of the newsroom for subscribers': [
      pages['of the newsroom for subscribers'],
      {
        h1: /^Eleven years, four ministers and three contractors/,
        'news-byline': /^By Ines Karrow, Transport editor, and Milo Brandtner.*Updated 7 hours ago\b/,
        'news-share-icons': /^Share on X.* Share on Facebook/,
        '.related': /^Related Averland and Castria/,
        'news-subscription-prompt': /^This article is for subscribers to The Meridian.*Choose Digital.*Sign in$/,
      },
    ],
    'of the newsroom in Arabic': [
      pages['of the newsroom in Arabic'],
      {
        h1: /^محطة تحلية تعمل بالطاقة الشمسية/,
        'news-byline': /^بقلم هالة البرّاق.*قبل 3 ساعات/,
        'news-photo-caption': /© وكالة هاليارد$/,
        'news-share-icons': /فيسبوك|Facebook/,
        '.related': /^اقرأ أيضًا/,
      },
    ],
  };
  for (const [name, [address, parts]] of Object.entries(withoutScript)) {
    it(`${name} shows its widgets without a script, and nothing that needs one`, async () => {
      const { page } = await openPage(address(), {
        prepare: (opened) => opened.setJavaScriptEnabled(false),
        waitForWidgets: false,
      });
      for (const [selector, words] of Object.entries(parts)) assert.match(await page.$eval(selector, seenText), words);
      assert.deepEqual(await page.evaluate(findUseless, widgets), []);
      await page.close();
    });
  }

  for (const width of [390, 1280]) {
    it(`of the newsroom does not move at ${width} px when its script comes`, async () => {
      // The part of a prompt that a meter decides is not known before.
      for (const [name, path] of Object.entries({ ...pages, ...fronts })) {
        if (!path().startsWith(demo.newsroom)) continue;
        const open = async (hasScript: boolean): Promise<Page> => {
          const { page } = await openPage(path(), {
            waitForWidgets: hasScript,
            prepare: async (opened) => {
              await opened.setViewport({ width, height: 900 });
              await opened.setJavaScriptEnabled(hasScript);
              await opened.evaluateOnNewDocument(noteShifts);
            },
          });
          return page;
        };
        const [before, after] = [await open(false), await open(true)];
        const isUpgraded = (page: Page): Promise<boolean> =>
          page.evaluate(() => document.querySelector('news-byline, news-headline-card')!.matches(':defined'));
        assert.deepEqual([await isUpgraded(before), await isUpgraded(after)], [false, true]);
        assert.deepEqual(await after.evaluate(readBoxes, widgets), await before.evaluate(readBoxes, widgets), name);
        assert.deepEqual(await after.evaluate(() => globalThis.shifts), [], name);
        await before.close();
        await after.close();
      }
    });
  }

  const inspected = {
    'of the newsroom': pages['of the newsroom'],
    'of the newsroom for subscribers': pages['of the newsroom for subscribers'],
    'of the newsroom in Arabic': pages['of the newsroom in Arabic'],
    ...fronts,
    'of the partner': pages['of the partner'],
  };
  for (const [name, address] of Object.entries(inspected)) {
    it(`${name} has no violation that axe finds, light or dark`, async () => {
      const { page } = await openPage(address());
      await page.evaluate(await readFile(axe, 'utf8'));
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.evaluate(untilFaded);
        const violations = await page.evaluate(findViolations);
        assert.deepEqual(violations, [], scheme);
      }
      await page.close();
    });
  }

  it('of the newsroom is read by the library’s parser of HTML pages', async () => {
    const { page } = await openPage(`${demo.partner}/`);
    const text = await page.$$eval('news-headline-card', (cards) => cards.map((card) => card.shadowRoot?.textContent));
    assert.ok(text.some((each) => each?.includes('町の灯り')));
    await page.close();
  });

  it('of the newsroom is closed after its preview if no free article is left, and marks that for search engines', async () => {
    const reader = await newReader();
    /** Opens a story, and waits until the meter has decided. */
    const open = async (slug: string): Promise<Page> => {
      const { page } = await openPage(`${demo.newsroom}/stories/${slug}`, { reader, prepare: prepareMeter });
      await page.waitForFunction(() => globalThis.decision && globalThis.decision !== 'pending');
      return page;
    };
    const isRestShown = (page: Page): Promise<boolean> =>
      page.$eval('.for-subscribers', (element) => element.checkVisibility());
    const counted = (page: Page, count: number): Promise<unknown> =>
      page.waitForFunction(
        (expected) => Object.keys(localStorage).filter((key) => key.includes('meter')).length === expected,
        {},
        count,
      );
    const [first, second, third] = metered;
    await counted(await open(first!), 1);
    const last = await open(second!);
    await counted(last, 2);
    assert.equal(await isRestShown(last), true);
    const closed = await open(third!);
    await closed.waitForFunction(() => !document.querySelector('.for-subscribers')!.checkVisibility());
    const preview = await closed.$$eval('.text p', (paragraphs) => paragraphs.filter((each) => each.checkVisibility()));
    assert.equal(preview.length, 2);
    const data = await closed.$eval('script[type="application/ld+json"]', (script) => script.textContent!);
    assert.match(data, /"isAccessibleForFree":\s*false[^]*"cssSelector":\s*"\.for-subscribers"/);
    assert.equal(await isRestShown(await open(first!)), true);
    await reader.close();
  });
});

/** In a page without scripts: finds the widgets that a script has upgraded, and the buttons that a reader sees. */
function findUseless(tags: readonly string[]): string[] {
  // A prompt that waits for a meter stays as the page has written it.
  const waiting = 'news-subscription-prompt:not([state])';
  const found = [...document.querySelectorAll(tags.join())];
  const buttons = found.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button, dialog') ?? [])]);
  return [
    ...found
      .filter((widget) => widget.matches(':defined') || (!widget.shadowRoot && !widget.matches(waiting)))
      .map(({ localName }) => localName),
    ...buttons.filter((button) => button.checkVisibility({ visibilityProperty: true })).map((each) => each.outerHTML),
  ];
}

/**
 * In the page: the boxes of the widgets. A prompt that waits for the reader's access may grow, and what follows it then
 * moves down, so neither that height nor those places are in the answer.
 */
function readBoxes(tags: readonly string[]): string[] {
  let isBelow = false;
  return [...document.querySelectorAll(tags.join())].map((widget) => {
    const { x, y, width, height } = widget.getBoundingClientRect();
    const mayGrow = widget.matches('news-subscription-prompt:not([state])');
    const box = [x, isBelow ? 0 : y, width, mayGrow ? 0 : height];
    isBelow ||= mayGrow;
    return [widget.localName, ...box.map((side) => side.toFixed(1))].join(' ');
  });
}

/** Before the scripts of a page: notes what moves in it. */
function noteShifts(): void {
  interface Shift extends PerformanceEntry {
    sources: { node: Node | null }[];
  }
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries() as Shift[])
      globalThis.shifts.push(sources.map(({ node }) => node?.nodeName).join());
  }).observe({ type: 'layout-shift', buffered: true });
}

/** In a page that has axe: says what axe finds. */
async function findViolations(): Promise<string[]> {
  interface Axe {
    run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  }
  const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/**
 * Stores the last decision of the meter in the page's `decision`, and ends the 3 seconds before an article is counted
 * at once.
 */
function prepareMeter(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(() => {
    document.addEventListener('news-access-change', ({ state }) => (globalThis.decision = state));
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((run: () => void, delay?: number) =>
      setTimeout(run, delay === 3_000 ? 0 : delay)) as typeof setTimeout;
  });
}

declare global {
  var decision: string | undefined;
  /** The layout shifts of the page. */
  var shifts: string[];
}
