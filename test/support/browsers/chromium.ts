import puppeteer, { type Browser, type BrowserContext, type LaunchOptions, type Page } from 'puppeteer-core';
import { startTiming } from '../run/profile.js';
import { findChrome } from './find-chrome.mjs';
import { waitUntilAtRest } from './at-rest.js';

let running: Promise<Browser> | undefined;

/** The Chromium of this process. All test files of the process share it; it ends with the process. */
export function chromium(): Promise<Browser> {
  return (running ??= launchChromium());
}

/**
 * Starts another Chromium, for a test that needs other flags or another environment. The test closes it.
 *
 * @param options.isWhole prefers a browser that keeps pages for a reader who goes back, if this machine has one; a
 *   headless shell keeps none
 */
export async function launchChromium({
  args = [],
  isWhole,
  ...options
}: LaunchOptions & { isWhole?: boolean } = {}): Promise<Browser> {
  const chrome = findChrome({ isWhole });
  const stop = startTiming('starts of browsers');
  // On a busy machine, a whole Chromium has needed more than Puppeteer's 30 seconds.
  const browser = await puppeteer.launch({ timeout: 60_000, ...chrome, ...options, args: [...chrome.args, ...args] });
  stop();
  return browser;
}

/** Returns a new reader, without storage and without a cache. */
export async function newReader(): Promise<BrowserContext> {
  return (await chromium()).createBrowserContext();
}

/** The messages and requests of a page while it was open. */
export interface PageRecord {
  /** Uncaught exceptions and unhandled rejections. */
  exceptions: string[];
  /** Console messages, each with its kind before it. */
  console: string[];
  /** The addresses that it requested, without the site's icon. */
  requests: string[];
}

export interface OpenOptions {
  /** The reader who opens the page. Default: a new one, who leaves when the page is closed. */
  reader?: BrowserContext;
  /** Changes the page before it goes to the address. */
  prepare?: (page: Page) => Promise<unknown>;
  /** Set to `false` for a page whose widgets do not finish. Then it waits only for the `load` event. */
  waitForWidgets?: boolean;
}

/**
 * Opens a page and records it from its first byte.
 *
 * Returns when every answer has arrived and every widget is complete ({@link waitUntilAtRest}).
 */
export async function openPage(
  address: string,
  { reader, prepare, waitForWidgets = true }: OpenOptions = {},
): Promise<{ page: Page; record: PageRecord }> {
  const context = reader ?? (await newReader());
  const page = await context.newPage();
  if (!reader) page.once('close', () => void context.close());
  // Only one of several windows has the focus. In the others, code that waits for a reader would never run.
  await page.emulateFocusedPage(true);
  await page.setViewport({ width: 1280, height: 900 });
  const record: PageRecord = { exceptions: [], console: [], requests: [] };
  page.on('pageerror', (error) => record.exceptions.push(String(error)));
  page.on('console', (message) => record.console.push(`${message.type()}: ${message.text()}`));
  page.on('request', (request) => {
    // A whole browser requests an icon for the site; a headless shell does not.
    if (!request.url().endsWith('/favicon.ico')) record.requests.push(request.url());
  });
  await prepare?.(page);
  const atRest = waitForWidgets && (await waitUntilAtRest(page));
  await page.goto(address, { waitUntil: 'load' });
  if (atRest) await atRest();
  return { page, record };
}
