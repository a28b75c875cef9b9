import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startNewsroom, type Newsroom } from './wordpress/newsroom.js';
import {
  hasTitle,
  openCanvas,
  openEditor,
  paste,
  putBlocks,
  readBlocks,
  savePost,
  startWithPlugin,
} from './wordpress/plugin.js';
import { closePost, openPost } from './wordpress/read-post.js';
import type { Role, WordPressSite } from './wordpress/site/start-site.js';

const setOption = fileURLToPath(new URL('wordpress/site/scripts/set-option.php', import.meta.url));

const themes = ['twentytwentyfive', 'twentytwentyfour', 'classic-theme'];
const roles: readonly Role[] = ['administrator', 'editor', 'author', 'contributor'];

/** Each block, with attributes that differ from its defaults, and the tag that it shows. */
const blocksFor = (origin: string): readonly (readonly [name: string, attributes: object, tag: string])[] => [
  ['standfirst/story', { url: `${origin}/story-1?a=1&b=2`, layout: 'lead', level: 2 }, 'news-headline-card'],
  [
    'standfirst/stories',
    {
      url: `${origin}/feed.json`,
      heading: 'More from <em>The Meridian</em>',
      number: 3,
      layout: 'grid',
      pinned: [`${origin}/story-7`],
      titles: { [`${origin}/story-7`]: 'Pinned “by hand” & kept' },
    },
    'news-headline-list',
  ],
  [
    'standfirst/prompt',
    {
      state: 'subscriber-only',
      pitch: 'A newsroom of forty people -- works for you.',
      subscribeUrl: 'https://news.example/subscribe',
      offers: [
        { name: 'Digital', price: '9', currency: 'EUR', period: 'month', url: 'https://news.example/a?b=1&c=2' },
      ],
    },
    'news-subscription-prompt',
  ],
];

/** WordPress writes `&amp;` into the blocks of authors who may not write HTML. Readers and the editor see `&`. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('&amp;', '&'));
}

describe('In the editor of WordPress', function () {
  this.timeout(180_000);
  let newsroom: Newsroom;
  let site: WordPressSite;
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin);
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  for (const theme of themes)
    for (const role of roles)
      it(`(${theme}) each block of ${/^[ae]/.test(role) ? 'an' : 'a'} ${role} is shown, saved and opened again as it was`, async () => {
        await site.setTheme(theme);
        const { page } = await openEditor(site, role);
        const canvas = await openCanvas(page);
        const blocks = blocksFor(newsroom.origin);
        await putBlocks(
          page,
          blocks.map(([name, attributes]) => [name, attributes]),
        );
        for (const [, , tag] of blocks) await canvas.waitForSelector(`.standfirst-preview ${tag}`);
        // Until then, the post is not as it will be saved.
        await hasTitle(page);
        const given = await readBlocks(page);
        // A contributor may not publish.
        const address = await savePost(page, `By ${role} in ${theme}`, role === 'contributor' ? 'pending' : 'publish');
        await page.reload();
        const again = await openCanvas(page);
        for (const [, , tag] of blocks) await again.waitForSelector(`.standfirst-preview ${tag}`);
        const kept = await readBlocks(page);
        assert.deepEqual(
          kept.map(({ name, isValid }) => [name, isValid]),
          blocks.map(([name]) => [name, true]),
        );
        for (const [index, [, attributes]] of blocks.entries())
          for (const [name, value] of Object.entries(attributes)) {
            assert.deepEqual(given[index]!.attributes[name], value);
            assert.deepEqual(plain(kept[index]!.attributes[name]), value, name);
          }
        await page.close();
        if (role === 'contributor') return;
        const opened = await openPost(address);
        for (const [, , tag] of blocks) await opened.page.waitForSelector(tag);
        const html = await opened.page.content();
        assert.ok(html.includes('/story-1?a=1&amp;b=2"'), 'the address of the story');
        assert.ok(html.includes('href="https://news.example/a?b=1&amp;c=2"'), 'the address of the offer');
        await closePost(opened);
      });

  it('a block is inserted by its name, and its side bar changes it', async () => {
    await site.setTheme('twentytwentyfive');
    const { page } = await openEditor(site, 'editor');
    const canvas = await openCanvas(page);
    await putBlocks(page, [['core/paragraph']]);
    await canvas.waitForFunction(() => document.activeElement?.classList.contains('wp-block-paragraph'));
    await page.keyboard.type('/story');
    await page.waitForSelector('.components-autocomplete__result[aria-selected="true"]');
    await page.keyboard.press('Enter');
    const field = await canvas.waitForSelector('.standfirst-form input');
    await field!.type(`${newsroom.origin}/story-4`);
    await page.keyboard.press('Enter');
    await canvas.waitForSelector('.standfirst-preview news-headline-card[layout="row"]');
    await page.locator('.block-editor-block-inspector select').fill('stacked');
    await canvas.waitForSelector('.standfirst-preview news-headline-card[layout="stacked"]');
    const [story] = await readBlocks(page);
    assert.equal(story!.attributes.layout, 'stacked');
    await page.close();
  });

  it('a story becomes a link that says who paid, and the link stays when the post is saved', async () => {
    const { page } = await openEditor(site, 'author');
    const canvas = await openCanvas(page);
    await putBlocks(page, [['standfirst/story', { url: `${newsroom.origin}/story-5`, sponsor: 'Rail & Sea' }]]);
    await canvas.waitForSelector('.standfirst-preview news-headline-card');
    await hasTitle(page);
    await page.locator('.block-editor-block-toolbar button::-p-text(Show as a link)').click();
    await canvas.waitForSelector('p.wp-block a');
    const [paragraph] = await readBlocks(page);
    assert.match(
      String(paragraph!.attributes.content),
      /^Paid for by Rail &amp; Sea: <a href="[^"]+\/story-5">Harbour dredging/,
    );
    await page.close();
  });

  it('an administrator allows a newsroom from the block, and an editor is told how', async () => {
    for (const role of ['editor', 'administrator'] as const) {
      const { page } = await openEditor(site, role);
      const canvas = await openCanvas(page);
      await putBlocks(page, [['standfirst/story', { url: 'https://other.example/story' }]]);
      const message = await canvas.waitForSelector('.standfirst-message');
      const buttons = await message!.$$eval('button', (list) => list.map(({ textContent }) => textContent));
      if (role === 'editor') assert.deepEqual(buttons, ['Try again', 'Show as a link', 'Change the address']);
      else {
        assert.deepEqual(buttons, ['Allow stories from other.example', 'Show as a link', 'Change the address']);
        await (await message!.$('button'))!.click();
        await canvas.waitForFunction(() => /No story was found/.test(document.body.innerText));
      }
      await page.close();
    }
  });

  it('the address of a newsroom becomes that of its feed, also without “https://”', async () => {
    newsroom.answers.set('/', {
      body: `<!doctype html><title>The Meridian</title><meta property="og:title" content="The Meridian">
        <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
        <link rel="alternate" type="application/rss+xml" href="https://third.example/feed">
        <link rel="ALTERNATE home" type="application/feed+json" href="feed.json">`,
    });
    const { page } = await openEditor(site, 'editor');
    const canvas = await openCanvas(page);
    await putBlocks(page, [['standfirst/stories']]);
    await canvas.locator('.standfirst-form input').fill(`${newsroom.origin}/`);
    await canvas.locator('.standfirst-form button').click();
    while ((await readBlocks(page))[0]!.attributes.url !== `${newsroom.origin}/feed.json`) await setTimeout(50);
    await canvas.waitForSelector('.standfirst-preview news-headline-list');
    await putBlocks(page, [['standfirst/story']]);
    await canvas.locator('.standfirst-form input').fill('third.example/story');
    await canvas.locator('.standfirst-form button').click();
    await canvas.waitForSelector('.standfirst-message');
    assert.equal((await readBlocks(page))[0]!.attributes.url, 'https://third.example/story');
    await page.close();
  });

  it('a front page that is pasted stays text, and an address without a story can become a link', async () => {
    newsroom.answers.set('/about', { body: '<!doctype html><p>About us' });
    const { page } = await openEditor(site, 'author');
    const canvas = await openCanvas(page);
    await putBlocks(page, [['core/paragraph']]);
    await canvas.waitForFunction(() => document.activeElement?.classList.contains('wp-block-paragraph'));
    await paste(canvas, `${newsroom.origin}/`);
    await canvas.waitForFunction(() => /http/.test(document.body.innerText));
    assert.equal((await readBlocks(page))[0]!.name, 'core/paragraph');
    await putBlocks(page, [['standfirst/story', { url: `${newsroom.origin}/about` }]]);
    await canvas.waitForSelector('.standfirst-message');
    await canvas.locator('.standfirst-message button::-p-text(Show as a link)').click();
    while ((await readBlocks(page))[0]!.name !== 'core/paragraph') await setTimeout(50);
    await page.close();
  });

  it('a prompt says in the editor that it has no link and a price without a currency', async () => {
    const { page } = await openEditor(site, 'editor');
    const canvas = await openCanvas(page);
    const messages = (count: number): Promise<unknown> =>
      canvas.waitForFunction(
        (wanted) =>
          document.querySelector('.standfirst-preview news-subscription-prompt') &&
          document.querySelectorAll('.standfirst-message').length === wanted,
        {},
        count,
      );
    await putBlocks(page, [['standfirst/prompt', { offers: [{ name: 'Digital', price: '9' }] }]]);
    await messages(2);
    const offer = { name: 'Digital', price: '9', currency: 'EUR' };
    await putBlocks(page, [['standfirst/prompt', { subscribeUrl: '/subscribe', offers: [offer] }]]);
    await messages(0);
    await page.close();
  });

  it('a widget speaks the language of the site, as for readers', async () => {
    const languages = `${site.folder}/wp-content/languages`;
    await mkdir(languages, { recursive: true });
    // WordPress offers a language only if it has its file.
    await writeFile(`${languages}/de_DE.l10n.php`, "<?php return array( 'messages' => array() );");
    await site.run(setOption, { name: 'WPLANG', value: 'de_DE' });
    try {
      const { page } = await openEditor(site, 'editor');
      const canvas = await openCanvas(page);
      await putBlocks(page, [['standfirst/prompt', { state: 'subscriber-only' }]]);
      await canvas.waitForFunction(() => {
        const prompt = document
          .querySelector('news-subscription-prompt')
          ?.shadowRoot?.querySelector<HTMLElement>('.root');
        return /Artikel/.test(prompt?.innerText ?? '');
      });
      await page.close();
    } finally {
      await site.run(setOption, { name: 'WPLANG', value: '' });
    }
  });
});
