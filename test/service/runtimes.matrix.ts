import assert from 'node:assert/strict';
import { Hono } from 'hono';
import { pack } from '../support/builds/packed.js';
import { install, runtimeNames, startWorker, type Installed } from '../support/servers/runtimes.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { Network, until } from './network.js';

const secret = 'river';

/** A store in `workerd`: the one that Cloudflare gives to workers. */
const workersStore = `import { env } from 'cloudflare:workers';

export const cache = {
  get: async (key) => (await env.STORE.get(key)) ?? undefined,
  set: (key, value, seconds) => env.STORE.put(key, value, { expirationTtl: Math.max(60, seconds) }),
  delete: (key) => env.STORE.delete(key),
};
`;

/** A store in any runtime: a server that keeps values. */
const httpStore = (origin: string): string => `const ask = async (key, init) => {
  const response = await fetch('${origin}/' + encodeURIComponent(key), init);
  const text = await response.text();
  return response.ok ? text : undefined;
};

export const cache = {
  get: (key) => ask(key),
  set: (key, value) => ask(key, { method: 'PUT', body: value }),
  delete: (key) => ask(key, { method: 'DELETE' }),
};
`;

/** The worker of a newsroom. Each runtime runs the same file. */
const worker = (newsroom: string, hasStore: boolean): string => `import { createService } from 'standfirst/service';
${hasStore ? "import { cache } from './store.js';" : 'const cache = undefined;'}

export default { fetch: createService({ newsrooms: ['${newsroom}'], purgeSecret: '${secret}', cache }).fetch };
`;

const feed = (headline = 'Rain ends drought'): Response =>
  Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Meridian',
    items: [{ id: '1', url: '/rain', title: headline, date_published: '2026-03-02T10:00:00Z' }],
  });
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Meridian</title><link>https://news.example/</link>
<item><title>Rain ends drought</title><link>https://news.example/rain</link></item></channel></rss>`;
const story = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain ends drought"}</script>`;
const prompt = `<news-subscription-prompt publication="The Meridian" subscribe-href="/subscribe">
<news-offer name="Digital" price="5" currency="EUR" period="month" href="/buy"></news-offer></news-subscription-prompt>`;
const page = (content: string): Response =>
  new Response(`<!doctype html><html lang="en"><title>A</title>${content}</html>`, {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

/** A server that keeps values. It speaks the protocol of `env.STORE` in `workerd`. */
function storeWith(values: Map<string, string>): Hono {
  return new Hono().all('*', async ({ req }) => {
    const key = decodeURIComponent(new URL(req.url).pathname.slice(1));
    if (req.method === 'PUT') values.set(key, await req.text());
    else if (req.method === 'DELETE') values.delete(key);
    else return values.has(key) ? new Response(values.get(key)) : new Response('', { status: 404 });
    return new Response('');
  });
}

for (const name of runtimeNames)
  describe(`The service of a newsroom, in ${name}`, function () {
    // An address may take eight seconds.
    this.timeout(20_000);
    const network = new Network();
    const values = new Map<string, string>();
    const servers: RunningServer[] = [];
    let newsroom: string;
    let service: string;
    /** Two workers with the same store. */
    let stored: readonly [string, string];

    const start = async (server: Promise<RunningServer>): Promise<string> => {
      servers.push(await server);
      return servers.at(-1)!.origin;
    };
    before(async function () {
      // The runtime is installed from npm.
      this.timeout(120_000);
      newsroom = await start(
        startServer(
          new Hono().all('*', ({ req }) => {
            const { signal, headers } = req.raw;
            return network.fetch(req.url, { signal, headers });
          }),
        ),
      );
      const store = await start(startServer(storeWith(values)));
      const installed: Installed = install(name, [pack().tarball]);
      service = await start(startWorker(installed, { 'worker.js': worker(newsroom, false) }));
      const withStore = {
        'worker.js': worker(newsroom, true),
        'store.js': name === 'workerd' ? workersStore : httpStore(store),
      };
      const startOne = (): Promise<string> => start(startWorker(installed, withStore, new URL(store).host));
      stored = [await startOne(), await startOne()];
    });
    after(() => Promise.all(servers.map((server) => server.close())));
    beforeEach(() => {
      network.asked = [];
      network.answers = { [`${newsroom}/feed.json`]: () => feed() };
    });

    /** Each test has addresses that no other has used. */
    let count = 0;
    const newAddress = (answer: () => Response | Promise<Response>): string => {
      const address = `${newsroom}/address-${count++}`;
      network.answers[address] = answer;
      return address;
    };
    const get = (path: string, address: string, init: RequestInit = {}, from = service): Promise<Response> =>
      fetch(`${from}${path}?url=${encodeURIComponent(address)}`, { redirect: 'manual', ...init });
    const articles = (address: string, init?: RequestInit, from?: string): Promise<Response> =>
      get('/articles.json', address, init, from);
    const headline = async (address: string, from?: string): Promise<string | undefined> => {
      const response = await articles(address, {}, from);
      assert.equal(response.status, 200, await response.clone().text());
      const [article] = (await response.json()) as { headline: string }[];
      return article?.headline;
    };
    const purge = async (address: string, key: string, from = service): Promise<number> => {
      const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
      const body = JSON.stringify({ urls: [address] });
      return (await fetch(`${from}/purge`, { method: 'POST', headers, body })).status;
    };
    const timesAsked = (address: string): number => network.asked.filter((each) => each === address).length;

    it('says that it runs and can answer', async () => {
      for (const path of ['/healthz', '/readyz']) assert.equal((await fetch(service + path)).status, 200);
    });

    for (const [what, answer] of [
      ['a JSON feed', () => feed()],
      ['an RSS feed', () => new Response(rss, { headers: { 'Content-Type': 'application/rss+xml' } })],
      ['a page with JSON-LD', () => page(story)],
    ] as const)
      it(`reads ${what}`, async () => {
        assert.equal(await headline(newAddress(answer)), 'Rain ends drought');
      });

    it('reads the JSON that a page links to', async () => {
      const json = newAddress(() => Response.json([{ headline: 'Rain ends drought', url: '/rain' }]));
      const address = newAddress(() => page(`<link rel="alternate" type="application/json" href="${json}">`));
      assert.equal(await headline(address), 'Rain ends drought');
    });

    for (const [kind, answer, text] of [
      ['card', () => feed(), 'Rain ends drought'],
      ['list', () => feed(), 'Rain ends drought'],
      ['prompt', () => page(prompt), 'The Meridian'],
    ] as const)
      it(`writes the whole page of a frame with a ${kind}`, async () => {
        const response = await get(`/frame/${kind}`, newAddress(answer));
        assert.equal(response.status, 200);
        assert.match(response.headers.get('content-security-policy')!, /^default-src 'none'; style-src 'sha256-/);
        const html = await response.text();
        assert.match(html, /^<!doctype html>\n<html lang="en"/);
        assert.match(html, /<\/body>\n<\/html>\n$/);
        const root = html.slice(html.indexOf('<template shadowrootmode="open"'), html.lastIndexOf('</template>'));
        assert.ok(root.includes(text));
      });

    it('answers oEmbed', async () => {
      const address = newAddress(() => page(story));
      const answer = (await (await get('/oembed', address)).json()) as Record<string, string>;
      assert.deepEqual([answer.version, answer.type, answer.title], ['1.0', 'rich', 'Rain ends drought']);
      assert.match(answer.html!, /^<blockquote [^>]*>.*<iframe src="http[^"]*\/frame\/card\?url=/);
      const xml = await fetch(`${service}/oembed?format=xml&url=${encodeURIComponent(address)}`);
      assert.match(await xml.text(), /<title>Rain ends drought<\/title>/);
    });

    it('has the script of frames, and a page for people', async () => {
      const script = await fetch(`${service}/frame.js`);
      assert.match(script.headers.get('content-type')!, /^text\/javascript/);
      assert.match(await script.text(), /standfirst/);
      assert.match(await (await fetch(`${service}/`)).text(), /^<!doctype html>[^]*<form/);
      assert.match(await (await get('/', `${newsroom}/feed.json`)).text(), /Rain ends drought/);
    });

    it('leads to addresses of the newsroom, and to no others', async () => {
      const response = await get('/go', `${newsroom}/rain`);
      assert.deepEqual([response.status, response.headers.get('location')], [302, `${newsroom}/rain`]);
      assert.equal((await get('/go', 'https://evil.example/')).status, 403);
    });

    it('reads no addresses outside the list, also after a redirect', async () => {
      const asked: string[] = [];
      const other = await startServer(
        new Hono().all('*', ({ req }) => {
          asked.push(req.url);
          return feed();
        }),
      );
      try {
        assert.equal((await articles(`${other.origin}/feed.json`)).status, 403);
        for (const status of [301, 302, 303, 307, 308]) {
          const headers = { Location: `${other.origin}/feed.json` };
          const response = await articles(newAddress(() => new Response(null, { status, headers })));
          assert.equal(response.status, 502);
          assert.match(await response.text(), /redirects to an address outside the list/);
        }
        assert.deepEqual(asked, []);
      } finally {
        await other.close();
      }
    });

    it('follows redirects inside the list', async () => {
      const headers = { Location: `${newsroom}/feed.json` };
      assert.equal(await headline(newAddress(() => new Response(null, { status: 302, headers }))), 'Rain ends drought');
    });

    it('forgets an answer only for those who have the secret', async () => {
      let now = 'Rain ends drought';
      const address = newAddress(() => feed(now));
      await headline(address);
      now = 'Rain does not end drought';
      assert.equal(await purge(address, 'sea'), 403);
      assert.equal(await headline(address), 'Rain ends drought');
      assert.equal(await purge(address, secret), 200);
      assert.equal(await headline(address), 'Rain does not end drought');
    });

    it('does not send an answer again to a client that has it', async () => {
      for (const path of ['/articles.json', '/frame/card']) {
        const first = await get(path, `${newsroom}/feed.json`);
        const again = await get(path, `${newsroom}/feed.json`, {
          headers: { 'If-None-Match': first.headers.get('etag')! },
        });
        assert.deepEqual([again.status, await again.text()], [304, '']);
      }
    });

    it('requests an address once if twenty clients ask at the same time', async () => {
      let release: () => void = () => undefined;
      const isReleased = new Promise<void>((resolve) => (release = resolve));
      const address = newAddress(() => isReleased.then(() => feed()));
      const all = Promise.all(Array.from({ length: 20 }, () => headline(address)));
      await until(() => timesAsked(address) === 1);
      // Each of these answers comes after the requests above have been read.
      for (let time = 0; time < 20; time++) await fetch(`${service}/healthz`);
      release();
      assert.deepEqual(new Set(await all), new Set(['Rain ends drought']));
      assert.equal(timesAsked(address), 1);
    });

    it('answers requests for many slow addresses, eight at a time', async () => {
      let release: () => void = () => undefined;
      const isReleased = new Promise<void>((resolve) => (release = resolve));
      const addresses = Array.from({ length: 20 }, () => newAddress(() => isReleased.then(() => feed())));
      const all = Promise.all(addresses.map((address) => headline(address)));
      await until(() => network.asked.length === 8);
      release();
      assert.deepEqual(new Set(await all), new Set(['Rain ends drought']));
    });

    it('answers other clients if those that asked first have left', async () => {
      let release: () => void = () => undefined;
      const isReleased = new Promise<void>((resolve) => (release = resolve));
      const addresses = Array.from({ length: 10 }, () => newAddress(() => isReleased.then(() => feed())));
      const leaving = new AbortController();
      const left = addresses.map((address) => articles(address, { signal: leaving.signal }));
      await until(() => network.asked.length === 8);
      leaving.abort();
      await Promise.allSettled(left);
      const all = Promise.all(addresses.map((address) => headline(address)));
      release();
      assert.deepEqual(new Set(await all), new Set(['Rain ends drought']));
    });

    it('requests an address that has failed again after five seconds', async () => {
      let isDown = true;
      const address = newAddress(() => (isDown ? new Response('', { status: 500 }) : feed()));
      assert.equal((await articles(address)).status, 502);
      assert.equal((await articles(address)).status, 502);
      assert.equal(timesAsked(address), 1);
      isDown = false;
      const failed = Date.now();
      while ((await articles(address)).status !== 200) assert.ok(Date.now() - failed < 15_000);
      assert.ok(Date.now() - failed > 4_000);
    });

    it('does not wait for ever for the newsroom', async () => {
      const never = newAddress(() => new Promise<Response>(() => undefined));
      const endless = newAddress(
        () =>
          new Response(
            new ReadableStream({
              async pull(controller) {
                // eslint-disable-next-line no-restricted-syntax -- A slow newsroom
                await new Promise((resolve) => setTimeout(resolve, 100));
                controller.enqueue(new Uint8Array(10));
              },
            }),
          ),
      );
      for (const response of await Promise.all([articles(never), articles(endless)])) {
        assert.equal(response.status, 502);
        assert.match(await response.text(), /gave no whole answer in 8 s/);
      }
    });

    it('reads at most 5 MB, and then closes the connection', async () => {
      let isClosed = false;
      const address = newAddress(
        () =>
          new Response(
            new ReadableStream({
              pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)),
              cancel: () => void (isClosed = true),
            }),
          ),
      );
      assert.match(await (await articles(address)).text(), /answered with more than 5 MB/);
      await until(() => isClosed);
    });

    it('parses at most 15,000 tags', async () => {
      const tags = (number: number): string => '<p>'.repeat(number);
      assert.equal(await headline(newAddress(() => page(tags(14_000) + story))), 'Rain ends drought');
      const response = await articles(newAddress(() => page(tags(1_000_000) + story)));
      assert.equal(response.status, 502);
    });

    it('keeps answers in a store that several workers share, and takes them from there', async () => {
      const address = newAddress(() => feed());
      await headline(address, stored[0]);
      await until(() => values.has(`articles ${address}`));
      assert.equal(await headline(address, stored[1]), 'Rain ends drought');
      assert.equal(timesAsked(address), 1);
    });

    it('tells the store of a correction, so that all workers have it', async () => {
      let now = 'Rain ends drought';
      const address = newAddress(() => feed(now));
      await headline(address, stored[0]);
      await until(() => values.has(`articles ${address}`));
      now = 'Rain does not end drought';
      for (const from of stored) assert.equal(await headline(address, from), 'Rain ends drought');
      assert.equal(await purge(address, secret, stored[0]), 200);
      for (const from of stored) assert.equal(await headline(address, from), now);
    });

    it('requests a new answer while it sends an old one', async () => {
      let now = 'Rain ends drought';
      const address = newAddress(() => feed(now));
      const key = `articles ${address}`;
      await headline(address, stored[0]);
      await until(() => values.has(key));
      // Two minutes pass.
      values.set(
        key,
        values.get(key)!.replace(/"madeAt":(\d+)/, (_, time) => `"madeAt":${Number(time) - 120_000}`),
      );
      now = 'Sun';
      assert.equal(await headline(address, stored[0]), 'Rain ends drought');
      await until(() => /"Sun"/.test(values.get(key)!));
      for (const from of stored) assert.equal(await headline(address, from), 'Sun');
    });
  });
