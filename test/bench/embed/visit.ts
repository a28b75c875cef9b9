/** Runs one visit of a contender's page, by a reader who has never been there. */
import type { Browser, CDPSession } from 'puppeteer-core';
import type { EmbedContender } from './contenders.js';
import type { EmbedHost } from './host.js';
import type { WatchedPage } from './watch.js';

/** The delays of a visit. */
export interface Conditions {
  /** How many times slower than this machine the page's thread is. */
  cpu: number;
  /** Milliseconds that each request waits for its answer. */
  latency: number;
}

/** The results of one visit. */
export interface Visit {
  /** Milliseconds from the start of the navigation until the finished widget is on screen. */
  time: number;
  /** Milliseconds in which the page's thread was busy, by its own clock. Other work of the machine does not count. */
  thread: number;
  /** Requests, including the document. */
  requests: number;
  /** Bytes of all scripts, as they were sent. */
  script: number;
  /** Layout shift, largest contentful paint, and the answer to a first click: see `watch.ts`. */
  shift: number;
  largestPaint: number;
  answer: number | undefined;
}

/**
 * @param click selects the element that the reader clicks at the end, through shadow roots
 * @param watching the script to run in the page before its own scripts
 * @throws if the widget is not finished within a minute
 */
export async function visit(
  browser: Browser,
  host: EmbedHost,
  name: string,
  { click }: EmbedContender,
  watching: string,
  { cpu, latency }: Conditions,
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  host.latency = 0;
  try {
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.setViewport({ width: 1280, height: 900 });
    // Open another page first, so that the process exists, as when a reader follows a link. That page loads none of the
    // measured files.
    await page.goto(host.addressOf('before'), { waitUntil: 'networkidle0' });
    await page.evaluateOnNewDocument(watching);
    await page.emulateCPUThrottling(cpu);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busyBefore = await busyTime(session);
    host.takeExchanges();
    host.latency = latency;
    await page.goto(host.addressOf(name), { waitUntil: 'load', timeout: 60_000 });
    await page
      .waitForFunction(() => (globalThis as WatchedPage).watched.finished, { polling: 100, timeout: 60_000 })
      .catch((failure: unknown) => {
        throw new Error(`“${name}” did not show its widget, so nothing is reported. ${said.join('\n')}`, {
          cause: failure,
        });
      });
    const thread = (await busyTime(session)) - busyBefore;
    // Shifts and requests after the widget has appeared count too.
    await page.waitForNetworkIdle({ idleTime: 250 });
    const exchanges = host.takeExchanges();
    if (click) {
      await page.click(click);
      // A browser does not always report a fast click. The median leaves such visits out.
      const isReported = (): unknown => (globalThis as WatchedPage).watched.answer;
      await page.waitForFunction(isReported, { polling: 50, timeout: 5_000 }).catch(() => undefined);
    }
    const { finished, shift, largestPaint, answer } = await page.evaluate(() => (globalThis as WatchedPage).watched);
    return {
      time: finished!,
      thread,
      requests: exchanges.length,
      script: exchanges.filter(({ path }) => path.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0),
      shift,
      largestPaint,
      answer,
    };
  } finally {
    await context.close();
  }
}

/** Returns how long the page's thread has run tasks, in milliseconds. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}
