import assert from 'node:assert/strict';
import type { RunningServer } from '../support/servers/start-server.js';
import { startNewsroom } from './wordpress/newsroom.js';
import { block, paragraph, readStories, startWithPlugin } from './wordpress/plugin.js';
import { closePost, openPost } from './wordpress/read-post.js';
import type { WordPressSite } from './wordpress/site/start-site.js';

const row = { type: 'flex', flexWrap: 'nowrap' };
const stack = { type: 'flex', orientation: 'vertical' };

/** A group with a layout, as a post stores it. */
function group(layout: object, blocks: string): string {
  return `<!-- wp:group ${JSON.stringify({ layout })} -->\n<div class="wp-block-group">${blocks}</div>\n<!-- /wp:group -->\n\n`;
}

describe('In a group of WordPress', function () {
  this.timeout(60_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin);
    await readStories(site, [`${newsroom.origin}/story-1`, `${newsroom.origin}/feed.json`]);
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  /** Returns the widths of the widgets in the groups of a post, and that of its first paragraph. */
  async function widthsIn(content: string, hasScript: boolean): Promise<{ column: number; widths: number[] }> {
    const address = await site.makePost({ title: 'Groups', content, role: 'administrator' });
    const opened = await openPost(address, { hasScript });
    const { page } = opened;
    if (hasScript) await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
    const [column, ...widths] = await page.$$eval(
      '.entry-content > p, .wp-block-group > :is([class*="wp-block-standfirst-"], .has-standfirst-credit) > :first-child',
      (nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().width)),
    );
    await closePost(opened);
    return { column: column!, widths };
  }

  for (const hasScript of [true, false])
    describe(hasScript ? 'with a script' : 'without a script', () => {
      it('that is a row, cards share the width', async () => {
        const story = block('story', { url: `${newsroom.origin}/story-1` });
        const { column, widths } = await widthsIn(paragraph('Words.') + group(row, story + story), hasScript);
        assert.equal(widths.length, 2);
        for (const width of widths) assert.ok(width > 0.4 * column && width <= column / 2, `${width} of ${column}`);
      });

      it('that is a row, a byline has the room that the share icons leave, and a picture that of the words', async () => {
        const picture = `<!-- wp:image {"standfirstCredit":"Photo: Mara Lin"} -->
<figure class="wp-block-image"><img src="${newsroom.origin}/barrier.webp" alt=""/></figure>
<!-- /wp:image -->`;
        const { column, widths } = await widthsIn(
          paragraph('Words.') +
            group(row, block('byline', {}) + block('share-icons', {})) +
            group(row, picture + paragraph('Few words.')),
          hasScript,
        );
        const [byline, , photo] = widths;
        assert.ok(byline! > 0.5 * column, `a byline of ${byline}`);
        assert.ok(photo! > 0.5 * column, `a picture of ${photo}`);
      });

      it('that is a stack, all are as wide as the text', async () => {
        const { column, widths } = await widthsIn(
          paragraph('Words.') +
            group(
              stack,
              block('story', { url: `${newsroom.origin}/story-1` }) +
                block('stories', { url: `${newsroom.origin}/feed.json`, number: 2 }) +
                block('byline', {}) +
                block('prompt', {
                  state: 'subscriber-only',
                  pitch: 'A newsroom of forty.',
                  subscribeUrl: '/subscribe',
                }),
            ),
          hasScript,
        );
        assert.deepEqual(widths, [column, column, column, column]);
      });
    });
});
