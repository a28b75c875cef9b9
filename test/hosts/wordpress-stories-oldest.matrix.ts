import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closePost, openPost } from './wordpress/read-post.js';
import { installPlayground, startPlayground, type Playground } from './wordpress/playground/start-playground.js';
import { readAnswers } from './wordpress/stories/answers.js';
import { startNewsroom, storyPage, type Newsroom } from './wordpress/newsroom.js';
import { block, openCanvas, openEditor, plugin, putBlocks } from './wordpress/plugin.js';

describe('The plugin in WordPress 6.5 with PHP 7.4', function () {
  this.timeout(120_000);
  let newsroom: Newsroom;
  let wordpress: Playground;
  before(async function () {
    // Playground is installed from npm.
    this.timeout(300_000);
    const installed = installPlayground();
    newsroom = await startNewsroom();
    wordpress = await startPlayground(installed, '6.5', [newsroom.origin]);
    for (const file of readdirSync(plugin, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const path = join(file.parentPath, file.name);
      wordpress.writeFile(`/wordpress/wp-content/plugins/standfirst${path.slice(plugin.length)}`, readFileSync(path));
    }
    assert.equal(
      await wordpress.run(
        `( function () { require_once ABSPATH . 'wp-admin/includes/plugin.php'; return activate_plugin( 'standfirst/standfirst.php' ); } )()`,
      ),
      null,
    );
    await wordpress.run(`update_option( 'standfirst_settings', $argument )`, { newsrooms: [newsroom.origin] });
  });
  after(() => Promise.all([wordpress?.close(), newsroom?.close()]));

  it('runs in these versions', () => {
    assert.match(wordpress.versions.wordpress, /^6\.5\./);
    assert.match(wordpress.versions.php, /^7\.4\./);
  });

  it('shows a reader a story: a link, then a card', async () => {
    newsroom.answers.set('/story', { body: storyPage('Harbour dredging to start') });
    const url = `${newsroom.origin}/story`;
    const address = await wordpress.makePost('A post', block('story', { url, title: 'Dredging' }));
    assert.ok((await (await fetch(address)).text()).includes(`<p><a href="${url}">Dredging</a></p>`));
    assert.deepEqual(newsroom.asked(), []);
    await wordpress.run(`do_action( 'standfirst_refresh' )`);
    assert.deepEqual(newsroom.asked(), ['/story']);
    for (const width of [390, 1280])
      for (const hasScript of [true, false]) {
        const opened = await openPost(address, { width, hasScript });
        if (hasScript) await opened.page.waitForSelector('news-headline-card:defined');
        const shown = await opened.page.evaluate(() => {
          const card = document.querySelector('news-headline-card')!;
          scrollTo(10_000, 0);
          return {
            text: (card.shadowRoot ?? card).textContent!,
            isSeen: card.checkVisibility() && card.getBoundingClientRect().height > 20,
            sideways: scrollX,
          };
        });
        assert.ok(shown.text.includes('Harbour dredging to start'));
        assert.deepEqual([shown.isSeen, shown.sideways], [true, 0]);
        await closePost(opened);
      }
  });

  it('shows a list', async () => {
    newsroom.answers.set('/feed', { body: readAnswers['RSS with relative addresses, entities and markup']!.body });
    const content = block('stories', { url: `${newsroom.origin}/feed`, heading: 'More' });
    const address = await wordpress.makePost('A list', content);
    await fetch(address);
    await wordpress.run(`do_action( 'standfirst_refresh' )`);
    const html = await (await fetch(address)).text();
    assert.match(html, /<news-headline-list [^>]*><h2 slot="heading">More<\/h2><news-headline-card .*AT&amp;T wins/);
  });

  it('shows each block in the editor', async () => {
    const { page, record } = await openEditor(wordpress, 'author');
    const canvas = await openCanvas(page);
    const offers = [{ name: 'Digital', price: '9', currency: 'EUR', url: 'https://news.example/subscribe' }];
    for (const [name, attributes, tag] of [
      ['story', { url: `${newsroom.origin}/story-1` }, 'news-headline-card'],
      ['stories', { url: `${newsroom.origin}/feed.json` }, 'news-headline-list'],
      ['byline', {}, 'news-byline'],
      ['share-icons', { networks: ['x', 'email'] }, 'news-share-icons'],
      ['prompt', { offers }, 'news-subscription-prompt'],
    ] as const) {
      await putBlocks(page, [[`standfirst/${name}`, attributes]]);
      await canvas.waitForSelector(`.standfirst-preview ${tag}`);
      await page.waitForSelector('.block-editor-block-inspector .components-base-control');
    }
    await page.close();
    assert.deepEqual(record.exceptions, []);
    assert.deepEqual(
      record.console.filter((line) => /^(error|warn)/.test(line) && !line.includes('ERR_NAME_NOT_RESOLVED')),
      [],
    );
  });

  for (const [name, { body, type = '', address, stories }] of Object.entries(readAnswers))
    it(`reads ${name}`, async () => {
      const found = (await wordpress.run(
        `Standfirst\\parse( array( 'body' => base64_decode( $argument['body'] ) ) + $argument )`,
        {
          body: Buffer.from(body).toString('base64'),
          type,
          address: address ?? 'https://news.example/news/feed',
        },
      )) as Record<string, unknown>[];
      const compared = found.map((story, place) =>
        Object.fromEntries(Object.keys(stories[place] ?? { headline: '' }).map((field) => [field, story[field]])),
      );
      assert.deepEqual(compared, stories);
    });
});
