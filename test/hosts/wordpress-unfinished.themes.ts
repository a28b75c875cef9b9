import assert from 'node:assert/strict';
import type { RunningServer } from '../support/servers/start-server.js';
import { startNewsroom } from './wordpress/newsroom.js';
import { block, paragraph, readStories, setSettings, startWithPlugin } from './wordpress/plugin.js';
import { closePost, openPost } from './wordpress/read-post.js';
import type { WordPressSite } from './wordpress/site/start-site.js';

const cardLayouts = ['row', 'stacked', 'overlay', 'lead', 'compact', 'text'];
const listLayouts = ['list', 'grid', 'lead-and-list', 'strip'];

/** How many pixels a finished block may be higher or lower than the unfinished one: one line of the largest type. */
const tolerance = 40;

/** Runs in a post: the heights of the plugin’s blocks, and how far the page scrolls sideways. */
function measure(): { heights: number[]; sideways: number } {
  const blocks = [...document.querySelectorAll('[class*="wp-block-standfirst-"]')];
  return {
    heights: blocks.map((each) => Math.round(each.getBoundingClientRect().height)),
    sideways: document.documentElement.scrollWidth - innerWidth,
  };
}

// A reader whose script is late sees the unfinished card first. If both have the same height, nothing moves.
describe('In a post of WordPress, a block without a script is as high as the finished one', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  let address: string;
  before(async () => {
    newsroom = await startNewsroom();
    site = await startWithPlugin(newsroom.origin);
    await setSettings(site, { newsrooms: [newsroom.origin], publication: 'The Meridian' });
    const story = `${newsroom.origin}/story-1`;
    const feed = `${newsroom.origin}/feed.json`;
    await readStories(site, [story, feed]);
    address = await site.makePost({
      title: 'Layouts',
      role: 'editor',
      content: [
        ...cardLayouts.map((layout) => block('story', { url: story, layout })),
        ...listLayouts.map((layout) => block('stories', { url: feed, heading: 'More', number: 4, layout })),
      ].join(paragraph('Words between.')),
    });
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  for (const theme of ['twentytwentyfive', 'classic-theme'])
    for (const width of [390, 1280])
      it(`in ${theme}, at ${width} px`, async () => {
        await site.setTheme(theme);
        const measured = [];
        for (const hasScript of [false, true]) {
          const opened = await openPost(address, { width, hasScript });
          // Lazy pictures have their sizes before they load.
          if (hasScript)
            await opened.page.waitForFunction(() =>
              [...document.querySelectorAll('news-headline-card, news-headline-list')].every(({ shadowRoot }) =>
                shadowRoot?.querySelector('.card, .items'),
              ),
            );
          measured.push(await opened.page.evaluate(measure));
          await closePost(opened);
        }
        const [unfinished, finished] = measured as [ReturnType<typeof measure>, ReturnType<typeof measure>];
        assert.equal(finished.heights.length, cardLayouts.length + listLayouts.length);
        assert.deepEqual([unfinished.sideways, finished.sideways], [0, 0]);
        const differences = [...cardLayouts, ...listLayouts].map(
          (layout, index) => [layout, finished.heights[index]! - unfinished.heights[index]!] as const,
        );
        assert.deepEqual(
          differences.filter(([, pixels]) => Math.abs(pixels) > tolerance),
          [],
          JSON.stringify(differences),
        );
      });
});
