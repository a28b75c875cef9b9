/** One run of one contender in a fresh page. */
import type { Browser, CDPSession } from 'puppeteer-core';
import type { Bench } from './page.js';

/** What one run measured. Times in milliseconds, sizes in bytes for a card. */
export interface Sample {
  script: number;
  /** Style and layout, of the time to paint. */
  layout: number;
  paint: number;
  update: number | undefined;
  /** A change of a colour of the theme. */
  recolour: number;
  removal: number;
  /** What a page holds for a card: what its script does, the article too, and the browser's nodes with their styles and boxes. */
  heap: number;
  /** The part that is JavaScript's own: objects, closures, strings, and the wrappers of nodes. */
  scriptHeap: number;
  nodes: number;
}

type Page = typeof globalThis & { bench: Bench };

/** The addresses of the articles to mount and of those to change to, on the contender's server. */
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

/** The trees that a contender makes, then those it makes when the cards change; both as of `now`. */
export async function readTrees(
  browser: Browser,
  address: string,
  feeds: Feeds,
  now: Date,
): Promise<{ mounted: string[]; updated: string[] }> {
  const page = await browser.newPage();
  try {
    // A relative time must not change from one contender's page to the next one's.
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

/** How long style and layout have taken, in milliseconds. */
async function layoutTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const times = metrics.filter(({ name }) => name === 'LayoutDuration' || name === 'RecalcStyleDuration');
  return times.reduce((sum, { value }) => sum + value * 1000, 0);
}

async function heap(session: CDPSession): Promise<{ script: number; nodes: number }> {
  // What the first collection finalizes, the second one frees.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, ...others } = await session.send('Runtime.getHeapUsage');
  return { script: usedSize, nodes: (others as { embedderHeapUsedSize?: number }).embedderHeapUsedSize ?? 0 };
}
