import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openPage } from '../support/browsers/chromium.js';
import type { RunningServer } from '../support/servers/start-server.js';
import { startNewsroom } from './wordpress/newsroom.js';
import { block, paragraph, readStories, setSettings, startWithPlugin } from './wordpress/plugin.js';
import type { WordPressSite } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`wordpress/${name}`, import.meta.url));

/** The part of a post that a reader sees. */
interface Sight {
  /** The widgets that are not finished. */
  unfinished: string[];
  /** How many widgets are wider or narrower than the column of the text. */
  outside: number;
  /** Whether the card has the accent of the settings, and the surface that an editor chose. */
  hasAccent: boolean;
  hasSurface: boolean;
}

/** Runs in the page. */
function look(): Sight {
  const boxes = [...document.querySelectorAll('.entry-content > [class*="wp-block-standfirst-"]')];
  const widgets = boxes.map((box) => box.firstElementChild!);
  const column = document.querySelector('.entry-content > p')!.getBoundingClientRect();
  const style = getComputedStyle(document.querySelector('news-headline-card')!);
  return {
    unfinished: widgets.filter((each) => !each.shadowRoot?.querySelector('.root')).map((each) => each.localName),
    outside: widgets.filter((each) => Math.abs(each.getBoundingClientRect().width - column.width) > 1).length,
    hasAccent: style.getPropertyValue('--news-color-accent') === '#118844',
    hasSurface: style.getPropertyValue('--news-color-surface') === '#eeeeee',
  };
}

describe('Under a strict content security policy of a WordPress', function () {
  this.timeout(60_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  let address: string;
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin);
    const file = 'content-security/content-security.php';
    await copyFile(pathOf(file), `${site.folder}/wp-content/mu-plugins/content-security.php`);
    await setSettings(site, { newsrooms: [newsroom.origin], accent: '#118844', preset: 'broadsheet' });
    const [story, feed] = [`${newsroom.origin}/story-1`, `${newsroom.origin}/feed.json`] as const;
    await readStories(site, [story, feed]);
    const offers = [{ name: 'Digital', price: '9', currency: 'EUR', url: '/subscribe' }];
    address = await site.makePost({
      title: 'Policies',
      role: 'author',
      content:
        paragraph('Storms have left the channel too shallow.') +
        block('byline', {}) +
        block('story', { url: story, style: { color: { background: '#eeeeee' } } }) +
        block('stories', { url: feed, number: 3 }) +
        block('prompt', { state: 'subscriber-only', offers }) +
        block('share-icons', {}),
    });
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  /** Opens the post under a policy for styles. Returns what a reader sees, and what the browser has refused. */
  async function open(theme: string, styles: string): Promise<{ sight: Sight; refused: string[] }> {
    await site.setTheme(theme);
    const { page, record } = await openPage(`${address}?styles=${encodeURIComponent(styles)}`, {
      waitForWidgets: false,
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.entry-content > [class*="wp-block-standfirst-"] > :first-child')].every((each) =>
        each.shadowRoot?.querySelector('.root'),
      ),
    );
    const sight = await page.evaluate(look);
    await page.close();
    assert.deepEqual(record.exceptions, []);
    return { sight, refused: record.console };
  }

  for (const theme of ['twentytwentyfive', 'classic-theme']) {
    it(`(${theme}) with inline styles, widgets look as without a policy, and nothing of them is refused`, async () => {
      const { sight, refused } = await open(theme, `'self' 'unsafe-inline'`);
      assert.deepEqual(sight, { unfinished: [], outside: 0, hasAccent: true, hasSurface: true });
      // WordPress looks for emoji in a worker without a file.
      assert.deepEqual(
        refused.filter((each) => !/Creating a worker from 'blob:/.test(each)),
        [],
      );
    });

    it(`(${theme}) without inline styles, widgets are finished, in the colours of the preset`, async () => {
      const { sight, refused } = await open(theme, `'self'`);
      assert.deepEqual([sight.unfinished, sight.hasAccent, sight.hasSurface], [[], false, false]);
      // The column of a block theme is an inline style.
      if (theme === 'classic-theme') assert.equal(sight.outside, 0);
      assert.deepEqual(
        refused.filter((each) => !/Creating a worker from 'blob:|Applying inline style/.test(each)),
        [],
      );
    });
  }
});
