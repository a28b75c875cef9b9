import type { Browser } from 'puppeteer-core';
import { serveCompressed } from './compressed-storybook.js';
import { isComplete } from './docs-page.js';
import { measureLoad } from './docs-load.js';
import type { Leg } from './run-visits.js';
import { openForNewReader } from './watched-page.js';

/** The most that a docs page may load from a static host. */
const limits = { requests: 60, bytes: 2_000_000 };

/** How much a new reader loads for a docs page, what a reload says, and what there is without JavaScript. */
export function loadLeg(browser: Browser): Leg {
  return {
    name: 'what a page of text loads',
    seconds: 20,
    async walk(tell) {
      const server = await serveCompressed();
      try {
        const { requests, bytes } = await measureLoad(
          browser,
          `${server.origin}/?path=/docs/widgets-headline-card--docs`,
        );
        tell('the requests and bytes of a page of text', [
          ...(requests > limits.requests ? [`${requests} requests, and not at most ${limits.requests}`] : []),
          ...(bytes > limits.bytes ? [`${bytes} bytes, and not at most ${limits.bytes}`] : []),
        ]);
        tell('a reload of a page with mock servers', await reload(browser, server.origin));
        tell('a page without JavaScript', await lookWithoutScript(browser, server.origin));
      } finally {
        await server.close();
      }
    },
  };
}

/** Reloads a page whose stories have mock servers: the worker must answer again. */
async function reload(browser: Browser, origin: string): Promise<string[]> {
  // This is the only page that has the worker.
  const { page, problems } = await openForNewReader(browser, 1280, { isStory: false });
  await page.goto(`${origin}/iframe.html?id=data-and-access-article--docs&viewMode=docs`);
  for (const pause of [0, 300, 0]) {
    // Also before the page is complete.
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    else await page.waitForFunction(isComplete, { timeout: 60_000, polling: 100 });
    await page.reload();
  }
  const isLoaded = await page
    .waitForFunction(
      () => document.querySelector('news-article news-headline-card')?.shadowRoot?.querySelector('[part=standfirst]'),
      { timeout: 20_000, polling: 100 },
    )
    .catch(() => undefined);
  if (!isLoaded) problems.push('the article of a mock server does not come');
  await page.close();
  return problems;
}

async function lookWithoutScript(browser: Browser, origin: string): Promise<string[]> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${origin}/?path=/docs/start-here--docs`);
  const link = await page.waitForSelector('a[href="widgets-byline.html"]', { timeout: 10_000 }).catch(() => undefined);
  const problems = link ? [] : [`there are no pages of text at ${page.url()}`];
  if (link) {
    await Promise.all([page.waitForNavigation(), link.click()]);
    const heading = await page.$eval('h1', (heading) => heading.textContent);
    if (heading !== 'Byline') problems.push(`the page of the byline has the heading ${heading}`);
  }
  await context.close();
  return problems;
}
