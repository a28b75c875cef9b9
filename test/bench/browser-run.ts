/** One run of one contender in a fresh page. */
import type { Browser, CDPSession } from 'puppeteer-core';
import type { Bench } from './page.js';

/** The results of one run. Times are in milliseconds, sizes in bytes for each card. */
export interface Sample {
  script: number;
  /** The part of the time to paint that style and layout take. */
  layout: number;
  paint: number;
  update: number | undefined;
  /** The time to paint after a colour of the theme has changed. */
  recolour: number;
  removal: number;
  /**
   * The memory of a page for each card: the objects of its script, the article, and the browser's nodes with their
   * styles and boxes.
   */
  heap: number;
  /** The part of the memory that is JavaScript's: objects, closures, strings, and the wrappers of nodes. */
  scriptHeap: number;
  nodes: number;
}

type Page = typeof globalThis & { bench: Bench };

/** The addresses of the first articles and of the articles to change to, on the contender's server. */
export type Feeds = readonly [mounted: string, updated: string];

/** Mounts cards, gives them other articles, changes a colour of the page, then removes them. */
export async function measure(browser: Browser, address: string, count: number, feeds: Feeds): Promise<Sample> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address, { waitUntil: 'load' });
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const before = await heap(session);
    await page.evaluate((feed) => (globalThis as Page).bench.load(feed), feeds[0]);
    const layoutBefore = await layoutTime(session);
    const times = await page.evaluate(() => (globalThis as Page).bench.mount());
    const layout = (await layoutTime(session)) - layoutBefore;
    const after = await heap(session);
    const nodes = await page.evaluate(() => (globalThis as Page).bench.nodes());
    await page.evaluate((feed) => (globalThis as Page).bench.load(feed), feeds[1]);
    const update = await page.evaluate(() => (globalThis as Page).bench.update());
    const recolour = await page.evaluate(() => (globalThis as Page).bench.recolour());
    const removal = await page.evaluate(() => (globalThis as Page).bench.remove());
    return {
      ...times,
      layout,
      update,
      recolour,
      removal,
      scriptHeap: (after.script - before.script) / count,
      heap: (after.script + after.nodes - before.script - before.nodes) / count,
      nodes,
    };
  } finally {
    await page.close();
  }
}

/** Returns the DOM that a contender makes, and the DOM after its cards have changed. Both for the time `now`. */
export async function readTrees(
  browser: Browser,
  address: string,
  feeds: Feeds,
  now: Date,
): Promise<{ mounted: string[]; updated: string[] }> {
  const page = await browser.newPage();
  try {
    // A relative time must be the same on the pages of all contenders.
    await page.evaluateOnNewDocument((time) => (Date.now = () => time), now.getTime());
    await page.goto(address, { waitUntil: 'load' });
    return await page.evaluate(async ([first, second]) => {
      const { bench } = globalThis as Page;
      await bench.load(first);
      await bench.mount();
      const mounted = bench.trees();
      await bench.load(second);
      await bench.update();
      return { mounted, updated: bench.trees() };
    }, feeds);
  } finally {
    await page.close();
  }
}

/** Returns how long style and layout have taken, in milliseconds. */
export async function layoutTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const times = metrics.filter(({ name }) => name === 'LayoutDuration' || name === 'RecalcStyleDuration');
  return times.reduce((sum, { value }) => sum + value * 1000, 0);
}

async function heap(session: CDPSession): Promise<{ script: number; nodes: number }> {
  // The second collection frees the objects that the first one finalized.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, ...others } = await session.send('Runtime.getHeapUsage');
  return { script: usedSize, nodes: (others as { embedderHeapUsedSize?: number }).embedderHeapUsedSize ?? 0 };
}
