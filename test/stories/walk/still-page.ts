import type { Page } from 'puppeteer-core';
import { waitUntilAtRest } from '../../support/browsers/at-rest.js';
import { setSize } from '../../support/browsers/set-size.js';
import { stopClock } from '../../support/browsers/stop-clock.js';
import { StoryPage } from './story-page.js';

/**
 * Flags that make Chromium draw text in the same way on every machine: without a colour for each part of a pixel,
 * without hinting, every letter at whole pixels, every colour in sRGB.
 */
export const steadyFlags = [
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
];

const others = "'Noto Sans Arabic', 'Sawarabi Gothic'";

/**
 * The styles that make a page look the same on every machine: its fonts, no motion, no cursor. They are set on every
 * element of the light DOM, because a story may set fonts.
 */
const stillness = `
  :root { --news-font-headline: Gelasio, ${others}, serif !important; --news-font-label: Arimo, ${others}, sans-serif !important; --news-duration: 0s !important }
  body, #storybook-root, #storybook-root * { font-family: Arimo, ${others}, sans-serif !important }
  * { animation: none !important; transition: none !important; caret-color: transparent !important }
`;

/**
 * Gives text the width of its outlines, without the rounding of the machine's hinting. It is added to every shadow root
 * too.
 */
const evenText = '* { text-rendering: geometricPrecision !important }';

/** A page of a story for pictures: it looks the same in every machine's browser, at any time. */
export class StillPage extends StoryPage {
  #atRest: () => Promise<void> = () => Promise.resolve();

  protected override async prepare(page: Page): Promise<void> {
    await holdStill(page);
    this.#atRest = await waitUntilAtRest(page);
  }

  /** See {@link takePicture}. A story without a play function may be finished before its requests are answered. */
  async take(height?: number, scale?: number): Promise<Buffer> {
    await this.#atRest();
    return takePicture(this.page!, height, scale);
  }
}

/** Stops the page's clock, and uses the same fonts everywhere. */
export async function holdStill(page: Page): Promise<void> {
  await page.emulateTimezone('Europe/Berlin');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await stopClock(page);
  await page.evaluateOnNewDocument((textContent) => {
    document.addEventListener('DOMContentLoaded', () => {
      document.head.append(Object.assign(document.createElement('style'), { textContent }));
    });
  }, stillness);
}

/**
 * Takes a picture of the page as WebP, after everything on it has loaded.
 *
 * @param height in CSS pixels; default: the height of the page's content
 * @param scale 0.5 for a picture of half the size. The page has the same layout; only its paint is scaled
 */
export async function takePicture(page: Page, height?: number, scale = 1): Promise<Buffer> {
  const { width } = page.viewport()!;
  let content = await page.evaluate(settle, evenText);
  // The first height may be with another font, before the page's own has loaded.
  for (let turn = 0; turn < 5; turn++) {
    const shown = height ?? content;
    // A picture of more than the window would show lazy pictures unpainted, and a page from right to left cut off.
    await setSize(page, width, shown);
    content = await page.evaluate(settle, '');
    if (height || content === shown) break;
  }
  if (scale === 1)
    return Buffer.from(await page.screenshot({ type: 'webp', quality: 75, captureBeyondViewport: false }));
  // Puppeteer's method loses the scale.
  const session = await page.createCDPSession();
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 40,
    clip: { x: 0, y: 0, width, height: height ?? content, scale },
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/**
 * In the page: sets text evenly, loads lazy pictures and fonts, waits until all of it is drawn, and returns the height.
 */
async function settle(evenText: string): Promise<number> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(evenText);
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    root.adoptedStyleSheets.push(sheet);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')]);
  for (const picture of pictures) {
    // The file that loads first depends on the speed of the page.
    picture.removeAttribute('srcset');
    picture.loading = 'eager';
    picture.decoding = 'sync';
  }
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  // Sizes that were measured with another font are measured again.
  for (let round = 0; round < 3; round++) {
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
  }
  return Math.ceil(document.body.getBoundingClientRect().bottom);
}
