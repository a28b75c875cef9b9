import type { Browser, CDPSession } from 'puppeteer-core';
import { isComplete } from './docs-page.js';

/** The cost of a page of Storybook for a reader's first visit. */
export interface DocsLoad {
  requests: number;
  /** As they come over the network, with their headers. */
  bytes: number;
  /** Until the heading of the page is painted, in milliseconds from the start of the navigation. */
  heading: number;
  /** Until the docs themselves are painted, which have the search and the examples. */
  firstContent: number;
  /** Until the largest part of the docs in the window is painted. */
  largestContent: number;
  /** Until every story on the page is there. */
  complete: number;
  /**
   * How long the page's own thread was busy until the first text was painted, in milliseconds by its own clock: what
   * else the machine does is not in it.
   */
  thread: number;
  /** Each file: its path and its bytes. */
  files: readonly (readonly [string, number])[];
}

interface Times {
  heading?: number;
  first?: number;
  largest?: number;
}
type Timed = typeof globalThis & { docsTimes?: Times };

/**
 * Opens a page of Storybook in a new browser context, so that nothing is cached, and measures the visit.
 *
 * @param slowdown how many times slower the processor is
 */
export async function measureLoad(browser: Browser, address: string, slowdown = 1): Promise<DocsLoad> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.emulateFocusedPage(true);
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluateOnNewDocument(watch);
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    await page.emulateCPUThrottling(slowdown);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const urls = new Map<string, string>();
    const files = new Map<string, number>();
    client.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.startsWith('http')) urls.set(requestId, request.url);
    });
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const url = urls.get(requestId);
      if (url) files.set(url, encodedDataLength);
    });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const started = await page.evaluate(() => performance.timeOrigin);
    const frame = await page.waitForFrame((frame) => frame.url().includes('/iframe.html'), { timeout: 60_000 });
    await frame.waitForFunction(() => (globalThis as Timed).docsTimes?.first, { timeout: 60_000, polling: 10 });
    const thread = await busyTime(client);
    await frame.waitForFunction(isComplete, { timeout: 60_000, polling: 20 });
    const complete = (await frame.evaluate(() => performance.timeOrigin + performance.now())) - started;
    await page.waitForNetworkIdle({ idleTime: 700 });
    const { first, largest } = await frame.evaluate(() => (globalThis as Timed).docsTimes!);
    const { heading = first } = await page.evaluate(() => (globalThis as Timed).docsTimes ?? {});
    return {
      requests: urls.size,
      bytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
      heading: heading! - started,
      firstContent: first! - started,
      largestContent: largest! - started,
      complete,
      thread,
      files: [...files].map(([url, bytes]) => [new URL(url).pathname, bytes] as const),
    };
  } finally {
    await context.close();
  }
}

/**
 * In each frame, before its own scripts: notes when the docs are painted. In Storybook's own page, notes when the text
 * is painted that it shows first.
 */
function watch(): void {
  const times: Times = ((globalThis as Timed).docsTimes = {});
  if (!location.pathname.endsWith('/iframe.html')) {
    new MutationObserver((_, own) => {
      if (!document.querySelector('#first-text')?.shadowRoot?.querySelector('h1')) return;
      own.disconnect();
      requestAnimationFrame(() => setTimeout(() => (times.heading = performance.timeOrigin + performance.now())));
    }).observe(document, { childList: true, subtree: true });
    return;
  }
  const observer = new MutationObserver(() => {
    if (!document.querySelector('#storybook-docs h1')?.textContent) return;
    observer.disconnect();
    // The frame is painted after its callbacks.
    requestAnimationFrame(() => setTimeout(() => (times.first = performance.timeOrigin + performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    times.largest = performance.timeOrigin + list.getEntries().at(-1)!.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** How long the page's thread has run tasks, in milliseconds. */
async function busyTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}
