import type { Browser, BrowserContext, Page } from 'puppeteer-core';

/** A page, and what is wrong on it: exceptions and console errors as they come. */
export interface WatchedPage {
  page: Page;
  /** Filled while the page is open. Who reports them takes them out. */
  problems: string[];
}

/** In CSS pixels. */
export const windowHeight = 600;

/**
 * What the console may say. A story about a failure makes the browser log the failed request. A frame without scripts has none of its own: what the
 * browser blocks there are the scripts with which a test follows the page.
 */
const isExpected = /^Failed to load resource|^Blocked script execution in 'about:(?:srcdoc|blank)'/;

/** Opens a window in which a page is drawn and has the focus, as if it were the only one. */
export async function openWindow(browser: Browser | BrowserContext, width: number): Promise<Page> {
  // Chromium draws no frames of a page behind another, and gives the focus to one window.
  const page = await browser.newPage({ type: 'window' });
  await page.setViewport({ width, height: windowHeight });
  await page.emulateFocusedPage(true);
  return page;
}

/** @param options.isStory whether a story alone is opened, and not a page with many */
export async function openWatched(
  browser: Browser | BrowserContext,
  width: number,
  { isStory = true } = {},
): Promise<WatchedPage> {
  const page = await openWindow(browser, width);
  // By this word Storybook knows a test, and does not wait for what moves without end. For that it computes every style of the page again.
  if (isStory) await page.setUserAgent({ userAgent: `${await browserOf(browser).userAgent()} StorybookTestRunner` });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`exception: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected.test(message.text()))
      problems.push(`console error: ${message.text()}`);
  });
  return { page, problems };
}

const browserOf = (where: Browser | BrowserContext): Browser => ('browser' in where ? where.browser() : where);

/** What is wrong with the width of the page: it may scroll down only. */
export async function findOverflow(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [`overflows by ${overflow} px`] : [];
}
