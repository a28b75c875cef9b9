import assert from 'node:assert/strict';
import { readAnswers } from './wordpress/stories/answers.js';
import { startNewsroom, storyPage, type Newsroom, type NewsroomAnswer } from './wordpress/newsroom.js';
import { block } from './wordpress/plugin.js';
import { PluginSite } from './wordpress/stories/plugin-site.js';

const day = 86_400;

/** Whether the page has a card with a headline. */
const hasCard = (html: string, headline: string): boolean =>
  new RegExp(`<news-headline-card [^>]*>(?:(?!</news-).)*<a href="[^"]*">${headline}</a>`, 's').test(html);

describe('A story of a newsroom in a post', function () {
  this.timeout(60_000);
  let newsroom: Newsroom;
  let other: Newsroom;
  let site: PluginSite;
  before(async () => {
    newsroom = await startNewsroom();
    other = await startNewsroom();
    site = await PluginSite.start(newsroom.origin, [newsroom.origin, other.origin]);
  });
  after(() => Promise.all([site?.stop(), newsroom?.close(), other?.close()]));

  let number = 0;
  /** Publishes a post with a story, which an editor has seen. */
  async function publish(page = storyPage('Harbour dredging to start')): Promise<{ path: string; address: string }> {
    const path = `/story-${++number}`;
    newsroom.answers.set(path, { body: page });
    const url = newsroom.origin + path;
    assert.match(await site.preview('story', { url }), /<news-headline-card/);
    const content = block('story', { url, title: 'Harbour dredging' });
    const address = await site.makePost(content, 'contributor');
    newsroom.asked();
    return { path, address };
  }

  it('is read for the editor, and readers cause no request to the newsroom', async () => {
    const { address } = await publish();
    for (let visit = 0; visit < 3; visit++) assert.ok(hasCard(await site.read(address), 'Harbour dredging to start'));
    await site.runCron();
    assert.deepEqual(newsroom.asked(), []);
  });

  it('is a link until it is known, and a card after WP-Cron has run', async () => {
    newsroom.answers.set('/unread', { body: storyPage('Ferries keep their timetable') });
    const content = block('story', { url: `${newsroom.origin}/unread`, title: 'Ferries & ships' });
    const address = await site.makePost(content, 'author');
    const before = await site.read(address);
    assert.ok(before.includes(`<p><a href="${newsroom.origin}/unread">Ferries &amp; ships</a></p>`));
    assert.deepEqual(newsroom.asked(), []);
    await site.runCron();
    assert.deepEqual(newsroom.asked(), ['/unread']);
    assert.ok(hasCard(await site.read(address), 'Ferries keep their timetable'));
  });

  it('changes when the newsroom changes it: WP-Cron reads it again once, however many readers come', async () => {
    const { path, address } = await publish();
    newsroom.answers.set(path, { body: storyPage('Harbour dredging has begun') });
    await site.passTime(11 * 60);
    for (let visit = 0; visit < 3; visit++) assert.ok(hasCard(await site.read(address), 'Harbour dredging to start'));
    assert.deepEqual(newsroom.asked(), []);
    await site.runCron();
    assert.deepEqual(newsroom.asked(), [path]);
    assert.ok(hasCard(await site.read(address), 'Harbour dredging has begun'));
    await site.runCron();
    assert.deepEqual(newsroom.asked(), []);
  });

  it('stays as long as the newsroom says, up to an hour, and is not sent again if it has not changed', async () => {
    const { path, address } = await publish();
    const headers = { ETag: '"one"', 'Cache-Control': 'public, max-age=86400' };
    newsroom.answers.set(path, { body: storyPage('Harbour dredging to start'), headers });
    await site.passTime(11 * 60);
    await site.read(address);
    await site.runCron();
    newsroom.answers.set(path, {
      write: (response, { headers: given }) =>
        response.writeHead(given['if-none-match'] === '"one"' ? 304 : 500, headers).end(),
    });
    newsroom.asked();
    await site.passTime(50 * 60);
    await site.read(address);
    await site.runCron();
    assert.deepEqual(newsroom.asked(), []);
    await site.passTime(11 * 60);
    await site.read(address);
    await site.runCron();
    assert.deepEqual(newsroom.asked(), [path]);
    await site.passTime(29 * day);
    assert.ok(hasCard(await site.read(address), 'Harbour dredging to start'));
    await site.runCron();
  });

  const failures: Record<string, NewsroomAnswer> = {
    'answers with an error': { status: 500, body: storyPage('An error') },
    'asks for a password': { status: 401 },
    'answers with nothing': { body: '' },
    'answers with a page without a story': { body: '<!doctype html><title>Please log in</title><p>Hello' },
    'answers with broken JSON': { body: '{"headline":', headers: { 'Content-Type': 'application/json' } },
    'redirects for ever': { status: 302, headers: { Location: '/loop' } },
    'redirects to a site that is not in the list': { status: 302, headers: { Location: 'http://127.0.0.1:9/story' } },
    'redirects to this machine': { status: 302, headers: { Location: 'http://localhost/wp-admin/' } },
    'redirects to a file': { status: 302, headers: { Location: 'file:///etc/passwd' } },
  };
  it('keeps its last known words for 30 days while the newsroom fails', async () => {
    const names = Object.keys(failures);
    const paths = names.map((_, index) => `/failing-${index}`);
    const urls = paths.map((path) => newsroom.origin + path);
    for (const path of paths) newsroom.answers.set(path, { body: storyPage(`Headline ${path}`) });
    await site.preview('stories', { pinned: urls });
    const address = await site.makePost(urls.map((url) => block('story', { url, title: `Link to ${url}` })).join('\n'));
    names.forEach((name, index) => newsroom.answers.set(paths[index]!, failures[name]!));
    newsroom.answers.set('/loop', { status: 302, headers: { Location: '/loop' } });
    await site.passTime(29 * day);
    await site.read(address);
    newsroom.asked();
    await site.runCron();
    assert.deepEqual(
      newsroom.asked().filter((path) => path !== '/loop'),
      paths,
    );
    const later = await site.read(address);
    for (const [index, path] of paths.entries())
      assert.ok(hasCard(later, `Headline ${path}`), `It ${names[index]}, and the card is lost.`);
    await site.passTime(2 * day);
    await site.read(address);
    await site.runCron();
    const last = await site.read(address);
    for (const url of urls) assert.ok(last.includes(`<p><a href="${url}">Link to ${url}</a></p>`));
  });

  it('follows redirects within the newsroom', async () => {
    newsroom.answers.set('/moved', { status: 301, headers: { Location: 'story-moved?here' } });
    newsroom.answers.set('/story-moved?here', { body: storyPage('Moved') });
    const html = await site.preview('story', { url: `${newsroom.origin}/moved` });
    assert.ok(hasCard(html, 'Moved'));
    // The editor's address stays.
    assert.ok(html.includes(`<a href="${newsroom.origin}/moved">`));
  });

  it('is read with or without “www.”, and after the newsroom has moved to https', async () => {
    const found = await site.run('read-with-www.php', [
      'http://paper.example/story',
      'https://www.paper.example/story',
      'http://www.gazette.example/story',
      'https://gazette.example/story',
      // Not these:
      'http://gazette.example:8080/story',
      'https://ww.gazette.example/story',
      'https://www.www.gazette.example/story',
      'https://gazette.example.evil.example/story',
      'http://secure.example/story',
    ]);
    assert.deepEqual(found, [...Array<string>(4).fill('A story of the paper'), '', '', '', '', '']);
  });

  it('is shown after an administrator has allowed the site to which its address leads', async () => {
    newsroom.answers.set('/leads-elsewhere', { status: 301, headers: { Location: `${other.origin}/story` } });
    other.answers.set('/story', { body: storyPage('At its new place') });
    const url = `${newsroom.origin}/leads-elsewhere`;
    const ask = async () => (await site.ask('editor', 'stories', { url }, 'GET')).data;
    assert.deepEqual(await ask(), { problem: 'not-listed', elsewhere: `${other.origin}/story`, feed: '', stories: [] });
    assert.deepEqual(other.asked(), []);
    await site.ask('administrator', 'newsrooms', { url: `${other.origin}/story` });
    assert.deepEqual(await ask(), {
      problem: '',
      elsewhere: '',
      feed: '',
      stories: [{ url: `${other.origin}/story`, headline: 'At its new place' }],
    });
  });

  it('is not shown any more when the newsroom has removed it (410)', async () => {
    const { path, address } = await publish();
    newsroom.answers.set(path, { status: 410, body: storyPage('Gone') });
    await site.passTime(11 * 60);
    await site.read(address);
    await site.runCron();
    const html = await site.read(address);
    assert.ok(!html.includes(newsroom.origin + path));
    assert.ok(!html.includes('wp-block-standfirst-story'));
    const { data } = await site.ask('author', 'stories', { url: newsroom.origin + path }, 'GET');
    assert.equal(data['problem'], 'gone');
    // It comes back if the newsroom publishes it again.
    newsroom.answers.set(path, { body: storyPage('Published again') });
    await site.passTime(11 * 60);
    await site.read(address);
    await site.runCron();
    assert.ok(hasCard(await site.read(address), 'Published again'));
  });

  for (const [name, answer] of Object.entries({
    'its page is missing (404)': { status: 404 },
    'its page leads to the front page': { status: 302, headers: { Location: '/' } },
  }))
    it(`is not shown any more when ${name} for a day`, async () => {
      newsroom.answers.set('/', { body: storyPage('The Meridian') });
      const { path, address } = await publish();
      newsroom.answers.set(path, answer);
      await site.passTime(11 * 60);
      await site.read(address);
      await site.runCron();
      assert.ok(hasCard(await site.read(address), 'Harbour dredging to start'));
      await site.passTime(day);
      await site.read(address);
      await site.runCron();
      assert.ok(!(await site.read(address)).includes(newsroom.origin + path));
    });

  it('can be one of a list. A pinned story that was removed is left out', async () => {
    newsroom.answers.set('/pinned', { body: storyPage('Pinned') });
    newsroom.answers.set('/removed', { status: 410 });
    newsroom.answers.set('/feed.json', {
      body: JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Meridian',
        items: ['/new', '/pinned?utm_source=feed', '/old'].map((url) => ({ id: url, url, title: `At ${url}` })),
      }),
    });
    const html = await site.preview('stories', {
      url: `${newsroom.origin}/feed.json`,
      heading: 'More',
      pinned: ['/pinned', '/removed'].map((path) => newsroom.origin + path),
      number: 3,
    });
    const links = Array.from(html.matchAll(/<a href="([^"]*)">([^<]*)/g), ([, href, text]) => `${href} ${text}`);
    assert.deepEqual(
      links,
      ['/pinned Pinned', '/new At /new', '/old At /old'].map((each) => newsroom.origin + each),
    );
  });

  it('is read from the JSON of a newsroom on WordPress, whose pages describe no story', async () => {
    const json = `${newsroom.origin}/wp-json/wp/v2/posts/7`;
    newsroom.answers.set('/plain', {
      body: `<!doctype html><title>Rain</title><link rel="alternate" type="application/json" href="${json}">`,
    });
    const post = {
      link: `${newsroom.origin}/plain`,
      title: { rendered: 'Rain &amp; wind' },
      excerpt: { rendered: '' },
    };
    newsroom.answers.set('/wp-json/wp/v2/posts/7?_embed=1', { body: JSON.stringify(post) });
    assert.ok(hasCard(await site.preview('story', { url: `${newsroom.origin}/plain` }), 'Rain &amp; wind'));
  });

  describe('is read from', () => {
    const names = Object.keys(readAnswers);
    let read: Record<string, unknown>[][];
    before(async () => {
      const answers = Object.values(readAnswers).map(({ body, type = '', address }) => ({
        body: Buffer.from(body).toString('base64'),
        type,
        address: address ?? 'https://news.example/news/feed',
      }));
      read = (await site.run('parse.php', answers)) as typeof read;
    });

    for (const [index, name] of names.entries())
      it(name, () => {
        const expected = readAnswers[name]!.stories;
        const found = read[index]!;
        const compared = found.map((story, place) =>
          Object.fromEntries(Object.keys(expected[place] ?? { headline: '' }).map((field) => [field, story[field]])),
        );
        assert.deepEqual(compared, expected);
      });
  });
});
