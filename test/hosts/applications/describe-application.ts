import assert from 'node:assert/strict';
import type { LitElement } from 'lit';
import { newReader } from '../../support/browsers/chromium.js';
import { compressed } from '../../size/page-loads.js';
import { newTab, recorder, type HostTab } from '../../support/browsers/host-engine.js';
import { findChrome } from '../../support/browsers/find-chrome.mjs';
import { runCommand } from '../../commands/run-command.js';
import { engines } from '../../support/run/test-command.js';
import { check, serve, type Application, type RunningApplication } from './applications.js';
import { stories } from './stories.js';

const comet = stories[1]!;

/** A page measures how far its content moves. */
const shiftMeter = `
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shift += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** Puts a style sheet before those of the page. */
const addStyles = (css: string): string => `
  new MutationObserver((_, observer) => {
    if (!document.head) return;
    observer.disconnect();
    const style = document.createElement('style');
    style.textContent = ${JSON.stringify(css)};
    document.head.prepend(style);
  }).observe(document, { childList: true, subtree: true });`;

const widths = [390, 1280];

/** A part of a page that a server has rendered. */
const root = /<template shadowrootmode="open">.*?<\/template>/gs;

/** Reads the text of each card that a reader sees. Runs in the page. */
function readCards(): { headline: string; isVisible: boolean; styles: number; box: number[] }[] {
  return [...document.querySelectorAll('news-headline-card')].map(({ shadowRoot }) => {
    const headline = shadowRoot?.querySelector<HTMLElement>('[part~="headline"]');
    const { left, top, width, height } = shadowRoot!.host.getBoundingClientRect();
    return {
      headline: headline?.innerText.trim() ?? '',
      isVisible: headline?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false,
      styles: shadowRoot?.styleSheets.length ?? 0,
      box: [left, top, width, height],
    };
  });
}

/** Reads the addresses of the scripts that have been requested, each once. Runs in the page. */
function readScripts(): string[] {
  const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(addresses)].filter((address) => /\.js(\?|$)/.test(address));
}

/** Waits until no more files have arrived for half a second. Runs in the page. */
async function untilNothingMoreLoads(): Promise<void> {
  const count = (): number => performance.getEntriesByType('resource').length;
  for (let before = -1; before !== count();) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Reads the text and the box of each static card, once all are shown. Runs in the page. */
function readStaticCards(count: number): { headline: string; box: number[] }[] | undefined {
  const cards = [...document.querySelectorAll('news-headline-card[static]')].map((card) => {
    const headline = card.shadowRoot?.querySelector<HTMLElement>('[part~="headline"]');
    const { width, height } = card.getBoundingClientRect();
    return { headline: headline?.innerText.trim() ?? '', box: [width, height].map(Math.round) };
  });
  return cards.length === count && cards.every(({ headline }) => headline) ? cards : undefined;
}

/**
 * Opens a page without a script.
 *
 * @returns its cards, and how far its content has moved
 */
async function readWithoutScript(address: string, width: number) {
  const reader = await newReader();
  const page = await reader.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width, height: 900 });
  const session = await page.createCDPSession();
  let shift = 0;
  session.on('PerformanceTimeline.timelineEventAdded', ({ event }) => (shift += event.layoutShiftDetails?.value ?? 0));
  await session.send('PerformanceTimeline.enable', { eventTypes: ['layout-shift'] });
  await page.goto(address, { waitUntil: 'networkidle0' });
  const cards = await page.evaluate(readCards);
  await reader.close();
  return { cards, shift };
}

/**
 * Waits until the cards of a page that arrives in pieces show their stories, and checks that the parser has attached
 * all their roots.
 */
export async function assertStreamedCards(tab: HostTab): Promise<void> {
  await tab.waitFor(
    (count) =>
      [...document.querySelectorAll<LitElement>('body > news-headline-card')].filter(
        ({ hasUpdated, shadowRoot }) => hasUpdated && shadowRoot?.querySelector('[part~="headline"]'),
      ).length === count,
    stories.length + 1,
  );
  assert.equal(await tab.evaluate(() => document.querySelectorAll('news-headline-card > template').length), 0);
}

/**
 * Builds an application, opens it, and tests what a reader sees.
 *
 * @param name the framework, and its version if it is not the usual one
 * @param install returns the folder of the installed applications
 */
export function describeApplication(name: string, application: Application, install: () => Promise<string>): void {
  describe(`An application of ${name}`, function () {
    // A busy machine needs minutes for an installation without a lock.
    this.timeout(480_000);
    let running: RunningApplication;
    let tab: HostTab;
    before(async () => {
      const place = await install();
      await check(place, application);
      running = await serve(place, application);
      const { said: space } = await runCommand([
        ...['reserve', running.origin, '--kinds', '--width', '390', '--width', '1280'],
        ...['--browser', findChrome().executablePath],
      ]);
      tab = await newTab();
      await tab.page!.evaluateOnNewDocument([recorder, shiftMeter, addStyles(space)].join('\n'));
    });
    after(async () => {
      await tab?.close();
      await running?.close();
    });

    /**
     * Opens the front page, and waits until its widgets show the stories. A server may have sent these, so it also
     * waits for the script.
     */
    async function openFrontPage(): Promise<void> {
      await tab.open(running.origin);
      await tab.waitFor((count) => {
        const cards = [...document.querySelectorAll('news-headline-card')] as LitElement[];
        return (
          cards.length === count &&
          cards.every((card) => card.hasUpdated && card.shadowRoot?.querySelector('[part~="headline"]'))
        );
      }, stories.length);
    }

    /**
     * Opens the page of static cards by a link. A link is followed by the router only once its script has started, so
     * this may need several tries.
     */
    async function openByRouter(reader: HostTab): Promise<ReturnType<typeof readStaticCards>> {
      for (let wait = 100; wait < 10_000; wait *= 2) {
        await reader.open(`${running.origin}/about`);
        await new Promise((resolve) => setTimeout(resolve, wait));
        await reader.evaluate(() => {
          Object.assign(globalThis, { isFirstDocument: true });
          setTimeout(() => document.querySelector<HTMLAnchorElement>('a[href="/cards"]')!.click());
        });
        const cards = await reader.waitFor(readStaticCards, stories.length);
        if (await reader.evaluate(() => 'isFirstDocument' in globalThis)) return cards;
      }
      throw new Error('The router did not open the page.');
    }

    /** Returns the bytes of the scripts of a page, compressed as its server sends them. */
    async function bytesOfScripts(path: string): Promise<number> {
      await tab.open(running.origin + path);
      // Not `waitForNetworkIdle`: it may wait for a request of the page before, which is never answered.
      await tab.evaluate(untilNothingMoreLoads);
      const scripts = await tab.evaluate(readScripts);
      const texts = await Promise.all(scripts.map(async (address) => (await fetch(address)).text()));
      return texts.reduce((sum, text) => sum + compressed(text), 0);
    }

    async function assertSaidNothing(): Promise<void> {
      const { exceptions, console } = await tab.said();
      assert.deepEqual([exceptions, console], [[], []]);
    }

    if (!application.isClientOnly)
      it('sends the words, links and pictures of its stories without a script', async () => {
        const html = await (await fetch(running.origin)).text();
        for (const { url, headline, standfirst } of stories)
          for (const text of [`href="${url}"`, headline, standfirst!]) assert.ok(html.includes(text), text);
        assert.match(html, /<img[^>]* src="\/pictures\/barrier-640.webp"/);
        const page = await (await fetch(running.origin + comet.url)).text();
        const byline = /<news-byline[^>]*>(.*?)<\/news-byline>/s.exec(page)![1]!;
        const words = byline
          .replace(root, '')
          .replace(/<!--.*?-->|<[^>]*>/gs, '')
          .replace(/\s+/g, ' ')
          .trim();
        assert.match(words, /^Mara Lin, Ansel Dray,? 2026-03-01$/);
        assert.doesNotMatch(html + page, /\[object Object\]/);
      });

    if (application.rendersWidgets) {
      it('sends its cards rendered', async () => {
        const html = await (await fetch(running.origin)).text();
        const cards = html.match(/<news-headline-card[^>]*>(?=<template shadowrootmode="open">)/g);
        assert.equal(cards?.length, stories.length);
      });

      if (application.readsSite)
        it('keeps its links and pictures on the machine that it runs on', async () => {
          const html = await (await fetch(running.origin)).text();
          const addresses = html
            .match(root)!
            .join()
            .matchAll(/ (?:href|src)="([^"]*)"/g);
          for (const [, address] of addresses) assert.equal(new URL(address!, running.origin).origin, running.origin);
        });

      it('sends no renderer to a browser', async () => {
        await openFrontPage();
        const scripts = await tab.evaluate(readScripts);
        assert.ok(scripts.length > 0);
        for (const address of scripts)
          assert.doesNotMatch(await (await fetch(address)).text(), /private to one reader/, address);
      });

      for (const width of widths)
        it(`shows its cards without a script as with one, at ${width} px`, async () => {
          await tab.setSize(width, 900);
          await openFrontPage();
          const upgraded = await tab.evaluate(readCards);
          const { cards, shift } = await readWithoutScript(running.origin, width);
          assert.equal(shift, 0);
          assert.deepEqual(
            cards.map(({ headline, isVisible }) => [headline, isVisible]),
            stories.map(({ headline }) => [headline, true]),
          );
          for (const [index, { styles, box }] of cards.entries()) {
            assert.ok(styles > 0, `card ${index} has no styles`);
            const other = upgraded[index]!.box;
            const isEqual = box.every((side, at) => Math.abs(side - other[at]!) <= 1);
            assert.ok(isEqual, `card ${index}: ${box.join(' ')} without a script, ${other.join(' ')} with one`);
          }
        });
    }

    if (application.streamed)
      it('keeps the roots of the cards that its server sends late', async () => {
        await tab.open(running.origin + application.streamed);
        await assertStreamedCards(tab);
        await assertSaidNothing();
      });

    it('shows its stories in the widgets, and says nothing in the console', async () => {
      await openFrontPage();
      const shown = await tab.evaluate(() =>
        [...document.querySelectorAll('news-headline-card')].map((card) =>
          ['kicker', 'headline', 'standfirst'].map((part) =>
            card.shadowRoot!.querySelector<HTMLElement>(`[part~="${part}"]`)!.innerText.trim(),
          ),
        ),
      );
      assert.deepEqual(
        shown,
        stories.map(({ kicker, headline, standfirst }) => [kicker, headline, standfirst]),
      );
      await assertSaidNothing();
    });

    if (application.hasOffer)
      it('sends the prompt of a story with its offer', async () => {
        const html = await (await fetch(running.origin + comet.url)).text();
        const rendered = /<news-subscription-prompt[^>]*><template shadowrootmode="open">(.*?)<\/template>/s.exec(html);
        assert.match(rendered![1]!, /Digital/);
      });

    for (const width of widths)
      it(`moves nothing at ${width} px, with the rules of the command reserve`, async () => {
        await tab.setSize(width, 900);
        await openFrontPage();
        // The space is released after two seconds.
        // eslint-disable-next-line no-restricted-syntax -- Nothing moves
        await new Promise((resolve) => setTimeout(resolve, 2_200));
        assert.equal(await tab.evaluate(() => (globalThis as { shift?: number }).shift), 0);
      });

    if (application.hasStaticCards) {
      for (const engine of engines)
        it(`shows static cards in ${engine}, opened directly and by the router, without the code of the elements`, async () => {
          const reader = await newTab(engine);
          try {
            await reader.open(`${running.origin}/cards`);
            const direct = await reader.waitFor(readStaticCards, stories.length);
            assert.deepEqual(
              direct!.map(({ headline }) => headline),
              stories.map(({ headline }) => headline),
            );
            assert.deepEqual(await openByRouter(reader), direct);
            assert.equal(await reader.evaluate(() => customElements.get('news-headline-card') === undefined), true);
          } finally {
            await reader.close();
          }
        });

      it('loads at most 500 bytes for its static cards', async () => {
        const [cards, about] = [await bytesOfScripts('/cards'), await bytesOfScripts('/about')];
        assert.ok(cards - about <= 500, `${cards} and ${about} bytes`);
        await assertSaidNothing();
      });
    }

    if (application.hasOneListener)
      it('leaves a story to a listener of its card', async () => {
        await openFrontPage();
        await tab.evaluate(() => {
          const [first, second] = document.querySelectorAll('news-headline-card');
          first!.addEventListener('news-open', (event) => event.preventDefault());
          for (const card of [first, second]) card!.shadowRoot!.querySelector('a')!.click();
        });
        await tab.waitFor((headline) => document.querySelector('h1')?.textContent === headline, comet.headline);
        const requested = await tab.evaluate(() =>
          performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
        );
        assert.deepEqual(
          stories.filter(({ url }) => requested.includes(url!)).map(({ url }) => url),
          [comet.url],
        );
      });

    it(application.hasDocuments ? 'counts the story that a reader opens' : 'opens a story by its router', async () => {
      await openFrontPage();
      const isLoaded = application.hasDocuments && tab.page!.waitForNavigation();
      await tab.evaluate(() => {
        Object.assign(globalThis, { isFirstDocument: true });
        document.querySelectorAll('news-headline-card')[1]!.shadowRoot!.querySelector('a')!.click();
      });
      await isLoaded;
      const names = await tab.waitFor(() =>
        document
          .querySelector('h1 ~ news-byline')
          ?.shadowRoot?.querySelector<HTMLElement>('[part~="authors"]')
          ?.innerText.trim(),
      );
      assert.equal(names, 'By Mara Lin and Ansel Dray');
      assert.equal(await tab.evaluate(() => document.querySelector('h1')?.textContent), comet.headline);
      assert.equal(await tab.evaluate(() => 'isFirstDocument' in globalThis), !application.hasDocuments);
      assert.deepEqual(running.opened, application.hasDocuments ? [running.origin + comet.url] : []);
      await assertSaidNothing();
    });
  });
}
