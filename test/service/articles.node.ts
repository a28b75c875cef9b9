import assert from 'node:assert/strict';
import type * as source from '../../src/service/index.js';
import { Network, until } from './network.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

const origin = 'https://news.example';
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Meridian',
  items: [{ id: '1', url: '/rain', title: 'Rain ends drought' }],
};

const json = (value: unknown): Response => Response.json(value);
const redirect = (to: string, status = 302): Response => new Response(null, { status, headers: { Location: to } });

describe('The articles of a service', () => {
  let network: Network;
  let service: source.Service;
  beforeEach(() => {
    network = new Network();
    network.answers[`${origin}/feed.json`] = () => json(feed);
    service = createService({ newsrooms: [origin, 'http://old.example:8080'], fetch: network.fetch });
  });

  const ask = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
    service.fetch(new Request(`https://service.example/articles.json?url=${encodeURIComponent(address)}`, { headers }));

  it('are in the library’s own JSON, for any page', async () => {
    const response = await ask(`${origin}/feed.json#top`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cache-tag'), 'news.example');
    const [article] = (await response.json()) as { headline: string; url: string }[];
    assert.deepEqual([article!.headline, article!.url], ['Rain ends drought', `${origin}/rain`]);
  });

  it('are read from a page too', async () => {
    network.answers[`${origin}/rain`] = () =>
      new Response(
        `<!doctype html><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain ends drought"}</script>`,
        { headers: { 'Content-Type': 'text/html' } },
      );
    const [article] = (await (await ask(`${origin}/rain`)).json()) as { headline: string }[];
    assert.equal(article!.headline, 'Rain ends drought');
  });

  it('are requested once, however many ask, and kept for a minute', async () => {
    const responses = await Promise.all(Array.from({ length: 50 }, () => ask(`${origin}/feed.json`)));
    assert.ok(responses.every(({ status }) => status === 200));
    await ask(`${origin}/feed.json`);
    assert.deepEqual(network.asked, [`${origin}/feed.json`]);
  });

  it('are not sent again to a client that has them', async () => {
    const first = await ask(`${origin}/feed.json`);
    const again = await ask(`${origin}/feed.json`, { 'If-None-Match': `W/${first.headers.get('etag')}` });
    assert.deepEqual([again.status, await again.text()], [304, '']);
    const other = await ask(`${origin}/feed.json`, { 'If-None-Match': '"other"' });
    assert.equal(other.status, 200);
  });

  it('are the last known ones while new ones are requested, and if the newsroom does not answer', async () => {
    const { now } = Date;
    try {
      await ask(`${origin}/feed.json`);
      // After two minutes, they are old.
      Date.now = () => now() + 120_000;
      network.answers[`${origin}/feed.json`] = () => json({ ...feed, items: [{ id: '2', url: '/sun', title: 'Sun' }] });
      assert.match(await (await ask(`${origin}/feed.json`)).text(), /Rain ends drought/);
      await until(() => network.asked.length === 2);
      await new Promise((resolve) => setTimeout(resolve, 20));
      assert.match(await (await ask(`${origin}/feed.json`)).text(), /"Sun"/);
      // After four hours, the newsroom is down.
      Date.now = () => now() + 4 * 3_600_000;
      network.answers = {};
      const stale = await ask(`${origin}/feed.json`);
      assert.equal(stale.status, 200);
      assert.match(stale.headers.get('cache-status')!, /detail=stale/);
      assert.match(stale.headers.get('cache-control')!, /max-age=10\b/);
    } finally {
      Date.now = now;
    }
  });

  it('are not sent any more when the newsroom says that they are gone', async () => {
    const { now } = Date;
    const lines: string[] = [];
    service = createService({ newsrooms: [origin], fetch: network.fetch, log: (line) => lines.push(line) });
    try {
      await ask(`${origin}/feed.json`);
      Date.now = () => now() + 120_000;
      network.answers[`${origin}/feed.json`] = () => new Response('', { status: 410 });
      // The old answer is sent once more, while the new one is requested.
      assert.equal((await ask(`${origin}/feed.json`)).status, 200);
      await until(() => lines.length > 0);
      assert.equal((await ask(`${origin}/feed.json`)).status, 502);
      assert.deepEqual(lines, [`${origin}/feed.json answered with status 410.`]);
    } finally {
      Date.now = now;
    }
  });

  it('of one newsroom do not wait for another', async () => {
    const other = 'http://old.example:8080';
    for (let index = 0; index < 60; index++)
      network.answers[`${origin}/slow-${index}`] = () => new Promise<Response>(() => undefined);
    network.answers[`${other}/feed.json`] = () => json(feed);
    const slow = Array.from({ length: 60 }, (_, index) => ask(`${origin}/slow-${index}`));
    assert.equal((await ask(`${other}/feed.json`)).status, 200);
    assert.equal(network.asked.filter((address) => address.startsWith(origin)).length, 8);
    void Promise.allSettled(slow);
  });

  it('of a newsroom that does not answer are refused soon, and read again when it does', async function () {
    this.timeout(30_000);
    let answer = (): void => undefined;
    const answering = new Promise<void>((resolve) => (answer = resolve));
    for (let index = 0; index < 30; index++)
      network.answers[`${origin}/slow-${index}`] = () => answering.then(() => json(feed));
    const started = performance.now();
    const first = Array.from({ length: 8 }, (_, index) => ask(`${origin}/slow-${index}`));
    const others = await Promise.all(Array.from({ length: 22 }, (_, index) => ask(`${origin}/slow-${index + 8}`)));
    assert.ok(performance.now() - started < 6_000);
    assert.deepEqual([...new Set(others.map(({ status }) => status))], [503]);
    assert.equal(others[0]!.headers.get('retry-after'), '1');
    answer();
    assert.deepEqual([...new Set((await Promise.all(first)).map(({ status }) => status))], [200]);
    assert.equal((await ask(`${origin}/new`)).status, 502);
    assert.equal((await ask(`${origin}/feed.json`)).status, 200);
  });

  it('of a newsroom that fails are not requested again at once', async () => {
    for (let time = 0; time < 5; time++) assert.equal((await ask(`${origin}/gone.json`)).status, 502);
    assert.equal(network.asked.length, 1);
  });

  it('follow redirects inside the list', async () => {
    network.answers[`${origin}/old`] = () => redirect('http://old.example:8080/x', 301);
    network.answers['http://old.example:8080/x'] = () => redirect(`${origin}/feed.json#a`, 307);
    assert.equal((await ask(`${origin}/old`)).status, 200);
  });

  for (const [what, answer, problem] of [
    ['an error', () => new Response('', { status: 500 }), /answered with status 500/],
    ['a page without a story', () => new Response('<p>Nothing</p>'), /\/x: /],
    ['no text', () => new Response(''), /\/x: /],
    ['binary data', () => new Response(Uint8Array.from({ length: 900 }, (_, at) => at % 256)), /\/x: /],
    ['too much', () => new Response('[' + ' '.repeat(5_000_001)), /more than 5 MB/],
    ['a page with a million tags', () => new Response(`<!doctype html><title>A</title>${'<p>'.repeat(1e6)}`), /\/x: /],
    ['redirects without end', () => redirect('/x'), /redirects more than 5 times/],
  ] as const)
    it(`say what is wrong if the newsroom gives ${what}`, async () => {
      network.answers[`${origin}/x`] = answer;
      const response = await ask(`${origin}/x`);
      assert.equal(response.status, 502);
      const { error, hint } = (await response.json()) as Record<string, string>;
      assert.match(error!, problem);
      assert.match(hint!, /^[A-Z].*\.$/);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    });

  it('say so if the newsroom is slow, and do not wait for ever', async function () {
    this.timeout(20_000);
    network.answers[`${origin}/never`] = () => new Promise<Response>(() => undefined);
    network.answers[`${origin}/endless`] = () =>
      new Response(
        new ReadableStream({
          async pull(controller) {
            // eslint-disable-next-line no-restricted-syntax -- A slow newsroom
            await new Promise((resolve) => setTimeout(resolve, 100));
            controller.enqueue(new Uint8Array(10));
          },
        }),
      );
    const responses = await Promise.all([ask(`${origin}/never`), ask(`${origin}/endless`)]);
    for (const response of responses) {
      assert.equal(response.status, 502);
      assert.match(await response.text(), /gave no whole answer in 8 s/);
    }
  });

  /** Addresses outside the list, in many disguises. */
  const hosts = ['evil.example', 'news.example.evil.example', 'news.example:8443', 'www.news.example', 'new.example'];
  const literals = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0',
    '10.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.168.1.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[fe80::1]',
    '[fd00:ec2::254]',
    'metadata.google.internal',
    'localhost',
    'localhost.',
    'news.example.',
  ];
  const schemes = ['https://', 'http://', 'HTTPS://', '//', 'https:\\\\', 'https:///', 'http:/\\'];
  const forms = [
    (scheme: string, host: string) => `${scheme}${host}/feed.json`,
    (scheme: string, host: string) => `${scheme}news.example@${host}/feed.json`,
    (scheme: string, host: string) => `${scheme}${host}#@news.example/feed.json`,
    (scheme: string, host: string) => `${scheme}${host}\\@news.example/feed.json`,
  ];
  const disguised = [...hosts, ...literals].flatMap((host) =>
    schemes.flatMap((scheme) => forms.map((form) => form(scheme, host))),
  );
  const others = [
    'http://news.example/feed.json',
    'https://news.example:80/feed.json',
    'https://reader:secret@news.example/feed.json',
    'file:///etc/passwd',
    'ftp://news.example/feed.json',
    'data:application/json,[]',
    'javascript:1',
    'blob:https://news.example/1',
    'feed.json',
    '/feed.json',
    '',
    ' ',
    'https://',
    'https://news.example%00.evil.example/',
    'https://news.example%2eevil.example/',
    'https://ｎews.example.evil.example/',
    'https://evil.example/\r\nHost: news.example',
  ];
  const hostile = [...disguised, ...others];

  it(`are read from none of ${hostile.length} addresses outside the list`, async () => {
    assert.ok(hostile.length >= 400);
    for (const address of hostile) {
      const response = await ask(address);
      assert.ok([400, 403].includes(response.status), `${address}: ${response.status}`);
      const { error, hint } = (await response.json()) as Record<string, string>;
      assert.ok(error && hint && error.length < 400, address);
    }
    assert.deepEqual(network.asked, []);
  });

  it('are not read from these addresses after a redirect either', async () => {
    for (const [index, address] of hostile.entries()) {
      const from = `${origin}/redirect-${index}`;
      network.answers[from] = () => redirect(address);
      const response = await ask(from);
      // A relative address leads back to the newsroom.
      const isInside = URL.canParse(address, from) && new URL(address, from).origin === origin;
      assert.ok(isInside || response.status === 502, `${address}: ${response.status} ${await response.text()}`);
    }
    assert.deepEqual(
      network.asked.filter((address) => new URL(address).origin !== origin),
      [],
    );
  });

  const purge = (secret: string, urls: unknown): Promise<Response> =>
    service.fetch(
      new Request('https://service.example/purge', {
        method: 'POST',
        headers: { Authorization: `Bearer ${secret}` },
        body: JSON.stringify({ urls }),
      }),
    );

  it('are read again after a correction, if the newsroom says so with its secret', async () => {
    service = createService({ newsrooms: [origin], fetch: network.fetch, purgeSecret: 'river' });
    const address = `${origin}/feed.json`;
    const headline = async (): Promise<string | undefined> =>
      /"headline":"([^"]*)"/.exec(await (await ask(address)).text())?.[1];
    await headline();
    // An old answer is still on its way.
    let release: () => void = () => undefined;
    const old = new Promise<void>((resolve) => (release = resolve));
    network.answers[address] = () => old.then(() => json(feed));
    assert.equal((await purge('river', [address])).status, 200);
    const late = headline();
    await until(() => network.asked.length === 2);
    network.answers[address] = () =>
      json({ ...feed, items: [{ id: '1', url: '/rain', title: 'Rain does not end drought' }] });
    assert.deepEqual(await (await purge('river', [`${address}#top`])).json(), { purged: 1 });
    release();
    await late;
    assert.equal(await headline(), 'Rain does not end drought');
    assert.equal((await purge('sea', [address])).status, 403);
    assert.equal((await purge('', [address])).status, 403);
    assert.equal((await purge('river', ['https://evil.example/'])).status, 403);
    for (const urls of ['x', [1], undefined, Array.from({ length: 1_001 }, () => address)])
      assert.equal((await purge('river', urls)).status, 400);
  });

  it('cannot be purged without a secret', async () => {
    for (const secret of ['', 'undefined']) assert.equal((await purge(secret, [])).status, 404);
  });

  for (const [entry, message] of Object.entries({
    'news.example': 'The newsroom “news.example” is not an origin. Write it as https://news.example.',
    'https://news.example/de/':
      'The newsroom “https://news.example/de/” has a path. Give only its origin: https://news.example',
    'https://news.example=public':
      'The newsroom “https://news.example=public” ends with “=public”. Only “=private” is known.',
    'ftp://news.example': 'The newsroom “ftp://news.example” is not an origin. Write it as https://news.example.',
  }))
    it(`refuse the newsroom ${entry} at the start`, () => {
      assert.throws(() => createService({ newsrooms: [entry] }), { name: 'TypeError', message });
    });

  it('are old again after no purge, even if the store is slow', async () => {
    const values = new Map<string, string>();
    let keep: () => void = () => undefined;
    const isKept = new Promise<void>((resolve) => (keep = resolve));
    let isDeleted = false;
    service = createService({
      newsrooms: [origin],
      fetch: network.fetch,
      purgeSecret: 'river',
      cache: {
        get: (key) => Promise.resolve(values.get(key)),
        set: (key, value) => isKept.then(() => void values.set(key, value)),
        delete: (key) => Promise.resolve(void (isDeleted = values.delete(key) || isDeleted)),
      },
    });
    await ask(`${origin}/feed.json`);
    const purged = purge('river', [`${origin}/feed.json`]);
    keep();
    await purged;
    await until(() => isDeleted);
    assert.equal(values.size, 0);
  });

  it('are requested once, also while a slow store takes them', async () => {
    const values = new Map<string, string>();
    let keep: () => void = () => undefined;
    const isKept = new Promise<void>((resolve) => (keep = resolve));
    service = createService({
      newsrooms: [origin],
      fetch: network.fetch,
      cache: {
        get: (key) => Promise.resolve(values.get(key)),
        set: (key, value) => isKept.then(() => void values.set(key, value)),
        delete: (key) => Promise.resolve(void values.delete(key)),
      },
    });
    for (let time = 0; time < 3; time++) assert.equal((await ask(`${origin}/feed.json`)).status, 200);
    keep();
    await until(() => values.size === 1);
    assert.equal((await ask(`${origin}/feed.json`)).status, 200);
    assert.equal(network.asked.length, 1);
  });

  for (const [what, config] of Object.entries<object>({
    'newsrooms that are no list': { newsrooms: origin },
    'hosts that are no list': { allowHosts: 'evil.example' },
    'a renderer that is no function': { render: 'x' },
  }))
    it(`refuse ${what}`, () => {
      assert.throws(() => createService(config), TypeError);
    });

  it('never reject', async () => {
    service = createService({ render: () => Promise.reject('text' as unknown as Error) });
    const response = await service.fetch(new Request('http://a/render', { method: 'POST', body: 'x' }));
    assert.equal(response.status, 500);
  });

  it('go on without a cache that fails', async () => {
    const broken = (): Promise<never> => Promise.reject(new Error('The store is down.'));
    service = createService({
      newsrooms: [origin],
      fetch: network.fetch,
      cache: { get: broken, set: broken, delete: broken },
    });
    for (let time = 0; time < 2; time++) assert.equal((await ask(`${origin}/feed.json`)).status, 200);
  });
});
