import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { newReader, openPage } from '../support/browsers/chromium.js';
import type { RunningServer } from '../support/servers/start-server.js';
import { startNewsroom } from './wordpress/newsroom.js';
import { block, paragraph, setSettings, startWithPlugin } from './wordpress/plugin.js';
import type { WordPressSite } from './wordpress/site/start-site.js';

const gate = {
  presentation: 'gate',
  freeArticles: 2,
  subscribeUrl: '/subscribe',
  offers: [{ name: 'Digital', price: '9', currency: 'EUR', period: 'month' }],
};

/** Runs in a post: the paragraphs that a reader sees. */
function shownParagraphs(): string[] {
  return [...document.querySelectorAll('.entry-content > p')].flatMap((each) =>
    each.getClientRects().length > 0 ? [each.textContent] : [],
  );
}

describe('A gate in a post of WordPress', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  const addresses: string[] = [];
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin);
    for (const title of ['One', 'Two', 'Three'])
      addresses.push(
        await site.makePost({
          title,
          role: 'author',
          content: paragraph('Above.') + block('prompt', gate) + paragraph('Below.') + paragraph('The end.'),
        }),
      );
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  it('keeps what is below it out of feeds and of automatic excerpts', async () => {
    const text = async (path: string): Promise<string> => (await fetch(site.origin + path)).text();
    for (const path of ['/feed/', '/wp-json/wp/v2/posts?_fields=title,excerpt']) {
      const found = await text(path);
      assert.match(found, /Above\./, path);
      assert.doesNotMatch(found, /Below|The end/, path);
    }
    const address = await site.makePost({
      title: 'Closed from its first word',
      role: 'author',
      content: block('prompt', gate) + paragraph('Below.'),
    });
    addresses.push(address);
    assert.doesNotMatch(await text('/feed/'), /Below/);
    // Another prompt closes nothing.
    await site.makePost({ title: 'Open', role: 'author', content: block('prompt', {}) + paragraph('Still open.') });
    assert.match(await text('/feed/'), /Still open/);
    addresses.pop();
  });

  /**
   * Opens the posts in turn as one reader, until the meter has counted each free one.
   *
   * @returns the paragraphs of each post, and how many entries the browser has stored at the end
   */
  async function readPosts(isCounted: boolean): Promise<{ seen: string[][]; stored: number }> {
    const reader = await newReader();
    const seen: string[][] = [];
    let stored = 0;
    let known = '{}';
    for (const [index, address] of addresses.entries()) {
      const { page, record } = await openPage(address, { reader, waitForWidgets: false });
      await page.waitForFunction(() =>
        ['news-access', 'news-subscription-prompt'].every((tag) => customElements.get(tag)),
      );
      // An article counts when it was visible for three seconds.
      if (!isCounted)
        // eslint-disable-next-line no-restricted-syntax -- Nothing is counted
        await setTimeout(3300);
      else if (index < gate.freeArticles)
        await page.waitForFunction((known) => JSON.stringify(localStorage) !== known, { polling: 100 }, known);
      else await page.waitForFunction(() => !document.body.innerText.includes('Below.'), { polling: 100 });
      known = await page.evaluate(() => JSON.stringify(localStorage));
      seen.push(await page.evaluate(shownParagraphs));
      stored = await page.evaluate(() => localStorage.length);
      await page.close();
      assert.deepEqual([...record.exceptions, ...record.console], []);
    }
    await reader.close();
    return { seen, stored };
  }

  for (const theme of ['twentytwentyfive', 'classic-theme'])
    it(`(${theme}) closes what is below it when the free articles are read, if readers agree to the count`, async () => {
      await site.setTheme(theme);
      await setSettings(site, { newsrooms: [newsroom.origin], consent: 'granted' });
      const whole = ['Above.', 'Below.', 'The end.'];
      assert.deepEqual((await readPosts(true)).seen, [whole, whole, ['Above.']]);
    });

  it('stays open without the consent, and stores nothing', async () => {
    await setSettings(site, { newsrooms: [newsroom.origin] });
    const whole = ['Above.', 'Below.', 'The end.'];
    assert.deepEqual(await readPosts(false), { seen: [whole, whole, whole], stored: 0 });
  });
});
