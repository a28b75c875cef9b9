import assert from 'node:assert/strict';
import type * as source from '../../src/service/index.js';
import { Network, until } from './network.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

const origin = 'https://news.example';
const address = `${origin}/feed.json`;
const hour = 3_600;

const feed = (headline = 'Rain ends drought'): unknown => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', url: '/rain', title: headline }],
});

describe('The lifetime of articles', () => {
  const { now } = Date;
  let network: Network;
  let service: source.Service;
  let lines: string[];
  let values: Map<string, string>;
  beforeEach(() => {
    network = new Network();
    lines = [];
    values = new Map();
    service = createService({
      newsrooms: [origin],
      fetch: network.fetch,
      purgeSecret: 'river',
      log: (line) => lines.push(line),
      cache: {
        get: (key) => Promise.resolve(values.get(key)),
        set: (key, value) => Promise.resolve(void values.set(key, value)),
        delete: (key) => Promise.resolve(void values.delete(key)),
      },
    });
  });
  afterEach(() => {
    Date.now = now;
  });

  /** Moves the clock, counted from the start of the test. */
  const wait = (seconds: number): void => {
    Date.now = () => now() + seconds * 1_000;
  };
  const ask = (from = address): Promise<Response> =>
    service.fetch(new Request(`https://service.example/articles.json?url=${encodeURIComponent(from)}`));
  /** Requests an answer that is old, and waits until a new one is kept. */
  const renew = async (from = address): Promise<void> => {
    const old = [...values.values()];
    await ask(from);
    await until(() => [...values.values()].some((value, index) => value !== old[index]));
  };
  const timesAsked = (): number => network.asked.length;
  const answerWith = (headers: Record<string, string>): void => {
    network.answers[address] = () => Response.json(feed(), { headers });
  };

  for (const [what, headers, seconds] of [
    ['says nothing', {}, 60],
    ['says only that all may keep them', { 'Cache-Control': 'public' }, 60],
    ['says when they were changed', { 'Last-Modified': 'Mon, 02 Mar 2020 08:00:00 GMT' }, 60],
    ['gives five minutes', { 'Cache-Control': 'max-age=300' }, 300],
    ['gives proxies five minutes', { 'Cache-Control': 'public, max-age=20, s-maxage=300' }, 300],
    ['has kept them for a part of their time', { 'Cache-Control': 'max-age=300', Age: '100' }, 200],
    ['gives a date', { Date: new Date().toUTCString(), Expires: new Date(now() + 300_000).toUTCString() }, 300],
    ['gives a second', { 'Cache-Control': 'max-age=1' }, 10],
    ['gives no time', { 'Cache-Control': 'max-age=0, must-revalidate' }, 10],
    ['wants to be asked each time', { 'Cache-Control': 'no-cache' }, 10],
    ['gives a date in the past', { Expires: 'Thu, 19 Nov 1981 08:52:00 GMT' }, 10],
    ['gives a year', { 'Cache-Control': 'max-age=31536000' }, hour],
    ['gives a time that is no number', { 'Cache-Control': 'max-age=long' }, 10],
  ] as const)
    it(`is ${seconds} s if the newsroom ${what}`, async () => {
      answerWith(headers);
      const first = await ask();
      // A second may pass between the newsroom's answer and the service's.
      const given = Number(
        /^public, max-age=(\d+), stale-while-revalidate=600/.exec(first.headers.get('cache-control')!)?.[1],
      );
      assert.ok(given === seconds || given === seconds - 1, `${given} s`);
      wait(seconds - 3);
      const kept = await ask();
      assert.match(kept.headers.get('cache-status')!, /^standfirst; hit; ttl=[1-4]$/);
      assert.ok(Math.abs(Number(kept.headers.get('age')) - (seconds - 3)) <= 1);
      assert.equal(timesAsked(), 1);
      wait(seconds + 1);
      await ask();
      await until(() => timesAsked() === 2);
    });

  for (const directive of ['no-store', 'private, no-store', 'No-Store'])
    it(`is ten seconds, and no longer, if the newsroom says “${directive}”`, async () => {
      answerWith({ 'Cache-Control': directive });
      const responses = await Promise.all(Array.from({ length: 20 }, () => ask()));
      assert.ok(responses.every(({ status }) => status === 200));
      wait(8);
      assert.equal((await ask()).headers.get('cache-control'), 'no-store');
      assert.equal(timesAsked(), 1);
      wait(11);
      network.answers[address] = () => Response.json(feed('Sun'), { headers: { 'Cache-Control': directive } });
      assert.match(await (await ask()).text(), /"Sun"/);
      wait(22);
      network.answers = {};
      assert.equal((await ask()).status, 502);
    });

  it('is that of any other answer if the newsroom says “private”, as Rails does', async () => {
    answerWith({ 'Cache-Control': 'max-age=0, private, must-revalidate' });
    await ask();
    wait(4 * 3_600);
    network.answers = {};
    const stale = await ask();
    assert.equal(stale.status, 200);
    assert.match(stale.headers.get('cache-status')!, /detail=stale/);
  });

  /** Answers with a feed, or with 304 if the service has it. Returns how often it sent the feed. */
  const answerWithTag = (headers: Record<string, string>, condition: string): (() => number) => {
    let sent = 0;
    network.answers[address] = (asked) => {
      const validator = headers['ETag'] ?? headers['Last-Modified'];
      if (asked.get(condition) === validator) return new Response(null, { status: 304, headers });
      sent++;
      return Response.json(feed(), { headers });
    };
    return () => sent;
  };

  for (const [condition, validators] of [
    ['If-None-Match', { ETag: '"a"' }],
    ['If-None-Match', { ETag: 'W/"a"' }],
    ['If-Modified-Since', { 'Last-Modified': 'Mon, 02 Mar 2026 08:00:00 GMT' }],
  ] as const)
    it(`starts again if nothing has changed, without a new body (${condition} ${Object.values(validators)[0]})`, async () => {
      const bodies = answerWithTag({ ...validators, 'Cache-Control': 'max-age=100' }, condition);
      const first = await ask();
      for (let round = 1; round <= 3; round++) {
        wait(round * 110);
        await renew();
        const again = await ask();
        assert.deepEqual([again.status, again.headers.get('etag')], [200, first.headers.get('etag')]);
        assert.match(again.headers.get('cache-control')!, /max-age=100/);
        assert.match(await again.text(), /Rain ends drought/);
      }
      assert.deepEqual([timesAsked(), bodies()], [4, 1]);
    });

  it('ends after ten minutes even if nothing has changed, because stories expire', async () => {
    const bodies = answerWithTag({ ETag: '"a"' }, 'If-None-Match');
    await ask();
    // So old that the client waits for the new answer.
    wait(700);
    await ask();
    assert.deepEqual([timesAsked(), bodies()], [2, 2]);
  });

  it('starts with a whole answer after a purge', async () => {
    const bodies = answerWithTag({ ETag: '"a"' }, 'If-None-Match');
    await ask();
    await service.fetch(
      new Request('https://service.example/purge', {
        method: 'POST',
        headers: { Authorization: 'Bearer river' },
        body: JSON.stringify({ urls: [address] }),
      }),
    );
    await ask();
    assert.deepEqual([timesAsked(), bodies()], [2, 2]);
  });

  it('does not depend on the validators of another address', async () => {
    const bodies = answerWithTag({ ETag: '"1"', 'Cache-Control': 'max-age=10' }, 'If-None-Match');
    const tags: unknown[] = [];
    network.answers[`${origin}/latest`] = (asked) => {
      tags.push(asked.get('If-None-Match'));
      return new Response(null, { status: 302, headers: { Location: address } });
    };
    await ask(`${origin}/latest`);
    wait(15);
    await renew(`${origin}/latest`);
    assert.deepEqual(tags.splice(0), [null, null]);
    assert.equal(bodies(), 1);
    network.answers[`${origin}/latest`] = () => new Response(null, { status: 302, headers: { Location: '/new.json' } });
    network.answers[`${origin}/new.json`] = (asked) => {
      tags.push(asked.get('If-None-Match'));
      return Response.json(feed('Sun'));
    };
    wait(30);
    await renew(`${origin}/latest`);
    assert.deepEqual(tags, [null]);
  });

  it('is the shortest of a page and the JSON that it links to', async () => {
    const tags: unknown[] = [];
    network.answers[`${origin}/rain`] = (asked) => {
      tags.push(asked.get('If-None-Match'));
      return new Response(
        `<!doctype html><title>A</title><link rel="alternate" type="application/json" href="/rain.json">`,
        { headers: { ETag: '"a"', 'Content-Type': 'text/html', 'Cache-Control': 'max-age=600' } },
      );
    };
    network.answers[`${origin}/rain.json`] = () =>
      Response.json({ headline: 'Rain ends drought', url: '/rain' }, { headers: { 'Cache-Control': 'max-age=120' } });
    const first = await ask(`${origin}/rain`);
    assert.match(await first.text(), /Rain ends drought/);
    assert.match(first.headers.get('cache-control')!, /max-age=1(20|19)\b/);
    wait(130);
    await renew(`${origin}/rain`);
    assert.equal(timesAsked(), 4);
    // If the page has not changed, the JSON may have.
    assert.deepEqual(tags, [null, null]);
  });

  it('starts with a whole answer if another version has kept the rules of the newsroom', async () => {
    const bodies = answerWithTag({ ETag: '"a"', 'Cache-Control': 'max-age=10' }, 'If-None-Match');
    await ask();
    for (const [key, value] of values) values.set(key, value.replace('"v":1', '"v":2'));
    wait(15);
    await renew();
    assert.equal(bodies(), 2);
  });

  it('is over for what an earlier version, or another program, has kept', async () => {
    answerWith({});
    await ask();
    const [key] = values.keys();
    for (const value of [`${Date.now()} 0123456789abcdef\n[{"headline":"Old"}]\n`, 'nonsense', '{}\n[]', '']) {
      values.set(key!, value);
      assert.match(await (await ask()).text(), /Rain ends drought/, value);
    }
    assert.equal(timesAsked(), 5);
  });

  it('is noted once if it ends with a failure, however many clients get the old articles', async () => {
    answerWith({});
    await ask();
    wait(3 * hour);
    network.answers = {};
    const late = await Promise.all(Array.from({ length: 20 }, () => ask()));
    assert.ok(late.every(({ status }) => status === 200));
    assert.deepEqual(lines, [`${address} was not reached, or its answer cannot be decoded.`]);
  });

  it('is not noted if the clients get the failure', async () => {
    assert.equal((await ask()).status, 502);
    assert.deepEqual(lines, []);
  });
});
