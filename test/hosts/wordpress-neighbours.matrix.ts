import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { block, paragraph, plugin, setSettings } from './wordpress/plugin.js';
import { WordPressSite } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

describe('Beside other plugins and themes of WordPress', function () {
  this.timeout(60_000);
  let site: WordPressSite;
  before(async () => {
    site = await WordPressSite.start({
      plugins: [plugin, pathOf('wordpress/description-plugin')],
    });
  });
  after(() => site?.stop());

  const read = async (address: string): Promise<string> => (await fetch(address)).text();

  for (const theme of ['twentytwentyfive', 'classic-theme'])
    it(`(${theme}) a gate has its meter, once, though a plugin has shown the content before`, async () => {
      await site.setTheme(theme);
      const address = await site.makePost({
        title: `A gate in ${theme}`,
        role: 'editor',
        content: paragraph('Above.') + block('prompt', { presentation: 'gate' }) + paragraph('Below.'),
      });
      const html = await read(address);
      assert.equal(html.split('<news-access').length - 1, 1);
      assert.doesNotMatch(await read(`${site.origin}/feed/`), /<news-access/);
    });

  it('a classic theme has the styles of a post before its text', async () => {
    await site.setTheme('classic-theme');
    const post = { title: 'A byline', role: 'editor' as const };
    const html = await read(await site.makePost({ ...post, content: block('byline', {}) }));
    const head = html.slice(0, html.indexOf('</head>'));
    for (const name of ['standfirst-css', 'standfirst-posts-inline-css', 'standfirst-look-css'])
      assert.ok(head.includes(`id='${name}'`), name);
    const other = await read(await site.makePost({ ...post, content: paragraph('No widget.') }));
    assert.doesNotMatch(other, /standfirst-(css|js)/);
  });

  it('a classic theme has the styles of an archive and of a side column before the text', async () => {
    await site.setTheme('classic-theme');
    const hasStyle = async (address: string): Promise<boolean> =>
      /<link [^>]*id='standfirst-css'[^]*<\/head>/.test(await read(address));
    const post = { title: 'A post', role: 'editor' as const };
    const plain = await site.makePost({ ...post, content: paragraph('No widget.') });
    assert.equal(await hasStyle(plain), false);
    await site.makePost({ ...post, content: block('byline', {}) });
    assert.equal(await hasStyle(`${site.origin}/`), true);
    await site.run(pathOf('wordpress/posts/put-in-sidebar.php'), block('share-icons', {}));
    assert.equal(await hasStyle(plain), true);
    await site.run(pathOf('wordpress/posts/put-in-sidebar.php'), '');
    assert.equal(await hasStyle(plain), false);
  });

  it('a classic theme has the styles of pictures with a credit before the text, and none for other pictures', async () => {
    await site.setTheme('classic-theme');
    for (const credit of ['Mara Lin', '']) {
      const { id, url } = (await site.run(pathOf('wordpress/site/scripts/add-picture.php'), { credit })) as {
        id: number;
        url: string;
      };
      const content = `<!-- wp:image {"id":${id},"align":"left"} -->
<figure class="wp-block-image alignleft"><img src="${url}" alt="" class="wp-image-${id}"/></figure>
<!-- /wp:image -->`;
      const html = await read(await site.makePost({ title: `A picture of ${credit}`, role: 'editor', content }));
      const head = html.slice(0, html.indexOf('</head>'));
      assert.equal(head.includes("id='standfirst-posts-inline-css'"), credit !== '');
    }
  });

  it('a post that refers to itself many times does not hold its page, with a byline around every post', async () => {
    await setSettings(site, { byline: true, share: true });
    const { id, address } = (await site.run(pathOf('wordpress/posts/refer-to-itself.php'), 25)) as {
      id: number;
      address: string;
    };
    const html = await (await fetch(address, { signal: AbortSignal.timeout(10_000) })).text();
    assert.match(html, new RegExp(`postid-${id}[^]*<news-byline`));
  });
});
