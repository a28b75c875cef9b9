import type { Page } from 'puppeteer-core';

/** A Tuesday at noon. */
const now = Date.parse('2026-03-03T12:00:00Z');

/** Stops the page's clock: texts about times are the same whenever the page is opened. */
export async function stopClock(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((now) => {
    globalThis.Date = new Proxy(Date, {
      construct(clock, parts) {
        return Reflect.construct(clock, parts.length === 0 ? [now] : parts) as Date;
      },
    });
    Date.now = () => now;
  }, now);
}
