import assert from 'node:assert/strict';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { filesAddress, snippetsIn } from '../support/snippets.js';
import { pluginHead } from './cms/recordings.js';
import { readSnippets } from './cms/snippets.js';
import { findWordPress, runInWordPress, themes } from './wordpress/find-wordpress.js';

/** The markup of the docs, and pictures in each place that they can have. All pictures are wider than the column. */
const posts = Object.entries({
  ...(await readSnippets()),
  ...Object.fromEntries(
    snippetsIn('stories/any-site.mdx').flatMap((code, index) =>
      code.includes('<news-') ? [[`any ${index}`, code]] : [],
    ),
  ),
  list: '<news-headline-list><ul><li><img src="/wide.webp" alt="" width="1024" height="683"><a href="/a">Harbour</a></li></ul></news-headline-list>',
  figure:
    '<news-photo-caption><figure><a href="/a"><img src="/wide.webp" alt="A dredger" width="1024" height="683"></a><figcaption>The dredger</figcaption></figure></news-photo-caption>',
  film: '<news-photo-caption caption="A film"><iframe title="A film" src="/nothing" width="1024" height="576"></iframe></news-photo-caption>',
  around:
    '<news-article><news-headline-card><img src="/wide.webp" alt="" width="1024" height="683"><h3><a href="/a">Harbour</a></h3></news-headline-card></news-article>',
});

/** Each post as block themes place it. */
const body = `<div class="wp-site-blocks"><main class="wp-block-group"><div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">
<p id="text">Storms have left the channel too shallow.</p>
${posts.map(([, markup]) => markup.replace(/https:\/\/news\.example\/[\w.-]+\.webp|[\w-]+\.avif/g, '/wide.webp')).join('\n')}
</div></main></div>`;

/** In the page: the tags and pictures that leave the column of the text, and whether the page scrolls sideways. */
function findOutside(): string[] {
  const { left, right } = document.querySelector('#text')!.getBoundingClientRect();
  const inside = [...document.querySelectorAll('.entry-content > :not(p, script, style), .entry-content > * *')];
  const outside = inside.flatMap((each) => {
    const box = each.getBoundingClientRect();
    const isOut = box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    return isOut ? [`${each.localName}, ${Math.round(box.left)} to ${Math.round(box.right)}`] : [];
  });
  const { scrollWidth } = document.documentElement;
  return scrollWidth > innerWidth ? [`the page, ${scrollWidth}`, ...outside] : outside;
}

/** The head of a page with each recipe. */
const heads = {
  'the plugin': await pluginHead(),
  'the snippet for any site': snippetsIn('stories/any-site.mdx').slice(0, 2).join('\n'),
  'reserve.css': '<link rel="stylesheet" href="{{cdn}}/reserve.css">',
};

describe('Until the script has loaded, in a WordPress theme', () => {
  let site: HostSite;
  let tab: HostTab;
  let folder: string;
  before(async () => {
    folder = findWordPress();
    site = await HostSite.open();
    site.put('/wide.webp', { status: 302, headers: { Location: '/pictures/barrier-1280.webp' } });
    tab = await newTab();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  for (const theme of themes)
    describe(`(${theme})`, () => {
      before(() => site.put('/theme.css', { body: runInWordPress(folder, 'theme-css.php', theme) }));
      afterEach(() => (site.override = () => undefined));

      const open = (head: string): Promise<void> =>
        tab.open(
          site.show({
            head: `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/theme.css">${head}`,
            body,
          }),
        );

      for (const width of [390, 1280])
        for (const [recipe, head] of Object.entries(heads))
          it(`nothing leaves the column at ${width} px, with ${recipe}`, async () => {
            site.override = ({ pathname }) => (pathname.endsWith('.js') ? { status: 403 } : undefined);
            await tab.setSize(width, 900);
            await open(head.replace(filesAddress, '{{cdn}}'));
            assert.deepEqual(await tab.evaluate(findOutside), []);
          });
    });
});
