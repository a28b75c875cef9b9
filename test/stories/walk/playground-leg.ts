import type { Browser, Frame, Page } from 'puppeteer-core';
import { playgroundAddress } from '../../../stories/applications/playground/playground-state.js';
import type { BuiltStorybook } from './built-storybook.js';
import { findViolations } from './docs-page.js';
import type { Leg } from './run-visits.js';
import { expectIn, findOverflow, openForNewReader } from './watched-page.js';

/** Uses the playground as a developer does: opens a link, changes the page and the HTML, and reads the console. */
export function playgroundLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    name: 'the playground',
    seconds: 12,
    async walk(tell) {
      for (const width of [1280, 390]) {
        const watched = await openForNewReader(browser, width);
        const { page, problems } = watched;
        const expect = expectIn(watched, 15_000);
        const html = '<news-headline-card href="/a" headline="Tram line opens" level="2"></news-headline-card>';
        await page.goto(`${origin}/${playgroundAddress(html, { theme: 'salmon', language: 'ar' })}`);
        await expect('there is an editor', hasEditor);
        await hasIn(page, () =>
          document.querySelector('news-headline-card')?.shadowRoot?.querySelector('[part=headline]'),
        );
        await hasIn(page, () => document.dir === 'rtl' && document.querySelector('link[href$="themes/salmon.css"]'));

        await page.select('widget-playground >>> select[name=host]', 'bootstrap');
        await hasIn(page, () => getComputedStyle(document.body).fontFamily.includes('Segoe UI'));
        const address = page.url();
        if (!address.includes('host=bootstrap')) problems.push(`the address does not have the page: ${address}`);

        await page.click('widget-playground >>> .cm-content');
        await page.keyboard.down('Control');
        await page.keyboard.press('End');
        await page.keyboard.up('Control');
        // The editor writes the end of a tag.
        await page.keyboard.type(' <news-byline published-at="yesterday" authors="Mara Lin"></news-byline>');
        await hasIn(page, () => document.querySelector('news-byline')?.shadowRoot?.textContent.includes('Mara Lin'));
        await expect('the console of the page is shown', hasLine, 'published-at');

        problems.push(...(await findOverflow(page)), ...(await findViolations(page, 'widget-playground')));
        // The page in the sandbox cannot reach its playground.
        const reached = await sandboxOf(page)!.evaluate(() => {
          try {
            return parent.document.title;
          } catch {
            return undefined;
          }
        });
        if (reached !== undefined) problems.push('the page reaches the playground');
        await sandboxOf(page)!.evaluate(() => {
          const event = { type: 'setCurrentStory', args: [{ storyId: 'byline--byline', viewMode: 'story' }], from: '' };
          for (const message of [
            { key: 'storybook-channel', event },
            { key: 'storybook-channel', event, playground: '' },
          ])
            for (const data of [message, JSON.stringify(message)]) parent.postMessage(data, '*');
        });
        // eslint-disable-next-line no-restricted-syntax -- Storybook does not move
        await new Promise((resolve) => setTimeout(resolve, 500));
        if (!page.url().includes('id=playground--playground')) problems.push('the page commands Storybook');
        // The warning about the date is the page's own.
        tell(
          `the playground, ${width} px`,
          problems.filter((problem) => !problem.includes('published-at')),
        );
        await page.close();
      }
      tell('the playground, misused', await misuse(browser, origin));
    },
  };
}

/** Opens links to odd pages, and does things at the wrong moment. */
async function misuse(browser: Browser, origin: string): Promise<string[]> {
  const { page, problems } = await openForNewReader(browser, 1280);
  await page.evaluateOnNewDocument(`globalThis.copied = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void copied.push(text) } });`);
  const writes = `<script>
    setInterval(() => console.warn('old'), 0);
    console.error(Object.create(null), 'odd');
    for (let i = 0; i < 5000; i++) console.warn('line', i);
  </script>`;
  await page.goto(`${origin}/${playgroundAddress(writes, { scheme: 'dark' })}`);
  await page.waitForFunction(hasEditor, { polling: 100 });
  await page.waitForFunction(hasLine, { polling: 20 }, 'old');
  const ink = await page.$eval('widget-playground >>> iframe', (frame) => getComputedStyle(frame).colorScheme);
  if (ink !== 'dark') problems.push(`a dark page is on ${ink} paper`);

  const steps = await page.evaluate(() => history.length);
  for (const word of ['one', 'two']) {
    await write(page, `<h2>${word}</h2>`);
    await hasIn(page, () => document.querySelector('h2'));
  }
  const added = (await page.evaluate(() => history.length)) - steps;
  if (added > 0) problems.push(`two changes are ${added} steps of the browser’s “Back”`);
  if (await page.evaluate(hasLine, 'old')) problems.push('the console has a line of the page before');

  await write(page, '<script>console.error(Object.create(null), "odd")</script>');
  await page.waitForFunction(hasLine, { polling: 100 }, '[object] odd');
  await page.evaluate(() => dispatchEvent(new Event('hashchange')));
  // eslint-disable-next-line no-restricted-syntax -- The lines stay
  await new Promise((resolve) => setTimeout(resolve, 200));
  if (!(await page.evaluate(hasLine, '[object] odd'))) problems.push('the same link again empties the console');

  await page.evaluate("history.replaceState = () => { throw new DOMException('Too many calls', 'SecurityError'); }");
  await write(page, '<h3>Refused</h3>');
  await hasIn(page, () => document.querySelector('h3'));
  await write(page, '<p>At once');
  await page.click('widget-playground >>> header button');
  await write(page, 'ع'.repeat(200_000));
  await page.click('widget-playground >>> header button');
  const copied = await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
  if (copied.length !== 1 || !copied[0]!.includes('At+once')) problems.push(`copied: ${copied.join().slice(0, 200)}`);
  await page.close();
  return problems.filter((problem) => !/\bodd\b|\bline\b|\bold\b/.test(problem));
}

/** Replaces the text of the field, as typing does. */
async function write(page: Page, html: string): Promise<void> {
  await page.$eval(
    'widget-playground >>> textarea',
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    },
    html,
  );
}

const sandboxOf = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.parentFrame() && frame.url() === 'about:srcdoc');

/** Waits until the page in the sandbox has something. It loads anew after each change. */
async function hasIn(page: Page, test: () => unknown): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await sandboxOf(page)
      ?.evaluate((code) => Boolean((new Function(`return (${code})()`) as () => unknown)()), String(test))
      .catch(() => false);
    if (found) return;
    if (Date.now() > end) throw new Error(`The page does not become so: ${String(test)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// In the page:

function hasEditor(): boolean {
  return document.querySelector('widget-playground')?.shadowRoot?.querySelector('.cm-content') != null;
}

function hasLine(text: string): boolean {
  const lines = document.querySelector('widget-playground')!.shadowRoot!.querySelectorAll('.console li');
  return [...lines].some(({ textContent }) => textContent.includes(text));
}
