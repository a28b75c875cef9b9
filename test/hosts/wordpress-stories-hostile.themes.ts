import assert from 'node:assert/strict';
import { newReader } from '../support/browsers/chromium.js';
import { startNewsroom, storyPage, type Newsroom } from './wordpress/newsroom.js';
import { block } from './wordpress/plugin.js';
import { PluginSite } from './wordpress/stories/plugin-site.js';

/** Ends an attribute, an element, a script or a comment, and then runs a script. */
const breakout = `"'></script></style></template>--><img src=x onerror=pwned=1><script>pwned=1</script>`;

const entities = breakout.replace(/[<>&"]/g, (each) => `&#${each.charCodeAt(0)};`);

/** A feed with hostile text in every field. */
function hostileFeed(): string {
  const addresses = [
    'javascript:pwned=1',
    'java\nscript:pwned=1',
    'data:text/html,x',
    `https://x.example/${breakout}`,
    '//[',
  ];
  return JSON.stringify([
    ...addresses.map((url, index) => ({
      headline: `Address ${index} ${breakout}`,
      url,
      image: { src: url, alt: breakout, width: breakout, height: ['1'] },
      authors: [{ name: breakout, url }, breakout, 7, null, [['x']]],
      kicker: breakout,
      standfirst: entities,
      publication: { name: breakout },
      published: breakout,
      access: breakout,
      language: breakout,
      labels: [breakout, 'live', 3],
    })),
    { headline: ['not', 'a', 'text'], url: {} },
    { headline: { rendered: 'x' } },
    { headline: 'Long '.repeat(200_000), standfirst: 'x'.repeat(1_000_000), kicker: 'y'.repeat(1_000_000) },
    { headline: '\u202e\u0000\u0008 controls \ud800', authors: Array.from({ length: 10_000 }, () => breakout) },
  ]);
}

describe('Hostile words in the blocks of stories', function () {
  this.timeout(60_000);
  let newsroom: Newsroom;
  let other: Newsroom;
  let site: PluginSite;
  before(async () => {
    newsroom = await startNewsroom();
    other = await startNewsroom();
    // WordPress could read the other site. The plugin must not.
    site = await PluginSite.start(newsroom.origin, [newsroom.origin, other.origin]);
    newsroom.answers.set('/feed', { body: hostileFeed(), headers: { 'Content-Type': 'application/json' } });
    newsroom.answers.set('/page', {
      body: storyPage(breakout, {
        description: entities,
        articleSection: breakout,
        author: { name: breakout, url: 'javascript:pwned=1' },
        image: `https://x.example/${breakout}`,
        publisher: { name: breakout },
      }),
    });
  });
  after(() => Promise.all([site?.stop(), newsroom?.close(), other?.close()]));

  /** Opens a page as a reader, who records what a hostile text could do. */
  async function runs(address: string): Promise<{ effects: unknown; requests: string[] }> {
    const reader = await newReader();
    const page = await reader.newPage();
    const requests: string[] = [];
    page.on('request', (request) => {
      const kind = request.resourceType();
      // WordPress tests emoji in a worker from a blob.
      const isOwn = request.url().replace('blob:', '').startsWith(site.wordpress.origin);
      if (kind !== 'image' && !isOwn) requests.push(request.url().slice(0, 100));
    });
    await page.goto(address, { waitUntil: 'load' });
    const effects = await page.evaluate(() => ({
      pwned: 'pwned' in globalThis,
      handlers: [...document.querySelectorAll('*')].filter((each) =>
        each.getAttributeNames().some((name) => name.startsWith('on') || /["'<]/.test(name)),
      ).length,
      addresses: Array.from(
        document.querySelectorAll('.entry-content a, .entry-content img'),
        (each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '',
      ).filter((each) => !/^https?:/.test(each)),
      scripts: document.querySelectorAll('.entry-content script').length,
    }));
    await reader.close();
    return { effects, requests };
  }
  const none = { effects: { pwned: false, handlers: 0, addresses: [], scripts: 0 }, requests: [] };

  const attributes: Record<string, unknown>[] = [
    { url: 'javascript:pwned=1', title: breakout },
    { url: `https://x.example/${breakout}`, title: breakout },
    { url: ['x'], title: { a: 1 }, layout: [breakout], level: [3], hasPicture: 'yes', hasSummary: {} },
    { layout: breakout, level: breakout },
    { layout: `row" onmouseover="pwned=1`, level: 99, align: breakout, className: breakout, anchor: breakout },
    {
      textColor: breakout,
      backgroundColor: ['x'],
      fontFamily: breakout,
      style: {
        color: { text: 'red;background:url(//x.example)', background: breakout },
        spacing: breakout,
        elements: 7,
      },
    },
    { style: 'text', lock: 'x', metadata: [breakout] },
    {
      heading: `${breakout}<a href="javascript:pwned=1">x</a><b onclick="pwned=1">`,
      number: -1,
      pinned: ['javascript:pwned=1', 7, null, `https://x.example/${breakout}`],
      titles: { [`https://x.example/${breakout}`]: breakout },
    },
    { heading: ['x'], number: 'many', pinned: { a: 1 }, titles: [breakout] },
    { number: 1e9, pinned: Array.from({ length: 5_000 }, (_, index) => `https://x.example/${index}`) },
  ];

  it('in attributes that a contributor stored run nothing', async () => {
    await site.preview('stories', { url: `${newsroom.origin}/feed` });
    await site.preview('story', { url: `${newsroom.origin}/page` });
    const content = attributes.flatMap((each) => [
      block('story', { url: `${newsroom.origin}/page`, ...each }),
      block('stories', { url: `${newsroom.origin}/feed`, ...each }),
    ]);
    const address = await site.makePost(content.join('\n'), 'contributor');
    assert.ok((await site.read(address)).split('<news-headline-card').length > 20);
    assert.deepEqual(await runs(address), none);
  });

  it('are cut if they are a million characters long', async () => {
    const title = 'T'.repeat(1_000_000);
    const content = block('story', { title, url: 'https://unknown.example/a' });
    const html = await site.read(await site.makePost(content, 'administrator'));
    assert.match(html, /<a href="https:\/\/unknown\.example\/a">T{1000}<\/a>/);
    assert.ok(html.length < 500_000, `${html.length}`);
  });

  it('in a preview run nothing', async () => {
    for (const each of attributes)
      for (const name of ['story', 'stories'] as const) {
        const html = await site.preview(name, { url: `${newsroom.origin}/feed`, ...each }, 'contributor');
        const bare = html.replace(/="[^"]*"/g, '');
        assert.ok(!/<script|<[^>]* on\w+/i.test(bare), bare);
        for (const [, found] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) assert.match(found!, /^https?:/);
      }
  });

  it('of a newsroom run nothing', async () => {
    const content = ['list', 'grid', 'lead-and-list', 'strip'].map((layout) =>
      block('stories', { url: `${newsroom.origin}/feed`, layout, number: 20 }),
    );
    const layouts = ['row', 'stacked', 'overlay', 'lead', 'compact', 'text'].map((layout) =>
      block('story', { url: `${newsroom.origin}/page`, layout }),
    );
    await site.preview('story', { url: `${newsroom.origin}/page` });
    const address = await site.makePost([...content, ...layouts].join('\n'));
    assert.deepEqual(await runs(address), none);
  });

  it('cannot make WordPress request another site', async () => {
    const { port } = new URL(newsroom.origin);
    const refused = [
      `${other.origin}/a`,
      `http://user@127.0.0.1:${port}/a`,
      `http://user:word@127.0.0.1:${port}/a`,
      `http://127.0.0.1:${port}@${new URL(other.origin).host}/a`,
      `http://127.0.0.1:${port}\\@${new URL(other.origin).host}/a`,
      `${newsroom.origin}.example/a`,
      `http://localhost:${port}/a`,
      'http://169.254.169.254/latest/meta-data/',
      'file:///etc/passwd',
      'ftp://127.0.0.1/a',
      `http://127.1:${port}/a`,
      `//127.0.0.1:${port}/a`,
      `\thttp://[::1]:${port}/a`,
    ];
    newsroom.asked();
    other.asked();
    for (const url of refused) {
      const { data } = await site.ask('editor', 'stories', { url }, 'GET');
      assert.match(data['problem'] as string, /not-listed|no-address/, url);
      await site.preview('story', { url });
    }
    const address = await site.makePost(refused.map((url) => block('story', { url, title: 'A' })).join('\n'));
    await site.read(address);
    await site.runCron();
    // A listed newsroom may redirect to one.
    const targets = [`${other.origin}/a`, 'http://169.254.169.254/latest/meta-data/', 'http://localhost/', '//127.1/'];
    for (const [index, Location] of targets.entries()) {
      newsroom.answers.set(`/away-${index}`, { status: 302, headers: { Location } });
      await site.ask('editor', 'stories', { url: `${newsroom.origin}/away-${index}` }, 'GET');
    }
    assert.deepEqual(
      newsroom.asked(),
      targets.map((_, index) => `/away-${index}`),
    );
    assert.deepEqual(other.asked(), []);
  });

  it('in addresses with other letters are read as browsers read them', async () => {
    newsroom.answers.set('/%C5%81%C3%B3d%C5%BA%20a?b=%C3%BC', { body: storyPage('Other letters') });
    assert.match(await site.preview('story', { url: `${newsroom.origin}/Łódź a?b=ü#top` }), />Other letters</);
    await site.set({ newsrooms: [newsroom.origin, 'https://xn--bcher-kva.example'] });
    const { data } = await site.ask('editor', 'stories', { url: 'https://Bücher.example/a' }, 'GET');
    assert.equal(data['problem'], 'no-story');
    await site.set({ newsrooms: [newsroom.origin] });
  });

  it('reach the editor’s routes only from users who may write posts', async () => {
    newsroom.answers.set('/private', { body: storyPage('Private') });
    newsroom.asked();
    const url = `${newsroom.origin}/private`;
    for (const role of ['', 'subscriber'] as const)
      for (const [path, fields, method] of [
        ['preview', { block: 'standfirst/story', attributes: { url } }, 'POST'],
        ['stories', { url }, 'GET'],
        ['newsrooms', { url: other.origin }, 'POST'],
      ] as const) {
        const { status } = await site.ask(role, path, fields, method);
        assert.equal(status, role === '' ? 401 : 403, `${role} ${path}`);
      }
    assert.equal((await site.ask('editor', 'newsrooms', { url: other.origin })).status, 403);
    assert.deepEqual(newsroom.asked(), []);
    for (const name of ['core/latest-posts', 'core/shortcode', 'standfirst/unknown', 'standfirst/story"', ''])
      assert.equal((await site.ask('contributor', 'preview', { block: name, attributes: {} })).status, 404, name);
    for (const attributes of ['x', 7, [1], null]) {
      const { status } = await site.ask('contributor', 'preview', { block: 'standfirst/story', attributes });
      assert.ok([200, 400].includes(status), `${status}`);
    }
  });
});
