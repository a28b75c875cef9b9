import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type * as source from '../../src/service/index.js';
import { Network } from './network.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

const origin = 'https://news.example';
const address = `${origin}/feed.json`;
const feed = (headline = 'Rain ends drought'): Response =>
  Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', url: '/rain', title: headline }],
  });
const requestOf = (from: string): Request =>
  new Request(`https://service.example/articles.json?url=${encodeURIComponent(from)}`);

describe('The service in a worker', () => {
  it('needs no module of Node', async () => {
    const entry = fileURLToPath(built);
    await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'browser', write: false });
  });

  it('says which work goes on after its answer', async () => {
    const { now } = Date;
    try {
      const network = new Network();
      network.answers[address] = () => feed();
      const values = new Map<string, string>();
      const service = createService({
        newsrooms: [origin],
        fetch: network.fetch,
        cache: {
          get: (key) => Promise.resolve(values.get(key)),
          set: (key, value) => Promise.resolve(void values.set(key, value)),
          delete: (key) => Promise.resolve(void values.delete(key)),
        },
      });
      await service.fetch(requestOf(address));
      // After two minutes, the answer is old.
      Date.now = () => now() + 120_000;
      network.answers[address] = () => feed('Sun');
      const works: Promise<unknown>[] = [];
      const context = { waitUntil: (work: Promise<unknown>) => void works.push(work) };
      const response = await service.fetch(requestOf(address), {}, context);
      assert.match(await response.text(), /Rain ends drought/);
      // Work may start more work.
      for (let done = 0; done < works.length; done = works.length) await Promise.all(works);
      assert.match([...values.values()].join(), /"Sun"/);
    } finally {
      Date.now = now;
    }
  });

  describe('that ends requests without a word', () => {
    let asked: string[];
    let isLost: boolean;
    let service: source.Service;
    beforeEach(() => {
      mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
      asked = [];
      isLost = true;
      service = createService({
        newsrooms: [origin],
        fetch: (from) => {
          asked.push(from);
          return isLost ? new Promise<Response>(() => undefined) : Promise.resolve(feed());
        },
      });
    });
    afterEach(() => mock.timers.reset());

    /** Lets microtasks and I/O happen, which the clock of the test does not stop. */
    const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const comes = async (isMet: () => boolean): Promise<void> => {
      while (!isMet()) await rest();
    };

    it('answers those who wait for such a request, and then tries again', async () => {
      const waiting = Array.from({ length: 3 }, () => service.fetch(requestOf(address)));
      await comes(() => asked.length === 1);
      mock.timers.tick(20_000);
      for (const response of await Promise.all(waiting)) {
        assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '1']);
        assert.match(await response.text(), /The answer takes too long\./);
      }
      isLost = false;
      assert.equal((await service.fetch(requestOf(address))).status, 200);
      assert.equal(asked.length, 2);
    });

    it('answers those who wait for their turn, and gives the turns of such requests to others', async () => {
      const waiting = Array.from({ length: 12 }, (_, index) => service.fetch(requestOf(`${origin}/${index}`)));
      await comes(() => asked.length === 8);
      await rest();
      mock.timers.tick(2_000);
      for (const response of await Promise.all(waiting.slice(8))) {
        assert.equal(response.status, 503);
        assert.match(await response.text(), /answers too slowly/);
      }
      mock.timers.tick(18_001);
      isLost = false;
      const others = Array.from({ length: 12 }, (_, index) => service.fetch(requestOf(`${origin}/other-${index}`)));
      assert.ok((await Promise.all(others)).every(({ status }) => status === 200));
    });
  });
});
