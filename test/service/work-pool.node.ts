import assert from 'node:assert/strict';
import type * as source from '../../src/service/node/work-pool.js';
import type { NewsroomAnswer } from '../../src/service/parse-answer.js';
import type { ServiceError } from '../../src/service/service-error.js';

const built = new URL('../../dist/service/node/work-pool.js', import.meta.url).href;
const { startWorkPool } = (await import(built)) as typeof source;

const byline = '<news-byline authors="Mara Lin"></news-byline>';
const options = { base: 'https://news.example/standfirst/0.1.0/' };
/** So long that a busy machine does not end a task. */
const deadline = 50_000;
/** A page that takes a process more than half a second. */
const slow = `<!doctype html>${'<p>Text'.repeat(190_000)}${byline.repeat(1_900)}`;

const pageIn = (html: string, signal?: AbortSignal): Request =>
  new Request('http://localhost/render', {
    method: 'POST',
    body: html,
    headers: { 'Content-Type': 'text/html' },
    signal,
  });

describe('The processes of a service', () => {
  let pool: source.WorkPool;
  afterEach(() => pool.close());

  const statusOf = async (page: string): Promise<number> => (await pool.render(pageIn(page))).status;

  it('render pages at the same time, and give each its own answer', async () => {
    pool = await startWorkPool({ options, processes: 2 });
    const pages = Array.from({ length: 40 }, async (_, index) => {
      const response = await pool.render(pageIn(`<p>${index}</p>${byline}`));
      assert.ok((await response.text()).startsWith(`<p>${index}</p><news-byline`));
    });
    await Promise.all(pages);
  });

  it('end a page that takes too long, and go on', async () => {
    pool = await startWorkPool({ options, processes: 2, deadline: 300 });
    for (let round = 0; round < 3; round++) {
      const [tooSlow, small] = await Promise.all([pool.render(pageIn(slow)), statusOf(byline)]);
      assert.deepEqual([tooSlow.status, small], [503, 200]);
      assert.equal(await tooSlow.text(), 'This page takes too long, or too much memory, to render.\n');
    }
    // The process that has ended has a successor.
    const large = `<p>${'Harbour '.repeat(70_000)}</p>${byline}`;
    while ((await statusOf(large)) !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('refuse a page when too many wait, and say when to send it again', async () => {
    pool = await startWorkPool({ options, processes: 2, waiting: 3, deadline });
    const answers = await Promise.all(Array.from({ length: 12 }, () => pool.render(pageIn(slow))));
    const refused = answers.filter(({ status }) => status === 503);
    assert.ok(refused.length >= 7, `${refused.length} were refused`);
    assert.ok(refused.every(({ headers }) => headers.get('Retry-After') === '1'));
    assert.equal(answers.length - refused.length, answers.filter(({ status }) => status === 200).length);
    assert.equal(await statusOf(byline), 200);
  });

  const answer = (content: unknown, path = '/feed.json'): NewsroomAnswer => ({
    url: `https://news.example${path}`,
    bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
    type: null,
  });
  const rain = [{ headline: 'Rain ends drought', url: '/rain' }];
  const nothing = (): Promise<never> => Promise.reject(new Error('There is nothing.'));
  /** A page of a newsroom that has its story elsewhere. */
  const bare = answer(
    `<!doctype html><title>A</title><link rel="alternate" type="application/json" href="/rain.json">
    <link rel="alternate" type="application/json+oembed" href="/oembed.json">`,
    '/rain',
  );
  const list = (path: string): string =>
    `<news-headline-list src="https://news.example${path}"><a href="/a">Links</a></news-headline-list>`;
  const feedOf = (items: number): NewsroomAnswer =>
    answer(`<rss><channel>${'<item><title>a</title></item>'.repeat(items)}`);
  /** A feed that takes a process about half a second. */
  const largeFeed = feedOf(80_000);

  it('parse the answers of newsrooms', async () => {
    pool = await startWorkPool({ processes: 2 });
    const json = await pool.parse(answer(rain), nothing, 'articles');
    assert.deepEqual(JSON.parse(json), [
      {
        id: 'https://news.example/rain',
        url: 'https://news.example/rain',
        headline: 'Rain ends drought',
        labels: [],
        authors: [],
        related: [],
        access: 'unknown',
      },
    ]);
  });

  it('parse what a page of a newsroom links to, and ask for each address once', async () => {
    pool = await startWorkPool({ processes: 2 });
    const asked: string[] = [];
    const find = (address: string): Promise<NewsroomAnswer> => {
      asked.push(address);
      return address.endsWith('/rain.json')
        ? Promise.reject(new Error('The server is down.'))
        : Promise.resolve(answer({ title: 'Rain ends drought', type: 'link', version: '1.0' }, '/oembed.json'));
    };
    const json = await pool.parse(bare, find, 'articles');
    assert.match(json, /Rain ends drought/);
    assert.deepEqual(asked, ['https://news.example/rain.json', 'https://news.example/oembed.json']);
    await assert.rejects(pool.parse(bare, nothing, 'articles'), {
      name: 'ServiceError',
      status: 502,
      message: /^https:\/\/news\.example\/rain: .*There is nothing\./,
      hint: /^Give the address of a story/,
    });
  });

  it('end an answer that takes too long to parse, and go on', async () => {
    pool = await startWorkPool({ processes: 2, deadline: 1_000 });
    const [large, small] = await Promise.allSettled([
      pool.parse(feedOf(640_000), nothing, 'articles'),
      pool.parse(answer(rain), nothing, 'articles'),
    ]);
    assert.equal(small.status, 'fulfilled');
    assert.equal(large.status, 'rejected');
    const { status, message } = (large as PromiseRejectedResult).reason as ServiceError;
    assert.deepEqual(
      [status, message],
      [502, 'https://news.example/feed.json takes too long, or too much memory, to read.'],
    );
  });

  it('parse small answers while pages and large answers wait', async () => {
    pool = await startWorkPool({ options, processes: 2, deadline });
    const ended: string[] = [];
    const end = (name: string) => (): void => void ended.push(name);
    await Promise.all([
      ...Array.from({ length: 2 }, () => pool.render(pageIn(slow)).then(end('page'))),
      ...Array.from({ length: 2 }, () => pool.parse(largeFeed, nothing, 'articles').then(end('large answer'))),
      ...Array.from({ length: 20 }, () => statusOf(byline).then(end('small page'))),
      ...Array.from({ length: 5 }, () => pool.parse(answer(rain), nothing, 'articles').then(end('small answer'))),
    ]);
    // Only the work that had begun may end first: one small page, and one large page.
    assert.ok(ended.lastIndexOf('small answer') <= 5, ended.join());
    const larges = ended.filter((name) => !name.startsWith('small'));
    assert.ok(larges.lastIndexOf('large answer') <= 2, larges.join());
  });

  it('parse the articles that all rendered pages wait for', async () => {
    const asked: string[] = [];
    pool = await startWorkPool({
      options,
      processes: 2,
      articlesAt: (address) => {
        asked.push(address);
        return pool.parse(answer(rain), nothing, 'articles');
      },
    });
    const pages = Array.from({ length: 20 }, async (_, index) => {
      const response = await pool.render(pageIn(list(`/feed-${index}.json`) + list('/feed.json#top')));
      return response.text();
    });
    for (const page of await Promise.all(pages)) assert.equal(page.match(/>Rain ends drought</g)?.length, 2);
    assert.equal(asked.length, 40);
  });

  it('do other work while a page waits for articles, and then give it its fallback', async () => {
    let release: (json: string) => void = () => undefined;
    const late = new Promise<string>((resolve) => (release = resolve));
    pool = await startWorkPool({
      options,
      processes: 2,
      articlesAt: (address) => (address.endsWith('/late.json') ? late : new Promise(() => undefined)),
    });
    const waiting = Array.from({ length: 5 }, () => pool.render(pageIn(list('/late.json'))));
    const never = pool.render(pageIn(list('/never.json')));
    for (let time = 0; time < 5; time++) assert.equal(await statusOf(byline), 200);
    release(JSON.stringify(rain));
    for (const page of await Promise.all(waiting)) assert.match(await page.text(), />Rain ends drought</);
    const fallback = await never;
    assert.equal(fallback.status, 200);
    assert.doesNotMatch(await fallback.text(), /Rain/);
  });

  it('do not render a page whose client has gone while it waited for articles', async () => {
    let asked: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    let release: (json: string) => void = () => undefined;
    pool = await startWorkPool({
      options,
      processes: 2,
      articlesAt: () => {
        asked();
        return new Promise((resolve) => (release = resolve));
      },
    });
    const gone = new AbortController();
    const page = pool.render(pageIn(list('/feed.json'), gone.signal));
    await isAsked;
    gone.abort();
    release(JSON.stringify(rain));
    await assert.rejects(page, /The client has gone/);
  });

  it('read at most twenty addresses of a page', async () => {
    const asked: string[] = [];
    pool = await startWorkPool({
      options,
      processes: 2,
      articlesAt: (address) => {
        asked.push(address);
        return Promise.resolve(undefined);
      },
    });
    const lists = Array.from({ length: 50 }, (_, index) => list(`/feed-${index}.json`));
    assert.equal(await statusOf(lists.join('')), 200);
    assert.equal(asked.length, 20);
  });

  it('skip a page whose client has gone', async () => {
    pool = await startWorkPool({ options, processes: 2, deadline });
    const gone = new AbortController();
    const first = statusOf(slow);
    const left = Array.from({ length: 20 }, () => pool.render(pageIn(slow, gone.signal)));
    await new Promise((resolve) => setTimeout(resolve));
    gone.abort();
    const outcomes = await Promise.allSettled(left);
    assert.ok(outcomes.filter(({ status }) => status === 'rejected').length >= 18);
    assert.equal(await first, 200);
  });
});
