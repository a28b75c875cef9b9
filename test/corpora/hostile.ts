/** Shows lists of hostile texts in real pages, and watches the pages. */
import { availableParallelism } from 'node:os';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../support/browsers/chromium.js';
import { bundleForPage } from '../support/builds/bundle.js';
import { startServer } from '../support/servers/start-server.js';
import type { Showing } from './hostile-page.js';

type HostilePage = typeof globalThis & {
  hostile: { show(texts: readonly string[], isSeen: boolean): Promise<Showing> };
};

const batch = 20;

/** One in this many batches is laid out too, which takes four times as long. */
const seenBatches = 10;

/** Shows the texts, prints the progress, and returns the results. */
export async function showHostile(texts: readonly string[]): Promise<Showing> {
  const server = await startServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><html lang="en"><title>Hostile texts</title><body></body></html>');
  });
  // Requests to all other servers fail at once.
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const code = await bundleForPage('test/corpora/hostile-page.ts');
  const total: Showing = { documents: 0, articles: 0, slowest: 0, breaks: [] };
  let next = 0;
  let told = 0;

  const work = async (): Promise<void> => {
    const browser = await launchChromium({ args });
    try {
      const page = await openPage(browser, server.origin, code, total.breaks);
      while (next < texts.length) {
        const isSeen = (next / batch) % seenBatches === 0;
        const showing = await page.evaluate(
          (some, isSeen) => (globalThis as HostilePage).hostile.show(some, isSeen),
          texts.slice(next, (next += batch)),
          isSeen,
        );
        total.documents += showing.documents;
        total.articles += showing.articles;
        total.slowest = Math.max(total.slowest, showing.slowest);
        total.breaks.push(...showing.breaks);
        const tenth = Math.floor((10 * Math.min(next, texts.length)) / texts.length);
        if (tenth > told) console.log(`hostile texts: ${(told = tenth) * 10} %`);
      }
    } finally {
      await browser.close();
    }
  };

  try {
    await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  } finally {
    await server.close();
  }
  return total;
}

/** Opens a page, and also reports effects that the page itself cannot see. */
async function openPage(browser: Browser, address: string, code: string, breaks: string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.addScriptTag({ type: 'module', content: code });
  await page.waitForFunction(() => 'hostile' in globalThis);
  page.on('pageerror', (failure) => breaks.push(`an exception: ${String(failure)}`));
  page.on('console', (message) => {
    // A picture without an address does not load.
    const isExpected = message.type() !== 'error' || message.text().startsWith('Failed to load resource');
    if (!isExpected) breaks.push(`an error: ${message.text()}`);
  });
  page.on('request', (request) => {
    // The page checks the addresses of pictures.
    if (request.resourceType() !== 'image') breaks.push(`a request: ${request.resourceType()} ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    breaks.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => breaks.push('a window'));
  page.on('frameattached', () => breaks.push('a frame'));
  page.on('framenavigated', (frame) => breaks.push(`a navigation: ${frame.url()}`));
  return page;
}
