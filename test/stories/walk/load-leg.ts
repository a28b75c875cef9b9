import type { Browser, HTTPRequest } from 'puppeteer-core';
import { serveCompressed } from './compressed-storybook.js';
import { isComplete } from './docs-page.js';
import { measureLoad } from './docs-load.js';
import type { Leg } from './run-visits.js';
import { openForNewReader, openWindow } from './watched-page.js';

/** The most that a docs page may load from a static host. */
const limits = { requests: 60, bytes: 2_000_000 };

/** How much a new reader loads for a docs page, what comes first, what a reload says, and what needs no JavaScript. */
export function loadLeg(browser: Browser): Leg {
  return {
    name: 'what a page of text loads',
    seconds: 20,
    async walk(tell) {
      const server = await serveCompressed();
      try {
        const address = `${server.origin}/?path=/docs/widgets-headline-card--docs`;
        const { requests, bytes } = await measureLoad(browser, address);
        tell('the requests and bytes of a page of text', [
          ...(requests > limits.requests ? [`${requests} requests, and not at most ${limits.requests}`] : []),
          ...(bytes > limits.bytes ? [`${bytes} bytes, and not at most ${limits.bytes}`] : []),
        ]);
        tell('a reader reads before Storybook runs', await readEarly(browser, server.origin));
        tell('a reload of a page with mock servers', await reload(browser, server.origin));
        tell('a page beside a busy one with mock servers', await loadBesideBusy(browser, server.origin));
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

/** Opens a page while another page, which has the mock servers, answers nothing. */
async function loadBesideBusy(browser: Browser, origin: string): Promise<string[]> {
  const { page: busy, problems } = await openForNewReader(browser, 1280, { isStory: false });
  await busy.goto(`${origin}/iframe.html?id=data-and-access-article--docs&viewMode=docs`);
  await busy.waitForFunction(isComplete, { timeout: 60_000, polling: 100 });
  const debug = await busy.createCDPSession();
  await debug.send('Debugger.enable');
  await debug.send('Debugger.pause');
  void busy.evaluate(() => 'the debugger stops here').catch(() => undefined);
  const page = await openWindow(busy.browserContext(), 1280);
  await page.goto(`${origin}/?path=/docs/widgets-byline--docs`);
  const frame = await page.waitForFrame((each) => each.url().includes('/iframe.html'));
  await frame
    .waitForSelector('.sbdocs-content h1', { timeout: 20_000 })
    .catch(() => problems.push('the page waits for the busy one'));
  await page.close();
  await busy.close();
  return problems;
}

/** Opens a page while Storybook's own code does not come, scrolls to a heading, and lets the code come. */
async function readEarly(browser: Browser, origin: string): Promise<string[]> {
  const { page, problems } = await openForNewReader(browser, 1280, { isStory: false });
  const late: HTTPRequest[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url().includes('/sb-manager/runtime.js') ? late.push(request) : void request.continue(),
  );
  const loaded = page.goto(`${origin}/?path=/docs/partner-sites-any-site--docs`);
  const shown = { timeout: 30_000, polling: 100 };
  await page.waitForFunction(() => document.querySelector('#first-text')?.shadowRoot?.querySelector('h1'), shown);
  const heading = await page.$eval('#first-text >>> h1', (each) => each.textContent);
  if (heading !== 'Any site') problems.push(`the first heading is ${heading}`);
  const links = await page.$$eval('#first-text >>> a', (all) => all.map((each) => each.getAttribute('href')!));
  if (!links.includes('?path=/docs/developers-serving-the-files--docs'))
    problems.push(`no link leads to another page of Storybook: ${links.join(' ')}`);
  await page.$eval('#first-text >>> #share-icons', (section) => section.scrollIntoView());
  await page.waitForFunction(() => document.querySelector('#first-text')!.scrollTop > 0, shown);
  for (const request of late) await request.continue();
  await loaded;
  await page.waitForFunction(() => !document.querySelector('#first-text'), { ...shown, timeout: 60_000 });
  const frame = await page.waitForFrame((each) => each.url().includes('/iframe.html'));
  await frame
    .waitForFunction(
      () => Math.abs(document.querySelector('#share-icons')?.getBoundingClientRect().top ?? Infinity) < 200,
      { timeout: 20_000, polling: 100 },
    )
    .catch(() => problems.push('the section that the reader read is not in the window'));
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
