import assert from 'node:assert/strict';
import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { startServiceIn, type RunningService } from './run-service.js';

describe('standfirst serve, for other sites', () => {
  let newsroom: RunningServer;
  let service: RunningService;
  let headline = 'Rain ends drought';
  let slow: Promise<unknown> = Promise.resolve();
  before(async () => {
    const pages = new Hono();
    pages.get('/story.json', ({ json }) =>
      json({ url: 'https://news.example/rain', headline, published: '2026-03-02T23:30:00Z' }),
    );
    pages.get('/slow-to-read', ({ html }) => html(`<news-subscription-prompt>${'<html '.repeat(700_000)}`));
    pages.get('/slow.json', async ({ json }) => {
      const read = headline;
      await slow;
      return json({ url: 'https://news.example/slow', headline: read });
    });
    newsroom = await startServer(pages);
    const args = ['--newsroom', `${newsroom.origin}=private`, '--port', '0'];
    service = await startServiceIn({ STANDFIRST_PURGE_SECRET: 'sesame' }, ...args);
  });
  after(async () => {
    service.signal('SIGTERM');
    await service.ended;
    await newsroom.close();
  });

  /** Node's `fetch` decompresses answers. */
  const get = (
    path: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> =>
    new Promise((resolve, reject) => {
      request(`${service.origin}${path}`, { headers }, (answer) => {
        void buffer(answer).then((body) => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
      })
        .on('error', reject)
        .end();
    });
  const framePath = (): string => `/frame/card?url=${encodeURIComponent(`${newsroom.origin}/story.json`)}`;

  it('sends frames compressed, as each browser accepts them', async () => {
    const plain = await get(framePath());
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.match(plain.body.toString(), /Rain ends drought/);
    for (const [accepted, encoding, decompress] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
    ] as const) {
      const { headers, body } = await get(framePath(), { 'Accept-Encoding': accepted });
      assert.equal(headers['content-encoding'], encoding);
      assert.equal(headers.vary, 'Accept-Encoding');
      assert.equal(Number(headers['content-length']), body.length);
      assert.ok(body.length < 6_000);
      assert.equal(decompress(body).toString(), plain.body.toString());
      const again = await get(framePath(), { 'Accept-Encoding': accepted, 'If-None-Match': headers.etag! });
      assert.deepEqual([again.status, again.body.length], [304, 0]);
    }
    assert.equal((await get(framePath(), { 'Accept-Encoding': 'identity' })).headers['content-encoding'], undefined);
  });

  it('names its own address with the protocol that each client uses', async () => {
    const path = `/oembed?url=${encodeURIComponent(`${newsroom.origin}/story.json`)}`;
    const host = service.origin.replace('http:', '');
    for (const protocol of ['http', 'https', 'http']) {
      const { body } = await get(path, { 'X-Forwarded-Proto': protocol });
      assert.ok(body.toString().includes(`src=\\"${protocol}:${host}/frame/card`), protocol);
    }
  });

  it('sends a correction at once, also of a frame that many request', async () => {
    await get(framePath());
    const again = await get(framePath());
    assert.match(String(again.headers['cache-status']), /; hit/);
    headline = 'Rain does not end drought';
    const purged = await fetch(`${service.origin}/purge`, {
      method: 'POST',
      headers: { Authorization: 'Bearer sesame' },
      body: JSON.stringify({ urls: [`${newsroom.origin}/story.json`] }),
    });
    assert.equal(purged.status, 200);
    assert.match((await get(framePath())).body.toString(), /Rain does not end drought/);
  });

  it('does not keep an answer that is older than a correction', async () => {
    let answer = (): void => undefined;
    slow = new Promise<void>((resolve) => (answer = resolve));
    const path = `/frame/card?url=${encodeURIComponent(`${newsroom.origin}/slow.json`)}`;
    headline = 'Before the correction';
    const before = get(path);
    // The service has asked the newsroom when the request of another address has its answer.
    await get(framePath());
    headline = 'After the correction';
    await fetch(`${service.origin}/purge`, {
      method: 'POST',
      headers: { Authorization: 'Bearer sesame' },
      body: JSON.stringify({ urls: [`${newsroom.origin}/slow.json`] }),
    });
    answer();
    await before;
    assert.match((await get(path)).body.toString(), /After the correction/);
  });

  it('answers others while it reads a page that takes long', async () => {
    const slowest = get(`/frame/prompt?url=${encodeURIComponent(`${newsroom.origin}/slow-to-read`)}`);
    let isRead = false;
    void slowest.then(() => (isRead = true));
    const times: number[] = [];
    do {
      const started = performance.now();
      assert.equal((await get('/healthz')).status, 200);
      times.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (!isRead);
    assert.equal((await slowest).status, 502);
    assert.ok(Math.max(...times) < 1_500, `The longest took ${Math.max(...times)} ms.`);
  });

  it('has a page for people, and the files of the library in a folder named after their hash', async () => {
    const page = await get(`/?url=${encodeURIComponent(`${newsroom.origin}/story.json`)}`);
    const [loader] = /\/files\/\w+\/loader\.js/.exec(page.body.toString()) ?? [];
    assert.ok(loader);
    const file = await get(loader);
    assert.equal(file.status, 200);
    assert.equal(file.headers['content-type'], 'text/javascript; charset=utf-8');
    assert.match(file.headers['cache-control']!, /immutable/);
    assert.match(
      (await get(loader.replace(/\/files\/\w+/, '/files/earlier'))).headers['cache-control']!,
      /max-age=3600/,
    );
    for (const path of ['integrity.json', '../package.json', '..%2f..%2fpackage.json', '', 'none.js'])
      assert.equal((await get(loader.replace('loader.js', path))).status, 404, path);
  });
});
