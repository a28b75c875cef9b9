import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'puppeteer-core';
import { newReader, openPage } from '../support/browsers/chromium.js';
import type { RunningServer } from '../support/servers/start-server.js';
import { headline, startNewsroom } from './wordpress/newsroom.js';
import {
  block,
  openCanvas,
  paragraph,
  paste,
  putBlocks,
  readBlocks,
  readStories,
  setSettings,
  startWithPlugin,
} from './wordpress/plugin.js';
import type { WordPressSite } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`wordpress/${name}`, import.meta.url));

const count = (html: string, part: string): number => html.split(part).length - 1;

describe('A post of WordPress with blocks of the plugin', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  let story: string;
  let author: BrowserContext;
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin);
    story = `${newsroom.origin}/story-1`;
    await readStories(site, [story, `${newsroom.origin}/story-2`]);
    author = await newReader();
    await site.logIn(author, 'author');
  });
  afterEach(() => setSettings(site, { newsrooms: [newsroom.origin] }));
  after(async () => {
    await author?.close();
    await Promise.all([site?.stop(), newsroom?.close()]);
  });

  /** Makes a post of the author. */
  async function makePost(fields: Record<string, string>): Promise<{ id: number; address: string }> {
    return (await site.run(pathOf('states/make-post.php'), fields)) as { id: number; address: string };
  }

  /** Reads a page as a visitor, or as the author. */
  async function read(address: string, cookies = ''): Promise<string> {
    return (await fetch(address, { headers: { Cookie: cookies } })).text();
  }
  const cookiesOfAuthor = async (): Promise<string> =>
    (await author.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

  const offers = [{ name: 'Digital', price: '9', currency: 'EUR', url: '/subscribe' }];

  it('has its own words in the excerpt, and what readers can read in the feed', async () => {
    const { id } = await makePost({
      post_title: 'In the feed',
      post_content:
        block('story', { url: story }) +
        block('byline', {}) +
        paragraph('Storms have left the channel too shallow.') +
        block('prompt', { presentation: 'gate', pitch: 'Support our work.', offers }) +
        block('share-icons', {}),
    });
    const feed = await read(`${site.origin}/feed/`);
    const item = /<item>\s*<title>In the feed[^]*?<\/item>/.exec(feed)![0];
    assert.ok(item.includes('<description><![CDATA[Storms have left the channel too shallow.]]></description>'));
    assert.ok(item.includes(`<a href="${story}">${headline}</a>`));
    // Without a script, these would be words without a purpose.
    assert.doesNotMatch(item, /Support our work|<news-(subscription|offer|share|access)/);
    const answer = await fetch(`${site.origin}/wp-json/wp/v2/posts/${id}`);
    const { excerpt, content } = (await answer.json()) as Record<'excerpt' | 'content', { rendered: string }>;
    assert.equal(excerpt.rendered, '<p>Storms have left the channel too shallow.</p>\n');
    assert.match(content.rendered, /<news-headline-card.*<news-subscription-prompt/s);
  });

  it('says who paid for a story, with and without the script, and has an editor’s words on its buttons', async () => {
    const { address } = await makePost({
      post_title: 'Paid',
      post_content:
        block('story', { url: story, sponsor: 'Halyard <b>Ferries</b>' }) +
        block('story', { url: 'https://elsewhere.example/a', sponsor: 'Orrin Rail' }) +
        block('prompt', {
          state: 'exhausted',
          subscribeUrl: '/subscribe',
          subscribeLabel: 'Become a member',
          signInUrl: '/sign-in',
          signInLabel: 'Members, enter here',
        }),
    });
    const html = await read(address);
    assert.match(html, /<div>Paid for by <b>Halyard Ferries<\/b><\/div>/);
    assert.doesNotMatch(html, /itemprop="publisher"/);
    // A story that is not known is a link.
    assert.match(html, /<div>Paid for by <b>Orrin Rail<\/b><\/div><p><a href="https:\/\/elsewhere\.example\/a">/);
    const { page } = await openPage(address, { waitForWidgets: false });
    await page.waitForFunction(() =>
      ['news-headline-card', 'news-subscription-prompt'].every((name) =>
        document.querySelector(name)?.shadowRoot?.querySelector('.root')?.textContent.trim(),
      ),
    );
    const shown = await page.evaluate(() =>
      ['news-headline-card', 'news-subscription-prompt'].map((name) => {
        const root = document.querySelector(name)!.shadowRoot!;
        const slots = [...root.querySelectorAll('slot[name]')].flatMap((slot) =>
          (slot as HTMLSlotElement).assignedNodes(),
        );
        const words = [root.querySelector('.root')!, ...slots].map(({ textContent }) => textContent).join(' ');
        return words.replace(/\s+/g, ' ');
      }),
    );
    await page.close();
    assert.equal(count(shown[0]!, 'Paid for by Halyard Ferries'), 1);
    assert.match(shown[1]!, /Become a member/);
    assert.match(shown[1]!, /Members, enter here/);
  });

  it('that needs a password shows nothing before', async () => {
    const fields = { post_title: 'Secret', post_content: block('story', { url: story }), post_password: 'harbour' };
    const { address } = await makePost(fields);
    await setSettings(site, { newsrooms: [newsroom.origin], byline: true, share: true });
    const locked = await read(address);
    assert.ok(locked.includes('post-password-form') && !locked.includes(headline));
    const reader = await newReader();
    const { page } = await openPage(address, { reader, waitForWidgets: false });
    await page.type('input[name="post_password"]', 'harbour');
    await Promise.all([page.waitForNavigation(), page.click('.post-password-form [type="submit"]')]);
    await page.waitForFunction(() =>
      document.querySelector('news-headline-card')?.shadowRoot?.querySelector('.headline'),
    );
    await reader.close();
  });

  for (const status of ['private', 'draft', 'future'])
    it(`is for the newsroom only, as long as it is ${status}`, async () => {
      const { id } = await makePost({
        post_title: `A ${status} post`,
        post_content: block('story', { url: story }),
        post_status: status,
        ...(status === 'future' && { post_date: '2099-01-01 10:00:00' }),
      });
      const address = `${site.origin}/?p=${id}${status === 'private' ? '' : '&preview=true'}`;
      assert.equal((await fetch(address)).status, 404);
      assert.ok((await read(address, await cookiesOfAuthor())).includes(headline));
      for (const place of ['feed/', `?s=${status}`]) {
        assert.ok(!(await read(`${site.origin}/${place}`)).includes(`A ${status} post</`), place);
      }
    });

  for (const theme of ['classic-theme', 'twentytwentyfive'])
    it(`(${theme}) has one byline in the preview, also if an editor has just placed it`, async () => {
      await site.setTheme(theme);
      const { id, address } = await makePost({ post_title: `Changed in ${theme}`, post_content: paragraph('Words.') });
      await setSettings(site, { newsrooms: [newsroom.origin], byline: true });
      assert.equal(count(await read(address), '<news-byline'), 1);
      const { page } = await openPage(`${site.origin}/wp-admin/post.php?post=${id}&action=edit`, {
        reader: author,
        waitForWidgets: false,
      });
      await openCanvas(page);
      await putBlocks(page, [
        ['core/paragraph', { content: 'Words.' }],
        ['standfirst/byline'],
        ['standfirst/story', { url: story }],
      ]);
      const preview = await page.evaluate(async () => {
        const { wp } = window as unknown as {
          wp: { data: { dispatch(store: string): { __unstableSaveForPreview(): Promise<string> } } };
        };
        return wp.data.dispatch('core/editor').__unstableSaveForPreview();
      });
      const html = await page.evaluate(async (each) => (await fetch(each)).text(), preview);
      await page.close();
      assert.ok(html.includes(headline));
      assert.equal(count(html, '<news-byline'), 1);
      // Readers see what is published.
      assert.ok(!(await read(address)).includes(headline));
    });

  it('gets an earlier revision back', async () => {
    const title = 'Ships -- and a "quote"';
    const first = block('story', { url: `${story}?a=1&b=2`, title });
    const { id } = await makePost({ post_title: 'Revised', post_content: first });
    for (const post_content of [first + paragraph('Words.'), block('story', { url: `${newsroom.origin}/story-2` })])
      await site.run(pathOf('states/update-post.php'), { ID: id, post_content });
    const open = async (path: string): ReturnType<typeof openPage> =>
      openPage(`${site.origin}/wp-admin/${path}`, { reader: author, waitForWidgets: false });
    const revisions = (await site.run(pathOf('states/list-revisions.php'), id)) as number[];
    const { page } = await open(`revision.php?revision=${revisions.at(-2)!}`);
    await page.waitForFunction(() => /story-2|b=2/.test(document.querySelector('.diff')?.textContent ?? ''));
    await Promise.all([page.waitForNavigation(), page.click('.restore-revision')]);
    await openCanvas(page);
    const blocks = await readBlocks(page);
    await page.close();
    assert.deepEqual(
      blocks.map(({ name, isValid }) => [name, isValid]),
      [
        ['standfirst/story', true],
        ['core/paragraph', true],
      ],
    );
    assert.equal(blocks[0]!.attributes['title'], title);
  });

  it('shows a link to its story on a site that does not list the newsroom', async () => {
    const copied = block('story', { url: story, title: headline });
    await setSettings(site, { newsrooms: [] });
    const { page } = await openPage(`${site.origin}/wp-admin/post-new.php`, { reader: author, waitForWidgets: false });
    const canvas = await openCanvas(page);
    await putBlocks(page, [['core/paragraph']]);
    await canvas.waitForFunction(() => document.activeElement?.classList.contains('wp-block-paragraph'));
    await paste(canvas, copied);
    await canvas.waitForSelector('.standfirst-message');
    const [pasted] = await readBlocks(page);
    await page.close();
    assert.deepEqual([pasted!.name, pasted!.isValid], ['standfirst/story', true]);
    const { address } = await makePost({ post_title: 'Copied', post_content: copied });
    assert.ok((await read(address)).includes(`<p><a href="${story}">${headline}</a></p>`));
  });

  it('has a gate that closes no other post of a list', async () => {
    const gate = { presentation: 'gate', offers };
    for (const [title, state] of [
      ['Open', ''],
      ['Closed', 'subscriber-only'],
    ] as const)
      await makePost({
        post_title: title,
        post_content: block('prompt', { ...gate, state }) + paragraph(`The end of ${title}.`),
      });
    const { page } = await openPage(site.origin, { waitForWidgets: false });
    await page.waitForFunction(() => !document.body.innerText.includes('The end of Closed.'));
    assert.match(await page.evaluate(() => document.body.innerText), /The end of Open\./);
    await page.close();
  });
});
