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
        // The warning about the date is the page's own.
        tell(
          `the playground, ${width} px`,
          problems.filter((problem) => !problem.includes('published-at')),
        );
        await page.close();
      }
    },
  };
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
