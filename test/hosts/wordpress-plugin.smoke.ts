import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { RunningServer } from '../support/servers/start-server.js';
import { headline, startNewsroom } from './wordpress/newsroom.js';
import {
  block,
  hasTitle,
  openCanvas,
  openEditor,
  paragraph,
  paste,
  putBlocks,
  readBlocks,
  readStories,
  savePost,
  startWithPlugin,
} from './wordpress/plugin.js';
import { closePost, openPost } from './wordpress/read-post.js';
import type { WordPressSite } from './wordpress/site/start-site.js';

/** Runs in a post: the words of its first card as a reader sees them, its edges, and those of the column of text. */
function readCard(): { words: string; isFinished: boolean; card: number[]; column: number[]; sideways: number } {
  const card = document.querySelector<HTMLElement>('.entry-content news-headline-card')!;
  const [edges, column] = [card, document.querySelector('.entry-content > p')!].map((node) => {
    const { left, right } = node.getBoundingClientRect();
    return [Math.round(left), Math.round(right)];
  });
  scrollTo(10_000, 0);
  const sideways = scrollX;
  scrollTo(0, 0);
  return {
    words: card.shadowRoot?.querySelector<HTMLElement>('.card')?.innerText ?? card.innerText,
    isFinished: Boolean(card.shadowRoot),
    card: edges!,
    column: column!,
    sideways,
  };
}

describe('The WordPress plugin', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin);
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  describe('lets an author', () => {
    let editor: Page;
    let address: string;
    before(async () => {
      ({ page: editor } = await openEditor(site, 'author'));
    });
    after(() => editor.close());

    it('paste the address of a story into a paragraph, and see the card', async () => {
      const canvas = await openCanvas(editor);
      await putBlocks(editor, [['core/paragraph']]);
      await canvas.waitForFunction(() => document.activeElement?.classList.contains('wp-block-paragraph'));
      await paste(canvas, `${newsroom.origin}/story-1`);
      const card = await canvas.waitForSelector('.standfirst-preview news-headline-card');
      await canvas.waitForFunction((each) => each!.shadowRoot?.querySelector('.headline'), {}, card);
      const [pasted] = await readBlocks(editor);
      assert.equal(pasted!.name, 'standfirst/story');
      assert.equal(pasted!.attributes.url, `${newsroom.origin}/story-1`);
      await hasTitle(editor);
    });

    it('publish it, and open the post again', async () => {
      address = await savePost(editor, 'A pasted story');
      await editor.reload();
      await openCanvas(editor);
      const blocks = await readBlocks(editor);
      assert.deepEqual(
        blocks.map(({ name, isValid }) => [name, isValid]),
        [['standfirst/story', true]],
      );
      assert.equal(blocks[0]!.attributes.title, headline);
    });

    it('show readers the card', async () => {
      const opened = await openPost(address);
      const card = await opened.page.waitForSelector('news-headline-card');
      await opened.page.waitForFunction((each) => each!.shadowRoot?.querySelector('.headline'), {}, card);
      await closePost(opened);
    });
  });

  describe('leaves other pasted addresses to WordPress:', () => {
    let editor: Page;
    before(async () => {
      ({ page: editor } = await openEditor(site, 'editor'));
    });
    after(() => editor.close());

    for (const [name, text, expected] of [
      [
        'several at once',
        'STORY\n\nhttps://video.example/watch\n\nSTORY',
        ['standfirst/story', 'core/embed', 'standfirst/story'],
      ],
      ['one with words around it', 'Read STORY today', ['core/paragraph']],
    ] as const)
      it(name, async () => {
        const canvas = await openCanvas(editor);
        await putBlocks(editor, [['core/paragraph']]);
        await canvas.waitForFunction(() => document.activeElement?.classList.contains('wp-block-paragraph'));
        await paste(canvas, text.replaceAll('STORY', `${newsroom.origin}/story-2`));
        await editor.waitForFunction(() =>
          (
            window as unknown as { wp: { data: { select(store: string): { getBlocks(): { attributes: object }[] } } } }
          ).wp.data
            .select('core/block-editor')
            .getBlocks()
            .some(({ attributes }) => /story-2/.test(JSON.stringify(attributes))),
        );
        assert.deepEqual(
          (await readBlocks(editor)).map((each) => each.name),
          expected,
        );
      });
  });

  describe('shows a post', () => {
    let address: string;
    before(async () => {
      await readStories(site, [`${newsroom.origin}/story-3`]);
      address = await site.makePost({
        title: 'A post',
        role: 'contributor',
        content: `${paragraph('Storms have left the channel too shallow.')}${block('story', { url: `${newsroom.origin}/story-3` })}`,
      });
    });
    for (const width of [1280, 390])
      for (const hasScript of [true, false])
        it(`at ${width} px ${hasScript ? 'with' : 'without'} a script, in the column of the text`, async () => {
          const opened = await openPost(address, { width, hasScript });
          if (hasScript)
            await opened.page.waitForFunction(() =>
              document.querySelector('news-headline-card')!.shadowRoot?.querySelector('.headline'),
            );
          const { words, isFinished, card, column, sideways } = await opened.page.evaluate(readCard);
          assert.match(
            words.replace(/\s+/g, ' '),
            new RegExp(`Ports ${headline}.*The Meridian.*Mara Lin.*March 2, 2026`),
          );
          assert.equal(isFinished, hasScript);
          assert.deepEqual(card, column);
          assert.equal(sideways, 0);
          await closePost(opened);
        });

    for (const hasScript of [true, false])
      it(`in the colours that an editor chose, ${hasScript ? 'with' : 'without'} a script`, async () => {
        const colored = await site.makePost({
          title: 'Colours',
          role: 'author',
          content: block('story', {
            url: `${newsroom.origin}/story-3`,
            textColor: 'base',
            style: { color: { background: '#123456' } },
          }),
        });
        const opened = await openPost(colored, { hasScript });
        const card = await opened.page.waitForSelector('news-headline-card');
        if (hasScript)
          await opened.page.waitForFunction((each) => each!.shadowRoot?.querySelector('.headline'), {}, card);
        const colors = await card!.evaluate((each) => {
          const { backgroundColor } = getComputedStyle(each.shadowRoot?.querySelector('.root') ?? each);
          const { color } = getComputedStyle(each.shadowRoot?.querySelector('.headline') ?? each.querySelector('h3')!);
          // The widgets compute in another colour space.
          const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
          return [backgroundColor, color].map((style) => {
            paint.fillStyle = style;
            paint.fillRect(0, 0, 1, 1);
            return [...paint.getImageData(0, 0, 1, 1).data];
          });
        });
        assert.deepEqual(colors, [
          [18, 52, 86, 255],
          [255, 255, 255, 255],
        ]);
        await closePost(opened);
      });
  });
});
