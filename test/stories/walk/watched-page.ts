import type { Browser, BrowserContext, Frame, Page } from 'puppeteer-core';

/** A page and its problems: exceptions and console errors. */
export interface WatchedPage {
  page: Page;
  /** Filled while the page is open. The code that reports them removes them. */
  problems: string[];
}

/** In CSS pixels. */
export const windowHeight = 600;

/**
 * Matches expected console messages. A story about a failure makes the browser log the failed request. In a frame
 * without scripts, the browser blocks only the scripts with which a test follows the page.
 */
const isExpected = /^Failed to load resource|^Blocked script execution in 'about:(?:srcdoc|blank)'/;

/** Opens a window in which a page is drawn and has the focus, as if it were the only one. */
export async function openWindow(browser: Browser | BrowserContext, width: number): Promise<Page> {
  // Chromium draws no frames of a page in the background, and gives the focus to one window.
  const page = await browser.newPage({ type: 'window' });
  await page.setViewport({ width, height: windowHeight });
  await page.emulateFocusedPage(true);
  return page;
}

/** @param options.isStory whether the page is a single story, not a docs page with many */
export async function openWatched(
  browser: Browser | BrowserContext,
  width: number,
  { isStory = true } = {},
): Promise<WatchedPage> {
  const page = await openWindow(browser, width);
  // Storybook recognizes a test by this word. It then does not wait for animations that never end, for which it
  // computes every style of the page again.
  if (isStory) await page.setUserAgent({ userAgent: `${await browserOf(browser).userAgent()} StorybookTestRunner` });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`exception: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected.test(message.text()))
      problems.push(`console error: ${message.text()}`);
  });
  return { page, problems };
}

/**
 * Opens a window for a new reader, for pages with frames. For a frame, the worker of the mock servers may ask any open
 * page of the same reader, and waits for ever if that page closes.
 */
export async function openForNewReader(
  browser: Browser,
  width: number,
  options?: Parameters<typeof openWatched>[2],
): Promise<WatchedPage> {
  const reader = await browser.createBrowserContext();
  const watched = await openWatched(reader, width, options);
  // If a leg has failed, the browser closes first.
  watched.page.once('close', () => void reader.close().catch(() => undefined));
  return watched;
}

/** Waits until a condition is true in a page or a frame of it, and records it if that does not happen. */
export type Expect = (
  what: string,
  check: (wanted: string) => boolean,
  wanted?: string,
  frame?: Frame,
) => Promise<void>;

/** @param patience how long it waits, in milliseconds */
export function expectIn({ page, problems }: WatchedPage, patience: number): Expect {
  return async (what, check, wanted = '', frame = page.mainFrame()) => {
    const found = frame.waitForFunction(check, { polling: 100, timeout: patience }, wanted);
    await found.catch(() => problems.push(`it is not so: ${what}`));
  };
}

/** Waits until the page has the same height for half a second: pictures, feeds and stories come late. */
export async function waitUntilSteady(page: Page | Frame): Promise<void> {
  await page.evaluate(async () => {
    const { documentElement: root } = document;
    let height = 0;
    while (height !== root.scrollHeight) {
      height = root.scrollHeight;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  });
}

const browserOf = (where: Browser | BrowserContext): Browser => ('browser' in where ? where.browser() : where);

/** Returns the problems with the width of the page: it may scroll only down. */
export async function findOverflow(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [`overflows by ${overflow} px`] : [];
}
