import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { textDirection } from '../../src/article/language.js';
import { launchChromium } from '../support/browsers/chromium.js';
import { waitUntilAtRest } from '../support/browsers/at-rest.js';
import { HostSite } from '../support/servers/host-site.js';
import { comparePictures, decode, type Pixels } from '../stories/walk/compare-pictures.js';
import { steadyFlags } from '../stories/walk/still-page.js';
import { stopClock } from '../support/browsers/stop-clock.js';
import { renderPage, type RenderOptions } from './renderer.js';
import { setSize } from '../support/browsers/set-size.js';

/** The time of the clock in the pages: a Tuesday at noon in UTC. */
const now = new Date('2026-03-03T12:00:00Z');
const timeZone = 'Europe/Berlin';

/** A page to compare, and the way it is shown. */
export interface Shown {
  name: string;
  /** The markup of its widgets. */
  fixture: string;
  width: number;
  scheme: 'light' | 'dark';
  lang: string;
}

/** The ways in which a page is shown. */
export const ways = {
  widths: [390, 768, 1280],
  schemes: ['light', 'dark'],
  languages: ['en', 'ar', 'de', 'ja'],
} as const;

interface Look {
  /** The page as an image. */
  picture: string;
  /** The output of a screen reader. */
  heard: string;
  /** The boxes of the widgets. */
  boxes: string;
}

interface Heard {
  role?: string;
  name?: string;
}

/**
 * For `JSON.stringify`: leaves out ids that differ between two visits, and joins texts, because Chromium cuts them at
 * comments such as those of Lit.
 */
function heardOnce(key: string, value: unknown): unknown {
  if (/^(backendNodeId|loaderId)$/.test(key)) return undefined;
  if (key !== 'children') return value;
  const joined: Heard[] = [];
  for (const each of value as Heard[]) {
    const last = joined.at(-1);
    if (each.role === 'StaticText' && last?.role === 'StaticText') last.name = `${last.name}${each.name}`;
    else joined.push({ ...each });
  }
  for (const each of joined) each.name = each.name?.replace(/\s+/g, '');
  return joined;
}

/** Runs in the page. Hides the buttons, which need a script. */
function hideButtons(): void {
  for (const widget of document.querySelectorAll('*'))
    for (const button of widget.shadowRoot?.querySelectorAll('button') ?? []) button.style.visibility = 'hidden';
}

/** In these pictures, only what a person can see counts: a letter may be a quarter of a pixel to the side. */
async function differenceOf(page: Page, found: Look, wanted: Look): Promise<string | undefined> {
  if (found.picture === wanted.picture) return undefined;
  const pictures = await Promise.all([found, wanted].map((each) => decode(page, Buffer.from(each.picture, 'base64'))));
  return comparePictures(...(pictures as [Pixels, Pixels]))?.problem;
}

/**
 * Tests that a page looks and sounds the same in three cases: from a server without a script, after the upgrade, and
 * from a client without a server.
 */
export function describeSameness(title: string, pages: readonly Shown[]): void {
  describe(title, () => {
    let site: HostSite;
    let browser: Awaited<ReturnType<typeof launchChromium>>;
    /** The page that compares pictures. */
    let blank: Page;
    before(async () => {
      site = await HostSite.open();
      browser = await launchChromium({ args: steadyFlags });
      blank = await browser.newPage();
    });
    after(async () => {
      await browser.close();
      await site.close();
    });

    const open = async (markup: string, width: number, hasScript: boolean): Promise<Page> => {
      site.put('/page', { body: site.fill(markup), headers: { 'Content-Type': 'text/html; charset=utf-8' } });
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(hasScript);
      await page.setViewport({ width, height: 900 });
      await page.emulateTimezone(timeZone);
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      if (hasScript) await stopClock(page);
      const atRest = await waitUntilAtRest(page);
      await page.goto(`${site.origin}/page`, { waitUntil: 'load' });
      await page.setJavaScriptEnabled(true);
      if (hasScript) await atRest();
      return page;
    };
    const look = async (page: Page): Promise<Look> => {
      await page.evaluate(async () => {
        const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
        const images = roots.flatMap((root) => [...root.querySelectorAll('img')]);
        for (const image of images) image.loading = 'eager';
        await Promise.all(
          images.map(async (image) => {
            // An image that becomes eager may choose another file, which ends the first try.
            for (let isDone = false; !isDone;)
              isDone = await image.decode().then(
                () => true,
                () => image.complete && image.naturalWidth === 0,
              );
          }),
        );
      });
      // With `fullPage`, the screenshot of a page from right to left would show the space beside the page.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await setSize(page, page.viewport()!.width, height);
      const boxes = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter(({ localName }) => localName.startsWith('news-'))
          .map((widget) => {
            const { x, y, width, height } = widget.getBoundingClientRect();
            return `${widget.localName} ${[x, y, width, height].map((side) => side.toFixed(2)).join(' ')}`;
          })
          .join('\n'),
      );
      const heard = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: true }), heardOnce, 1);
      const picture = await page.screenshot({ encoding: 'base64', optimizeForSpeed: true });
      return { picture, heard, boxes };
    };

    /** Compares two pages. A picture that differs is taken again, because Chromium may still be painting. */
    const compare = async (name: string, foundPage: Page, wantedPage: Page): Promise<void> => {
      for (let turn = 1; ; turn++) {
        const found = await look(foundPage);
        const wanted = await look(wantedPage);
        assert.equal(found.boxes, wanted.boxes, name);
        assert.equal(found.heard, wanted.heard, name);
        const problem = await differenceOf(blank, found, wanted);
        if (!problem) return;
        if (turn < 4) continue;
        const folder = mkdtempSync(join(tmpdir(), 'standfirst-pictures-'));
        for (const [kind, { picture }] of Object.entries({ found, wanted }))
          writeFileSync(join(folder, `${kind}.png`), Buffer.from(picture, 'base64'));
        assert.fail(`${name} ${problem}. See ${folder}`);
      }
    };

    for (const { name, fixture, width, scheme, lang } of pages) {
      it(`shows ${name} as a client alone does, at ${width} px, ${scheme}, ${lang}`, async () => {
        const page = (script: string): string => `<!doctype html>
<html lang="${lang}" dir="${textDirection(lang)}" style="color-scheme: ${scheme}">
<head><meta charset="utf-8"><title>A page</title><style>img { max-width: 100% }</style>${script}</head>
<body style="font: 16px/1.5 Arial, sans-serif; margin: 16px"><p>Before</p>${fixture}<p>After</p></body></html>`;
        const script = '<script type="module" src="{{cdn}}/standfirst.js"></script>';
        const options: RenderOptions = { base: `${site.cdn}/`, url: `${site.origin}/page`, now, timeZone };
        const server = await open(await renderPage(page(''), options), width, false);
        const upgraded = await open(await renderPage(page(script), options), width, true);
        const client = await open(page(script), width, true);
        await compare('after the upgrade', upgraded, client);
        // Without a script, the buttons are invisible and keep their space.
        for (const tab of [server, client]) await tab.evaluate(hideButtons);
        await compare('without a script', server, client);
        for (const tab of [server, upgraded, client]) await tab.close();
      });
    }
  });
}
