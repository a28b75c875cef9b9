import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { closePost, openPost } from './wordpress/read-post.js';
import { plugin, setSettings } from './wordpress/plugin.js';
import { WordPressSite } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const scripts = pathOf('wordpress/site/scripts');
const posts = pathOf('wordpress/posts');

/** The widths of a desktop and of a phone. */
const widths = [1280, 390];

const paragraph = `<!-- wp:paragraph -->
<p>Storms have left the channel too shallow.</p>
<!-- /wp:paragraph -->
`;
const byline = '<!-- wp:standfirst/byline /-->\n';
const share = '<!-- wp:standfirst/share-icons {"networks":["x","email","copy"]} /-->\n';

interface Picture {
  id: number;
  url: string;
}

/** Writes an image block as the editor stores it. */
function image(
  { id, url }: Picture,
  attributes: object = {},
  { classes = '', caption = true, link = '' } = {},
): string {
  const settings = { id, sizeSlug: 'large', linkDestination: link ? 'custom' : 'none', ...attributes };
  const json = JSON.stringify(settings).replaceAll('<', String.raw`\u003c`);
  const tag = `<img src="${url}" alt="A buoy" class="wp-image-${id}"/>`;
  const words = caption
    ? '<figcaption class="wp-element-caption">The dredger <em>Orrin</em>, <a href="https://news.example/">a month early</a>.</figcaption>'
    : '';
  return `<!-- wp:image ${json} -->
<figure class="wp-block-image size-large ${classes}">${link ? `<a href="${link}">${tag}</a>` : tag}${words}</figure>
<!-- /wp:image -->
`;
}

/** Returns the words of a widget, as a reader sees them, when it is complete. */
async function wordsOf(page: Page, tag: string): Promise<string> {
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[part]'), {}, tag);
  return page.evaluate((name) => {
    const { shadowRoot } = document.querySelector<HTMLElement>(name)!;
    return (shadowRoot!.querySelector('.root') as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
  }, tag);
}

/** Returns the text of a page's HTML without a script. Tags become spaces only between blocks. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const bylineIn = (html: string): string => /<news-byline.*?<\/news-byline>/s.exec(html)?.[0] ?? '';

/** How often a page shows the blocks. */
const countIn = (html: string): { bylines: number; rows: number } => ({
  bylines: html.match(/<news-byline/g)?.length ?? 0,
  rows: html.match(/<news-share-icons/g)?.length ?? 0,
});

describe('The posts of a WordPress with the plugin', function () {
  this.timeout(120_000);
  let site: WordPressSite;
  let picture: Picture;
  const read = async (address: string): Promise<string> => (await fetch(address)).text();
  const post = (title: string, content: string): Promise<string> => site.makePost({ title, content, role: 'author' });
  const set = (value: object): Promise<void> => setSettings(site, value);
  const addPicture = async (given: object): Promise<Picture> =>
    (await site.run(`${scripts}/add-picture.php`, given)) as Picture;
  before(async () => {
    site = await WordPressSite.start({ plugins: [plugin] });
    picture = await addPicture({ credit: 'Halyard Press / Mara Lin' });
  });
  after(() => site?.stop());

  describe('The block “Byline”', () => {
    it('names the author, with a link to the author’s page, and the day', async () => {
      const address = await post('Dredging', byline + paragraph);
      await site.run(`${posts}/change-post.php`, {
        address,
        published: '2024-11-02 10:00:00',
        modified: '2024-11-02 20:00:00',
      });
      const found = bylineIn(await read(address));
      assert.equal(plain(found), 'By author, November 2, 2024.');
      assert.match(found, new RegExp(`<a rel="author" href="${site.origin}/author/author/">author</a>`));
      assert.match(found, /<time itemprop="datePublished" datetime="2024-11-02T10:00:00\+00:00">/);
    });

    it('says when the post was updated if that was a day later, and not if an editor turned it off', async () => {
      const content = `<!-- wp:standfirst/byline {"agency":"Halyard Press","dateline":"Kelmouth"} /-->${paragraph}`;
      const address = await post('Updated', content);
      const change = { published: '2024-11-02 10:00:00', modified: '2024-11-05 10:00:00' };
      await site.run(`${posts}/change-post.php`, { address, ...change });
      const words = 'By author, Halyard Press, Kelmouth, November 2, 2024. Updated November 5, 2024.';
      assert.equal(plain(bylineIn(await read(address))), words);
      const opened = await openPost(address);
      assert.match(
        await wordsOf(opened.page, 'news-byline'),
        /^By author, with Halyard Press Kelmouth Published November 2, 2024.* Updated November 5, 2024/,
      );
      await closePost(opened);
      const other = await post('Short', '<!-- wp:standfirst/byline {"hasDate":false,"hasUpdated":false} /-->');
      await site.run(`${posts}/change-post.php`, { address: other, ...change });
      assert.equal(plain(bylineIn(await read(other))), 'By author.');
    });

    for (const [name, stub, words, links] of [
      ['Co-Authors Plus', 'co-authors-plus', 'By editor and Ansel Dray &amp; Co, ', ['editor', 'ansel-dray']],
      [
        'PublishPress Authors',
        'publishpress-authors',
        'By Mara Lin, Ines Karrow, and “The Desk”, ',
        ['mara-lin', 'desk'],
      ],
    ] as const)
      it(`names the authors of ${name}`, async () => {
        const address = await post(name, byline + paragraph);
        const file = `${site.folder}/wp-content/mu-plugins/${stub}.php`;
        await cp(`${posts}/${stub}.php`, file);
        try {
          const found = bylineIn(await read(address));
          assert.ok(plain(found).startsWith(words), plain(found));
          assert.doesNotMatch(found, /javascript|<img|<b>/);
          const hrefs = Array.from(found.matchAll(/rel="author" href="([^"]*)"/g), ([, href]) => href);
          assert.deepEqual(
            hrefs,
            links.map((each) => `${site.origin}/author/${each}/`),
          );
          const opened = await openPost(address);
          assert.match(
            await wordsOf(opened.page, 'news-byline'),
            stub[0] === 'c' ? /^By editor and Ansel Dray & Co/ : /^By Mara Lin, Ines Karrow,? and “The Desk”/,
          );
          await closePost(opened);
        } finally {
          await rm(file);
        }
      });

    it('shows a name with markup as text', async () => {
      const name = '<i onclick="x">"Mara"</i> %s O’Lin';
      const address = await post('Hostile', byline + paragraph);
      await site.run(`${posts}/change-post.php`, { address, name });
      try {
        // The theme itself writes the name without care.
        assert.doesNotMatch(bylineIn(await read(address)), /<i|onclick/);
        const opened = await openPost(address);
        assert.match(await wordsOf(opened.page, 'news-byline'), /^By "Mara" %s O’Lin/);
        await closePost(opened);
      } finally {
        await site.run(`${posts}/change-post.php`, { address, name: 'author' });
      }
    });

    it('has a picture of the author only if a setting says so', async () => {
      const address = await post('Avatar', byline + paragraph);
      assert.doesNotMatch(await read(address), /gravatar/);
      await set({ avatars: true });
      try {
        assert.match(bylineIn(await read(address)), /<img [^>]*src="[^"]*gravatar\.com/);
      } finally {
        await set({});
      }
    });
  });

  it('The block “Share icons” has the address and title of the post, without words inside', async () => {
    const address = await post('Harbour "dredging" & <i>more</i>', paragraph + share);
    const html = await read(address);
    assert.match(html, /<news-share-icons url="[^"]*" headline="Harbour “dredging” &amp; more"/);
    assert.match(html, / networks="x email copy"><\/news-share-icons>/);
    for (const width of widths) {
      const opened = await openPost(address, { width });
      await opened.page.waitForSelector('news-share-icons >>> [part=link]');
      const links = await opened.page.evaluate(() =>
        [...document.querySelector('news-share-icons')!.shadowRoot!.querySelectorAll('[part=link]')].map((link) =>
          link.textContent.trim(),
        ),
      );
      assert.deepEqual(links, ['Share on X', 'Share by email', 'Copy link']);
      const shared = await opened.page.evaluate(
        () => document.querySelector('news-share-icons')!.shadowRoot!.querySelector<HTMLAnchorElement>('a')!.href,
      );
      assert.equal(new URL(shared).searchParams.get('url'), address);
      await closePost(opened);
    }
  });

  describe('A picture with a credit', () => {
    const creditIn = (html: string): string => /<[^>]*itemprop="creditText">(.*?)<\/span>/s.exec(html)?.[1] ?? '';

    it('is shown with its caption and its credit, with and without scripts', async () => {
      const address = await post('Picture', image(picture) + paragraph);
      for (const width of widths)
        for (const hasScript of [true, false]) {
          const opened = await openPost(address, { width, hasScript });
          if (hasScript) await wordsOf(opened.page, 'news-photo-caption');
          const shown = await opened.page.evaluate(() => {
            const figure = document.querySelector<HTMLElement>('figure.wp-block-image')!;
            const root = figure.querySelector('news-photo-caption')!.shadowRoot;
            const [picture, column] = [figure.querySelector('img')!, document.querySelector('.entry-content > p')!].map(
              (node) => {
                const { left, right } = node.getBoundingClientRect();
                return [Math.round(left), Math.round(right)];
              },
            );
            return {
              words: (root?.querySelector<HTMLElement>('figcaption') ?? figure).innerText.replace(/\s+/g, ' ').trim(),
              picture,
              column,
              sideways: document.documentElement.scrollWidth > innerWidth,
            };
          });
          assert.equal(shown.words, 'The dredger Orrin, a month early. Halyard Press / Mara Lin');
          assert.deepEqual([shown.picture, shown.sideways], [shown.column, false]);
          await closePost(opened);
        }
    });

    it('takes the credit of the media library first, then that of Media Credit, then that of the file', async () => {
      const meta = { _media_credit: 'Halyard', _media_credit_url: 'https://halyard.example/' };
      const other = await addPicture({ credit: 'In the file', meta });
      assert.equal(
        creditIn(await read(await post('Media Credit', image(other)))),
        '<a href="https://halyard.example/">Halyard</a>',
      );
      const own = await addPicture({
        credit: 'In the file',
        meta: {
          ...meta,
          _standfirst_credit: '© <b>Reuters</b> & "Co"',
          _standfirst_credit_source: 'javascript:alert(1)',
        },
      });
      const html = await read(await post('Own', image(own)));
      assert.equal(creditIn(html), '© Reuters &amp; &quot;Co&quot;');
      assert.doesNotMatch(html, /javascript:alert/);
    });

    it('has another credit or none in this story, if an editor says so', async () => {
      const changed = { standfirstCredit: 'Mara Lin <img src=x onerror=alert(1)>' };
      assert.equal(creditIn(await read(await post('Changed', image(picture, changed)))), 'Mara Lin');
      const hidden = await read(await post('Hidden', image(picture, { standfirstHideCredit: true })));
      assert.doesNotMatch(hidden, /news-photo-caption|Halyard/);
    });

    it('may have an alternative text that looks like markup', async () => {
      const content = image(picture).replace('A buoy', 'A </figure><figcaption&gt; of buoys');
      const html = await read(await site.makePost({ title: 'Alternative', content, role: 'administrator' }));
      assert.equal(creditIn(html), 'Halyard Press / Mara Lin');
      assert.match(html, /itemprop="caption">The dredger/);
    });

    it('stays as WordPress has it without a credit', async () => {
      const bare = await addPicture({});
      assert.doesNotMatch(await read(await post('Bare', image(bare))), /news-photo-caption|has-standfirst/);
    });

    it('keeps its link, its place and its size', async () => {
      const content =
        image(
          picture,
          { align: 'left', width: '300px' },
          { classes: 'alignleft is-resized', link: 'https://news.example/' },
        ) + paragraph;
      for (const theme of ['twentytwentyfive', 'classic-theme']) {
        await site.setTheme(theme);
        const opened = await openPost(await post('Left', content));
        await wordsOf(opened.page, 'news-photo-caption');
        const found = await opened.page.evaluate(() => {
          const figure = document.querySelector('news-photo-caption')!.parentElement!;
          return {
            tag: figure.localName,
            float: getComputedStyle(figure).float,
            width: figure.getBoundingClientRect().width,
            link: figure.querySelector<HTMLAnchorElement>('.standfirst-picture > a')!.href,
          };
        });
        assert.deepEqual(found, { tag: 'figure', float: 'left', width: 300, link: 'https://news.example/' });
        await closePost(opened);
      }
      await site.setTheme('twentytwentyfive');
    });

    it('is enlarged by WordPress’s lightbox, whose button is in the corner of the picture', async () => {
      const opened = await openPost(await post('Lightbox', image(picture, { lightbox: { enabled: true } })));
      const { page } = opened;
      await wordsOf(page, 'news-photo-caption');
      await page.waitForFunction(() => document.querySelector<HTMLElement>('.lightbox-trigger')!.style.top);
      const [top, right] = await page.evaluate(() => {
        const [image, button] = ['.standfirst-picture img', '.lightbox-trigger'].map((each) =>
          document.querySelector(each)!.getBoundingClientRect(),
        );
        return [button!.top - image!.top, image!.right - button!.right];
      });
      assert.deepEqual([Math.round(top!), Math.round(right!)], [16, 16]);
      await page.click('.standfirst-picture img');
      await page.waitForSelector('.wp-lightbox-overlay.active');
      await closePost(opened);
    });

    it('has its credit in a gallery and in a feed too, without a widget', async () => {
      const gallery = `<!-- wp:gallery {"linkTo":"none"} -->
<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${image(picture, {}, { caption: false })}</figure>
<!-- /wp:gallery -->`;
      const html = await read(await post('Gallery', gallery));
      assert.doesNotMatch(html, /news-photo-caption/);
      assert.equal(plain(/<figcaption[^>]*>.*?<\/figcaption>/s.exec(html)![0]), 'Halyard Press / Mara Lin');
      await post('In the feed', image(picture));
      const feed = await read(`${site.origin}/feed/`);
      assert.doesNotMatch(feed, /<news-photo-caption/);
      assert.match(feed, /The dredger <em>Orrin<\/em>.*Halyard Press \/ Mara Lin/);
    });
  });

  it('A credit that the caption has is not told twice, also without a script', async () => {
    const mara = await addPicture({ credit: 'Mara Lin' });
    const content = image(mara).replace('a month early</a>.', 'a month early</a>. Photo: Mara Lin');
    const html = await read(await post('The caption has the credit', content));
    assert.equal(html.split('Mara Lin').length - 1, 1);
  });

  it('Twenty pictures with credits cost as many queries as one', async () => {
    const counter = `${site.folder}/wp-content/mu-plugins/count-queries.php`;
    await cp(pathOf('wordpress/stories/count-queries.php'), counter);
    const content: string[] = [];
    for (let number = 0; number < 20; number++)
      content.push(image(await addPicture({ credit: `Photographer ${number}`, width: 60 })));
    const address = await post('Twenty pictures', content.join(''));
    const single = await post('One picture', content[0]!);
    const queries = async (page: string): Promise<number> => {
      // A visit may also be the one at which WordPress keeps something.
      const counts: number[] = [];
      for (let visit = 0; visit < 5; visit++) counts.push(Number(/"queries":(\d+)/.exec(await read(page))![1]));
      return Math.min(...counts);
    };
    assert.match(await read(address), /Photographer 19/);
    assert.equal(await queries(address), await queries(single));
    await rm(counter);
  });

  describe('A byline and share icons around every post', () => {
    before(() => set({ byline: true, share: true }));
    after(() => set({}));
    const once = { bylines: 1, rows: 1 };

    for (const theme of ['twentytwentyfive', 'twentytwentyfour', 'classic-theme'])
      describe(theme, () => {
        before(() => site.setTheme(theme));
        after(() => site.setTheme('twentytwentyfive'));

        it('are above and below the text, once', async () => {
          const html = await read(await post(`Around ${theme}`, paragraph));
          assert.deepEqual(countIn(html), once);
          const places = ['<news-byline', 'Storms have left', '<news-share-icons'].map((each) => html.indexOf(each));
          assert.deepEqual(
            places,
            places.toSorted((a, b) => a - b),
          );
        });

        it('are not added to a post that has them, also in a synced pattern', async () => {
          assert.deepEqual(countIn(await read(await post(`Has both ${theme}`, paragraph + share + byline))), once);
          const id = await site.run(pathOf('wordpress/site/scripts/make-pattern.php'), byline + share);
          const html = await read(
            await post(`Pattern ${theme}`, `<!-- wp:block {"ref":${String(id)}} /-->${paragraph}`),
          );
          assert.deepEqual(countIn(html), once);
        });

        it('are on no page, list, feed or excerpt', async () => {
          await post(`Listed ${theme}`, paragraph);
          const page = (await site.run(`${posts}/make-page.php`, paragraph)) as string;
          const places = [`${site.origin}/`, `${site.origin}/author/author/`, `${site.origin}/feed/`, page];
          const counts = async (): Promise<object[]> =>
            Promise.all(places.map(async (each) => countIn(await read(each))));
          const shown = await counts();
          // Lists show the blocks that authors have put into their posts.
          await set({});
          const without = await counts();
          await set({ byline: true, share: true });
          assert.deepEqual(shown, without);
        });

        it('are in the column of the text', async () => {
          const address = await post(`Column ${theme}`, paragraph.repeat(3));
          for (const width of widths) {
            const opened = await openPost(address, { width });
            assert.match(await wordsOf(opened.page, 'news-byline'), /^By author/);
            const [text, above, below] = await opened.page.evaluate(() =>
              ['.entry-content > p', 'news-byline', 'news-share-icons'].map((each) =>
                Math.round(document.querySelector(each)!.getBoundingClientRect().left),
              ),
            );
            assert.deepEqual([above, below], [text, text]);
            await closePost(opened);
          }
        });
      });

    describe('in a template that the site editor has stored', () => {
      const addPattern = (name: string): Promise<void> =>
        cp(`${posts}/${name}.php`, `${site.folder}/wp-content/mu-plugins/${name}.php`);
      const shown = async (template: string): Promise<object> => {
        await site.run(`${posts}/make-template.php`, template);
        return countIn(await read(await post('In a template', paragraph)));
      };
      before(async () => {
        await addPattern('head-pattern');
        await addPattern('content-pattern');
      });

      it('are not added if the template or a pattern in it has them', async () => {
        const template = `<!-- wp:pattern {"slug":"test/head"} /--><!-- wp:post-content /-->${share}`;
        assert.deepEqual(await shown(template), once);
      });

      it('stay away if a user has removed them there', async () => {
        const seen = JSON.stringify(['standfirst/byline', 'standfirst/share-icons']);
        const template = `<!-- wp:post-content {"metadata":{"ignoredHookedBlocks":${seen}}} /-->`;
        assert.deepEqual(await shown(template), { bylines: 0, rows: 0 });
      });

      it('are in a template that has the content in a pattern', async () => {
        assert.deepEqual(await shown('<!-- wp:pattern {"slug":"test/content"} /-->'), once);
      });

      it('are not in a list of posts beside the content', async () => {
        const list =
          '<!-- wp:query {"query":{"perPage":3,"postType":"post","inherit":false}} --><div class="wp-block-query"><!-- wp:post-template --><!-- wp:post-content /--><!-- /wp:post-template --></div><!-- /wp:query -->';
        await post('Another', paragraph);
        assert.deepEqual(await shown(`<!-- wp:post-content /-->${list}`), once);
      });
    });
  });

  describe('The featured image', () => {
    const words = '<em>Orrin</em> at the quay.';
    const credit = 'Halyard Press / Mara Lin';
    before(() => set({ featured: true }));
    after(async () => {
      await set({});
      await site.setTheme('twentytwentyfive');
    });
    const make = async (): Promise<string> =>
      (await site.run(`${posts}/make-featured.php`, { picture: picture.id, caption: words })) as string;

    it('has its caption and its credit below it on the page of its post, and nowhere else', async () => {
      await site.setTheme('twentytwentyfour');
      const address = await make();
      const html = await read(address);
      assert.equal(html.split('standfirst-featured-words').length - 1, 1);
      assert.match(html, /<figcaption [^>]*><em>Orrin<\/em> at the quay\. <span itemprop="creditText">Halyard Press/);
      for (const other of ['/', '/feed/', '/?s=featured'])
        assert.doesNotMatch(await read(site.origin + other), /standfirst-featured-words/);
      await set({});
      assert.doesNotMatch(await read(address), /standfirst-featured-words/);
      await set({ featured: true });
    });

    it('keeps its shape, and has its words below it, in a template that gives it one', async () => {
      await site.setTheme('twentytwentyfive');
      const image = '<!-- wp:post-featured-image {"aspectRatio":"16/9","width":"320px","dimRatio":40} /-->';
      await site.run(`${posts}/make-template.php`, `${image}<!-- wp:post-content /-->`);
      const opened = await openPost(await make(), { width: 1280 });
      const [picture, layer, caption] = await opened.page.evaluate(() =>
        ['img.wp-post-image', '.wp-block-post-featured-image__overlay', '.standfirst-featured-words'].map((each) => {
          const { width, height, top, bottom } = document.querySelector(each)!.getBoundingClientRect();
          return { width, height, top, bottom };
        }),
      );
      await closePost(opened);
      assert.deepEqual([picture!.width, picture!.height], [320, 180]);
      assert.deepEqual(layer, picture);
      assert.ok(caption!.top >= picture!.bottom);
    });

    it('has its credit in a classic theme, once', async () => {
      await site.setTheme('classic-theme');
      const html = await read(await make());
      assert.equal(html.split('standfirst-featured-words').length - 1, 1);
      assert.match(html, new RegExp(`<img [^>]*wp-post-image[^>]*><span [^>]*><span [^>]*>${credit}`));
      assert.doesNotMatch(await read(`${site.origin}/`), /standfirst-featured-words/);
    });
  });
});
