import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { newReader, type PageRecord } from '../support/browsers/chromium.js';
import { openBuilt } from '../support/browsers/built-page.js';

function story(id: string): string {
  const article = JSON.stringify({ id, headline: id, access: 'metered' });
  return `<news-access meter="3/month" time-zone="Asia/Singapore" consent="granted" dwell="0.1"></news-access>
    <news-article><script type="application/json">${article}</script>
    <news-subscription-prompt publication="The Meridian" subscribe-href="/subscribe"></news-subscription-prompt></news-article>`;
}

/** Waits until a page's prompt contains a text. */
async function says(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (words: string) =>
      document.querySelector('news-subscription-prompt')?.shadowRoot?.textContent.replace(/\s+/g, ' ').includes(words),
    { timeout: 15_000 },
    text,
  );
}

/** Returns how many articles of the product "behind" are counted. Runs in the page. */
function countBehind(): number {
  return Object.keys(localStorage).filter((key) => key.includes(':behind:')).length;
}

describe('A meter in several tabs', () => {
  it('counts each article once, and updates the rest in every tab', async () => {
    const records: PageRecord[] = [];
    const reader = await newReader();
    const open = async (id: string): Promise<Page> => {
      const { page, record } = await openBuilt({ reader, body: story(id) });
      records.push(record);
      return page;
    };
    const first = await open('a');
    await says(first, '2 free articles');
    const second = await open('b');
    await says(second, '1 free article left');
    await second.waitForFunction(() => Object.keys(localStorage).length === 2);
    // The first page learns that one less is left.
    await first.bringToFront();
    await says(first, '1 free article left');
    const again = await open('a');
    await says(again, '1 free article left');
    const third = await open('c');
    await says(third, 'the last of your 3 free articles');
    await third.waitForFunction(() => Object.keys(localStorage).length === 3);
    const denied = await open('d');
    await says(denied, 'You have read your 3 free articles this month');
    assert.equal(await denied.evaluate(() => Object.keys(localStorage).length), 3);
    // An article that was read stays open.
    const back = await open('b');
    await says(back, 'the last of your 3 free articles');
    for (const { exceptions, console: lines } of records) assert.deepEqual([exceptions, lines], [[], []]);
    await reader.close();
  });

  it('closes the tabs beyond the limit, if twelve are opened together', async () => {
    const reader = await newReader();
    const pages = await Promise.all(
      Array.from(
        { length: 12 },
        async (_, number) => (await openBuilt({ reader, body: story(`together-${number}`) })).page,
      ),
    );
    const closed = async (page: Page): Promise<boolean> =>
      page.evaluate(() =>
        /You have read your/.test(document.querySelector('news-subscription-prompt')?.shadowRoot?.textContent ?? ''),
      );
    // Each tab counts only while it is in front.
    for (const page of pages) {
      await page.bringToFront();
      await page.waitForFunction(() =>
        /read your|last of your|article left|articles left/.test(
          document.querySelector('news-subscription-prompt')?.shadowRoot?.textContent ?? '',
        ),
      );
    }
    // Puppeteer usually looks when a frame is painted. A page behind another paints none.
    await pages[0]!.waitForFunction(() => Object.keys(localStorage).length >= 3, { polling: 100 });
    const countOpen = async (): Promise<number> =>
      (await Promise.all(pages.map(closed))).filter((isClosed) => !isClosed).length;
    while ((await countOpen()) > 3) await sleep(100);
    assert.equal(await countOpen(), 3);
    assert.equal(await pages[0]!.evaluate(() => Object.keys(localStorage).length), 3);
    await reader.close();
    // Twelve tabs of a whole browser need more than the usual minute if other programs use the machine.
  }).timeout(180_000);

  it('counts nothing while the page is behind another', async () => {
    // The page is in the background from the start, however long it takes to load.
    const hidden = `<script>Object.defineProperty(document, 'hidden', { configurable: true, value: true })</script>`;
    const markup = story('e').replace('dwell="0.1"', 'dwell="0.05" product="behind"');
    const { page } = await openBuilt({ body: hidden + markup });
    // If the meter had set its timer, this longer one, which is set later, would end after it.
    // eslint-disable-next-line no-restricted-syntax -- Nothing is counted
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.equal(await page.evaluate(countBehind), 0);
    await page.evaluate(() => {
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.waitForFunction(`(${countBehind.toString()})() === 1`);
    await page.close();
  });

  it('counts in memory, and lets every reader in, in a frame that may store nothing', async () => {
    const { page, record } = await openBuilt({ body: '' });
    await page.evaluate((markup) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.srcdoc = `${markup}<script type="module" src="https://partner.example/standfirst.js"></script>`;
      document.body.append(frame);
    }, story('f'));
    const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
    await frame.waitForFunction(() =>
      document.querySelector('news-subscription-prompt')?.shadowRoot?.textContent.includes('2\u00a0free articles'),
    );
    assert.deepEqual(record.exceptions, []);
    await page.close();
  });
});
