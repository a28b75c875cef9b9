import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from '../support/servers/start-server.js';
import { startNewsroom } from './wordpress/newsroom.js';
import { block, readStories, startWithPlugin } from './wordpress/plugin.js';
import { closePost, openPost } from './wordpress/read-post.js';
import type { WordPressSite } from './wordpress/site/start-site.js';

/** The plugin that our docs printed before there were blocks. */
const older = fileURLToPath(new URL('wordpress/older-plugin', import.meta.url));

describe('A site that still has the older plugin of the docs', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin, { alsoPlugins: [older] });
    await readStories(site, [`${newsroom.origin}/story-1`]);
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  it('shows its tags, its shortcode and a block, and loads the script once, from the site', async () => {
    const tag =
      '<news-headline-card><a href="https://news.example/ferries">Ferries stay in port</a></news-headline-card>';
    const shortcode =
      '[news-card url="https://news.example/harbour" kicker="Ports"]Harbour dredging to start[/news-card]';
    const address = await site.makePost({
      title: 'Old and new',
      role: 'contributor',
      content:
        `<!-- wp:html -->\n${tag}\n<!-- /wp:html -->\n\n<!-- wp:shortcode -->\n${shortcode}\n<!-- /wp:shortcode -->\n\n` +
        block('story', { url: `${newsroom.origin}/story-1` }),
    });
    const opened = await openPost(address);
    await opened.page.waitForFunction(() => {
      const cards = [...document.querySelectorAll('news-headline-card')];
      return cards.length === 3 && cards.every(({ shadowRoot }) => shadowRoot?.querySelector('.headline'));
    });
    const scripts = opened.record.requests.filter((each) => each.includes('loader.js'));
    assert.equal(scripts.length, 1);
    assert.ok(scripts[0]!.startsWith(`${site.origin}/wp-content/plugins/standfirst/files/`), scripts[0]);
    await closePost(opened);
  });
});
