import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import type { PageRecord } from '../support/browsers/chromium.js';
import { closePost, openPost } from './wordpress/read-post.js';
import { openCanvas, openEditor, plugin, readBlocks } from './wordpress/plugin.js';
import { WordPressSite, type Role } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const scripts = pathOf('wordpress/site/scripts');
const posts = pathOf('wordpress/posts');

interface Editor {
  page: Page;
  record: PageRecord;
  /** The canvas: a frame, or the page itself beside classic blocks. */
  canvas: Frame;
}

/** The part of WordPress's scripts that the tests use. */
interface WordPressScripts {
  data: {
    select(store: string): { getCurrentPostId(): number };
    dispatch(store: string): { savePost(): Promise<void> };
  };
}

/** Inserts a block by its name, as an editor types it. */
async function insert({ page, canvas }: Editor, name: string): Promise<void> {
  await canvas.locator('.block-editor-default-block-appender__content, p[data-empty=true]').click();
  await page.keyboard.type(`/${name}`);
  await page.waitForFunction(
    (title) =>
      [...document.querySelectorAll('.components-autocomplete__result')].some(
        (each) => each.textContent.trim() === title,
      ),
    {},
    name,
  );
  await page.keyboard.press('Enter');
}

/** Waits until the row in the canvas has a number of links. */
const shareLinks = (canvas: Frame, count: number): Promise<unknown> =>
  canvas.waitForFunction(
    (expected) =>
      document
        .querySelector('.wp-block-standfirst-share-icons news-share-icons')
        ?.shadowRoot?.querySelectorAll('[part=link]').length === expected,
    {},
    count,
  );

/** Saves the post as a draft, and returns its number. */
const save = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { data } = (globalThis as unknown as { wp: WordPressScripts }).wp;
    await data.dispatch('core/editor').savePost();
    return data.select('core/editor').getCurrentPostId();
  });

describe('The editor of a post', function () {
  this.timeout(180_000);
  let site: WordPressSite;
  before(async () => {
    site = await WordPressSite.start({ plugins: [plugin] });
  });
  after(() => site?.stop());

  async function open(role: Role, path?: string): Promise<Editor> {
    const { page, record } = await openEditor(site, role, path);
    return { page, record, canvas: await openCanvas(page) };
  }

  /** Closes the editor. It has reported nothing, and has requested only this site. */
  async function close({ page, record }: Editor): Promise<void> {
    await page.close();
    assert.deepEqual(record.exceptions, []);
    assert.deepEqual(
      record.console.filter((line) => /^(error|warn)/.test(line)).map((line) => line.slice(0, 300)),
      [],
    );
    const others = record.requests.filter((each) => /^https?:/.test(each) && !each.startsWith(site.origin));
    assert.deepEqual(others, []);
  }

  for (const [role, theme] of [
    ['editor', 'twentytwentyfive'],
    ['contributor', 'twentytwentyfive'],
    ['author', 'classic-theme'],
  ] as const)
    describe(`as ${role}, with the theme ${theme}`, () => {
      before(() => site.setTheme(theme));
      after(() => site.setTheme('twentytwentyfive'));

      it('has a byline and share icons by their names, and keeps them', async () => {
        const editor = await open(role);
        const { page, canvas } = editor;
        await insert(editor, 'Byline');
        await canvas.waitForFunction(
          (name) =>
            document
              .querySelector('.wp-block-standfirst-byline news-byline')
              ?.shadowRoot?.querySelector('[part=authors]')
              ?.textContent.includes(name),
          {},
          role,
        );
        await page.keyboard.press('Enter');
        await insert(editor, 'Share icons');
        await shareLinks(canvas, 7);
        const chosen = await page.waitForSelector('aria/Bluesky[role="checkbox"]');
        await chosen!.click();
        await shareLinks(canvas, 1);
        const id = await save(page);
        await close(editor);

        const again = await open(role, `post.php?post=${id}&action=edit`);
        await shareLinks(again.canvas, 1);
        const blocks = await readBlocks(again.page);
        assert.deepEqual(
          blocks.map(({ name, isValid }) => [name, isValid]),
          [
            ['standfirst/byline', true],
            ['standfirst/share-icons', true],
          ],
        );
        assert.deepEqual(blocks[1]!.attributes.networks, ['bluesky']);
        await close(again);
      });
    });

  it('shows the credit of a picture, and lets an editor change or hide it in this story', async () => {
    const picture = (await site.run(`${scripts}/add-picture.php`, { credit: 'Halyard Press' })) as {
      id: number;
      url: string;
    };
    const content = `<!-- wp:image {"id":${picture.id},"sizeSlug":"large","linkDestination":"none"} -->
<figure class="wp-block-image size-large"><img src="${picture.url}" alt="A buoy" class="wp-image-${picture.id}"/><figcaption class="wp-element-caption">The dredger</figcaption></figure>
<!-- /wp:image -->`;
    const address = await site.makePost({ title: 'Picture', content, role: 'editor' });
    const id = (await site.run(`${posts}/change-post.php`, { address })) as number;
    const editor = await open('editor', `post.php?post=${id}&action=edit`);
    const { page, canvas } = editor;
    const shows = (credit: string): Promise<unknown> =>
      canvas.waitForFunction(
        (text) => {
          const figure = document.querySelector('[data-type="core/image"]');
          return figure && getComputedStyle(figure, '::before').content === text;
        },
        {},
        credit,
      );
    await shows('"Halyard Press"');
    await canvas.locator('[data-type="core/image"] img').click();
    await page.locator('label::-p-text(Credit in this story)').click();
    await page.keyboard.type('Mara Lin for Halyard');
    await shows('"Mara Lin for Halyard"');
    await save(page);
    const html = await (await fetch(address)).text();
    assert.match(html, /itemprop="creditText">Mara Lin for Halyard</);
    await (await page.waitForSelector('aria/Hide the credit[role="checkbox"]'))!.click();
    await shows('none');
    await save(page);
    assert.doesNotMatch(await (await fetch(address)).text(), /news-photo-caption/);
    assert.deepEqual(
      (await readBlocks(page)).map(({ isValid }) => isValid),
      [true],
    );
    await close(editor);

    // Without the plugin, the post has a plain picture.
    await site.run(pathOf('wordpress/leaving/deactivate.php'), null);
    const plain = await open('editor', `post.php?post=${id}&action=edit`);
    await plain.canvas.waitForSelector('[data-type="core/image"] img');
    assert.deepEqual(
      (await readBlocks(plain.page)).map(({ name, isValid }) => [name, isValid]),
      [['core/image', true]],
    );
    await close(plain);
    const opened = await openPost(address);
    assert.equal(await opened.page.$eval('figcaption', (each) => each.textContent), 'The dredger');
    await closePost(opened);
    await site.run(`${scripts}/activate-plugin.php`, 'standfirst/standfirst.php');
  });

  it('has “Photo with credit” among its blocks', async () => {
    const editor = await open('editor');
    await insert(editor, 'Photo with credit');
    await editor.canvas.waitForSelector('[data-type="core/image"]');
    const [block] = await readBlocks(editor.page);
    assert.deepEqual([block!.attributes.standfirstPhoto, block!.isValid], [true, true]);
    await close(editor);
  });

  it('The media library has the fields, and keeps them for those who may change the picture', async () => {
    const picture = (await site.run(`${scripts}/add-picture.php`, { credit: 'In <b>the</b> file' })) as { id: number };
    const { page, record } = await openEditor(site, 'editor', `post.php?post=${picture.id}&action=edit`);
    const field = (name: string): string => `[name="attachments[${picture.id}][standfirst_credit${name}]"]`;
    assert.match(
      await page.$eval('.compat-attachment-fields', (each) => each.textContent),
      /readers see “In the file”/,
    );
    await page.locator(field('')).fill('© Reuters & “Co”');
    await page.locator(field('_source')).fill('https://reuters.example/p?a=1&b=2');
    await page.locator(field('_licence')).fill('javascript:alert(1)');
    await Promise.all([page.waitForNavigation(), page.click('#publish')]);
    const values = await Promise.all(
      ['', '_source', '_licence'].map((name) => page.$eval(field(name), (each) => (each as HTMLInputElement).value)),
    );
    assert.deepEqual(values, ['© Reuters & “Co”', 'https://reuters.example/p?a=1&b=2', '']);
    await page.close();
    assert.deepEqual(record.exceptions, []);

    // A visitor of the REST interface sees nothing of it.
    const answer = (await (await fetch(`${site.origin}/wp-json/wp/v2/media/${picture.id}`)).json()) as object;
    assert.equal((answer as { standfirst_credit: unknown }).standfirst_credit, null);
  });
});
