import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { findChrome } from './find-chrome.mjs';

export async function launchBrowser(): Promise<Browser> {
  return puppeteer.launch(await findChrome());
}

/** What a page said and asked for while it was open. */
export interface PageRecord {
  /** Uncaught exceptions and unhandled rejections. */
  exceptions: string[];
  /** Console messages, each with its kind before it. */
  console: string[];
  /** Addresses that were asked for. */
  requests: string[];
}

/**
 * Opens a page and records it from its first byte.
 *
 * Its reader has never been there: nothing is stored and nothing is cached. A cached answer that is stale would be asked for again
 * behind the page, and Chromium never tells a debugger that such a request has ended, so that the network never counts as idle.
 *
 * @param where a browser; or, for a reader who opens several pages, the context that they share
 */
export async function openPage(
  where: Browser | BrowserContext,
  address: string,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<{ page: Page; record: PageRecord }> {
  const isNew = 'createBrowserContext' in where;
  const context = isNew ? await where.createBrowserContext() : where;
  const page = await context.newPage();
  if (isNew) page.once('close', () => void context.close());
  await page.setViewport({ width: 1280, height: 900 });
  const record: PageRecord = { exceptions: [], console: [], requests: [] };
  page.on('pageerror', (error) => record.exceptions.push(String(error)));
  page.on('console', (message) => record.console.push(`${message.type()}: ${message.text()}`));
  page.on('request', (request) => record.requests.push(request.url()));
  await prepare(page);
  await page.goto(address, { waitUntil: 'networkidle0' });
  return { page, record };
}
