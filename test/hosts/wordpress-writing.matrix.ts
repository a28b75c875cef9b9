import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import type { RunningServer } from '../support/servers/start-server.js';
import { headline, startNewsroom } from './wordpress/newsroom.js';
import {
  openCanvas,
  openEditor,
  paste,
  putBlocks,
  readBlocks,
  startWithPlugin,
  type EditorBlock,
} from './wordpress/plugin.js';
import type { WordPressSite } from './wordpress/site/start-site.js';

describe('While an editor writes in WordPress', function () {
  this.timeout(60_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  let page: Page;
  let canvas: Frame;
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin);
    ({ page } = await openEditor(site, 'editor'));
    canvas = await openCanvas(page);
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  /** Returns the blocks of the post when they are as expected. */
  async function blocksWhen(isExpected: (blocks: EditorBlock[]) => boolean): Promise<EditorBlock[]> {
    for (;;) {
      const blocks = await readBlocks(page);
      if (isExpected(blocks)) return blocks;
      await setTimeout(50);
    }
  }

  async function startParagraph(): Promise<void> {
    await putBlocks(page, [['core/paragraph']]);
    await canvas.waitForFunction(() => document.activeElement?.classList.contains('wp-block-paragraph'));
  }

  async function undo(): Promise<void> {
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
  }

  it('“Undo” takes a pasted story back, after its headline is known', async () => {
    await startParagraph();
    await paste(canvas, `${newsroom.origin}/story-1`);
    await blocksWhen(([first]) => first?.attributes.title === headline);
    await undo();
    await blocksWhen((blocks) => blocks.every(({ name }) => name === 'core/paragraph'));
  });

  it('“Undo” of the address shows its field again', async () => {
    for (const name of ['story', 'stories']) {
      await putBlocks(page, [[`standfirst/${name}`]]);
      await canvas
        .locator('.standfirst-form input')
        .fill(`${newsroom.origin}/${name === 'story' ? 'story-1' : 'feed.json'}`);
      await canvas.locator('.standfirst-form button').click();
      await canvas.waitForSelector('.standfirst-preview');
      await page.locator('.editor-history__undo').click();
      await blocksWhen(([first]) => first?.attributes.url === '');
      await canvas.waitForSelector('.standfirst-form input');
    }
  });

  it('addresses on lines without a line between them are one block each', async () => {
    await startParagraph();
    const addresses = [`${newsroom.origin}/story-1`, 'https://video.example/watch', `${newsroom.origin}/story-2`];
    await paste(canvas, addresses.join('\n'));
    const blocks = await blocksWhen(([first]) => first?.name === 'standfirst/story');
    assert.deepEqual(
      blocks.map(({ name, attributes }) => [name, attributes.url]),
      [
        ['standfirst/story', addresses[0]],
        ['core/embed', addresses[1]],
        ['standfirst/story', addresses[2]],
      ],
    );
  });

  it('another address in the side bar has its own headline', async () => {
    await putBlocks(page, [['standfirst/story', { url: `${newsroom.origin}/story-1`, title: 'An earlier headline' }]]);
    await canvas.waitForSelector('.standfirst-preview news-headline-card');
    await page.locator('.block-editor-block-inspector input[type="url"]').fill(`${newsroom.origin}/story-2`);
    await blocksWhen(
      ([first]) => first?.attributes.url === `${newsroom.origin}/story-2` && Boolean(first.attributes.title),
    );
    const [story] = await readBlocks(page);
    assert.equal(story!.attributes.title, headline);
  });

  it('words that are typed into the side bar stay if another block is chosen at once', async () => {
    await putBlocks(page, [
      ['standfirst/story', { url: `${newsroom.origin}/story-1` }],
      ['core/paragraph', { content: 'Words.' }],
    ]);
    await canvas.waitForSelector('.standfirst-preview news-headline-card');
    await canvas.click('[data-type="standfirst/story"]');
    await page.locator('.block-editor-block-inspector input[type="text"]').fill('Halyard Ferries');
    await canvas.click('[data-type="core/paragraph"]');
    await blocksWhen(([first]) => first?.attributes.sponsor === 'Halyard Ferries');
  });

  it('the list of blocks shows the field of the block “Story”, without a warning', async () => {
    await page.locator('.editor-document-tools__inserter-toggle').click();
    await page.locator('.block-editor-inserter__search input').fill('Story');
    let frame = null;
    while (!frame) {
      // A list that is drawn again under the pointer does not notice it. Its preview may be drawn again too.
      await page.mouse.move(0, 0);
      await page.locator('.editor-block-list-item-standfirst-story').hover();
      try {
        const preview = await page.waitForSelector('.block-editor-inserter__preview iframe', { timeout: 2000 });
        const shown = await preview!.contentFrame();
        await shown!.waitForSelector('.standfirst-form, .standfirst-message', { timeout: 5000 });
        frame = shown;
      } catch {
        continue;
      }
    }
    assert.equal(await frame.$('.standfirst-message'), null);
  });

  it('a byline in a list of posts names the author of each', async () => {
    await site.makePost({ title: 'Of another', role: 'administrator', content: 'Words.' });
    await page.evaluate(
      (content) => {
        const { wp } = window as unknown as {
          wp: {
            blocks: { parse(text: string): object[] };
            data: { dispatch(store: string): { resetBlocks(blocks: object[]): void } };
          };
        };
        wp.data.dispatch('core/block-editor').resetBlocks(wp.blocks.parse(content));
      },
      `<!-- wp:query {"queryId":1,"query":{"perPage":1,"postType":"post","order":"desc","orderBy":"date","inherit":false}} -->
<div class="wp-block-query"><!-- wp:post-template --><!-- wp:standfirst/byline /--><!-- /wp:post-template --></div>
<!-- /wp:query -->`,
    );
    const byline = await canvas.waitForSelector('.wp-block-query .standfirst-preview news-byline');
    assert.match((await byline!.evaluate((node) => node.textContent)) ?? '', /^By administrator/);
  });
});
