import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { newReader, openPage } from '../support/browsers/chromium.js';
import type { RunningServer } from '../support/servers/start-server.js';
import { startNewsroom } from './wordpress/newsroom.js';
import { block, openCanvas, paragraph, putBlocks, readStories, savePost, startWithPlugin } from './wordpress/plugin.js';
import { closePost, openPost } from './wordpress/read-post.js';
import type { WordPressSite } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`wordpress/${name}`, import.meta.url));

interface Picture {
  id: number;
  url: string;
}

/** The parts of WordPress’s scripts that this test uses. */
interface Scripts {
  blocks: { createBlock(name: string, attributes?: object): object };
  customize: { section(id: string): { active(): boolean; expand(): void } | undefined };
  data: {
    select(store: string): { getBlocks(): { name: string; clientId: string; attributes: Record<string, unknown> }[] };
    dispatch(store: string): {
      insertBlocks(blocks: object[], position: number, parent: string): void;
      saveEditedWidgetAreas(): Promise<void>;
      set(scope: string, name: string, value: boolean): void;
    };
  };
}
declare global {
  interface Window {
    wp: Scripts;
  }
}

/** Whether the head of a page has the styles of the widgets. */
const hasStylesFirst = (html: string): boolean => html.slice(0, html.indexOf('</head>')).includes('standfirst-css');

describe('In WordPress, the blocks of the plugin in', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  let story: string;
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin);
    story = `${newsroom.origin}/story-1`;
    await readStories(site, [story, `${newsroom.origin}/story-2`]);
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  const makePattern = async (content: string): Promise<number> =>
    (await site.run(pathOf('site/scripts/make-pattern.php'), content)) as number;
  const addPicture = async (credit: string): Promise<Picture> =>
    (await site.run(pathOf('site/scripts/add-picture.php'), { credit })) as Picture;
  const makePost = (title: string, content: string): Promise<string> =>
    site.makePost({ title, content, role: 'author' });
  const read = async (address: string): Promise<string> => (await fetch(address)).text();

  it('a pattern whose picture a post replaces: the picture has its own credit', async () => {
    const first = await addPicture('Mara Lin');
    const second = await addPicture('Idris Cole');
    const attributes = {
      id: first.id,
      sizeSlug: 'large',
      metadata: { name: 'Photo', bindings: { __default: { source: 'core/pattern-overrides' } } },
    };
    const ref = await makePattern(`<!-- wp:image ${JSON.stringify(attributes)} -->
<figure class="wp-block-image size-large"><img src="${first.url}" alt="" class="wp-image-${first.id}"/></figure>
<!-- /wp:image -->`);
    const content = { Photo: { id: second.id, url: second.url, alt: 'A buoy' } };
    const html = await read(await makePost('Replaced', `<!-- wp:block ${JSON.stringify({ ref, content })} /-->`));
    assert.ok(html.includes(`src="${second.url}"`));
    assert.match(html, /<news-photo-caption[^]*Idris Cole[^]*<\/news-photo-caption>/);
    assert.doesNotMatch(html, /Mara Lin/);
    assert.match(await read(await makePost('Not replaced', `<!-- wp:block {"ref":${ref}} /-->`)), /Mara Lin/);
  });

  describe('a synced pattern', () => {
    let editor: Page;
    let canvas: Frame;
    let pattern: number;
    const addresses: string[] = [];
    before(async () => {
      const reader = await newReader();
      await site.logIn(reader, 'editor');
      ({ page: editor } = await openPage(`${site.origin}/wp-admin/post-new.php`, { reader, waitForWidgets: false }));
      canvas = await openCanvas(editor);
    });
    after(() => editor?.close());

    it('that an editor makes from a card', async () => {
      await putBlocks(editor, [['standfirst/story', { url: story }]]);
      await (await canvas.waitForSelector('.standfirst-preview news-headline-card'))!.click();
      await (await editor.waitForSelector('.block-editor-block-settings-menu button'))!.click();
      await (await editor.waitForSelector('::-p-xpath(//button[starts-with(., "Create pattern")])'))!.click();
      await (await editor.waitForSelector('.patterns-menu-items__convert-modal input[type="text"]'))!.type('Our story');
      await (await editor.waitForSelector('.patterns-menu-items__convert-modal button[type="submit"]'))!.click();
      const made = await editor.waitForFunction(() => {
        const [first] = window.wp.data.select('core/block-editor').getBlocks();
        return first?.name === 'core/block' ? Number(first.attributes['ref']) : undefined;
      });
      pattern = (await made.jsonValue())!;
      addresses.push(await savePost(editor, 'The first post'));
      addresses.push(await makePost('The second post', `<!-- wp:block {"ref":${pattern}} /-->`));
    });

    it('that an editor changes: readers see the change in all its posts', async () => {
      await editor.goto(`${site.origin}/wp-admin/post.php?post=${pattern}&action=edit`);
      canvas = await openCanvas(editor);
      await canvas.waitForSelector('.standfirst-preview news-headline-card');
      await putBlocks(editor, [['standfirst/story', { url: `${newsroom.origin}/story-2`, layout: 'lead' }]]);
      await savePost(editor, 'Our story');
      assert.equal(addresses.length, 2);
      for (const address of addresses) {
        const opened = await openPost(address);
        const card = await opened.page.waitForSelector('news-headline-card[layout="lead"]');
        await opened.page.waitForFunction((each) => each!.shadowRoot?.querySelector('.headline'), {}, card);
        await closePost(opened);
        assert.match(await read(address), /<a href="[^"]*\/story-2">/);
      }
    });

    it('in a classic theme, whose page has the styles before the text', async () => {
      await site.setTheme('classic-theme');
      for (const address of addresses) assert.ok(hasStylesFirst(await read(address)));
      // Its front page has whole posts.
      assert.ok(hasStylesFirst(await read(site.origin)));
      await site.setTheme('twentytwentyfive');
    });
  });

  it('a template part', async () => {
    await site.run(pathOf('patterns/make-footer.php'), paragraph('The end.') + block('story', { url: story }));
    const opened = await openPost(await makePost('A post with a footer', paragraph('Words.')));
    await opened.page.waitForFunction(() =>
      document.querySelector('footer news-headline-card')?.shadowRoot?.querySelector('.headline'),
    );
    await closePost(opened);
  });

  describe('the areas for widgets of a classic theme', () => {
    let address: string;
    before(async () => {
      await site.setTheme('classic-theme');
      await copyFile(pathOf('patterns/side-bar.php'), `${site.folder}/wp-content/mu-plugins/side-bar.php`);
      address = await makePost('A post beside widgets', paragraph('Words.'));
    });

    /** Opens a page of the administration, without the greeting of its editor. Returns what it reports too. */
    async function openAdministration(path: string): Promise<{ page: Page; reports: string[] }> {
      const reader = await newReader();
      await site.logIn(reader, 'administrator');
      const { page, record } = await openPage(`${site.origin}/wp-admin/${path}`, { reader, waitForWidgets: false });
      await page.waitForFunction(() => window.wp?.data?.dispatch('core/preferences'));
      await page.evaluate(() => {
        for (const each of ['core/edit-widgets', 'core/customize-widgets'])
          window.wp.data.dispatch('core/preferences').set(each, 'welcomeGuide', false);
      });
      page.once('close', () => void reader.close());
      return { page, reports: record.exceptions };
    }

    it('are shown and saved on the page “Widgets”', async () => {
      const { page, reports } = await openAdministration('widgets.php');
      await page.waitForFunction(() =>
        window.wp.data
          .select('core/block-editor')
          .getBlocks()
          .some(({ attributes }) => attributes['id'] === 'side'),
      );
      await page.evaluate((url) => {
        const editor = window.wp.data.select('core/block-editor');
        const area = editor.getBlocks().find(({ attributes }) => attributes['id'] === 'side')!;
        const blocks = [
          window.wp.blocks.createBlock('standfirst/story', { url }),
          window.wp.blocks.createBlock('standfirst/share-icons'),
        ];
        window.wp.data.dispatch('core/block-editor').insertBlocks(blocks, 0, area.clientId);
      }, story);
      await page.waitForFunction(() =>
        document.querySelector('.standfirst-preview news-headline-card')?.shadowRoot?.querySelector('.headline'),
      );
      await page.evaluate(() => window.wp.data.dispatch('core/edit-widgets').saveEditedWidgetAreas());
      await page.close();
      assert.deepEqual(reports, []);
    });

    it('show the card to readers, with the styles before the text', async () => {
      const opened = await openPost(address);
      await opened.page.waitForFunction(() =>
        document.querySelector('aside news-headline-card')?.shadowRoot?.querySelector('.headline'),
      );
      await closePost(opened);
      assert.ok(hasStylesFirst(await read(address)));
    });

    it('are shown in the customizer', async () => {
      const { page, reports } = await openAdministration('customize.php');
      await page.waitForFunction(() => window.wp.customize.section('sidebar-widgets-side')?.active());
      // The preview has told which areas its page shows.
      await page.evaluate(() => window.wp.customize.section('sidebar-widgets-side')!.expand());
      await page.waitForFunction(() =>
        document.querySelector('.standfirst-preview news-headline-card')?.shadowRoot?.querySelector('.headline'),
      );
      await page.close();
      assert.deepEqual(reports, []);
    });
  });
});
