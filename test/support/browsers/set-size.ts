import type { Page } from 'puppeteer-core';

/**
 * Sets the size of the part of a window that shows the page, and returns when the page has it.
 *
 * Puppeteer returns when the browser has the order. The page may get its size later.
 */
export async function setSize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height }).catch((error: unknown) => {
    // Puppeteer also sets the orientation of the screen, which Firefox 140 cannot do. The size is set in spite of the
    // error.
    if (!String(error).includes('setScreenOrientationOverride')) throw error;
  });
  const deadline = Date.now() + 10_000;
  // A page without scripts draws no frame for `waitForFunction`.
  for (;;) {
    const size = await page.evaluate(() => [innerWidth, innerHeight] as const);
    if (size[0] === width && size[1] === height) return;
    if (Date.now() > deadline) throw new Error(`The page has ${size.join(' × ')} px, not ${width} × ${height}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
