import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as startRequest, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { spawnCommand } from './run-command.js';
import { startAnyService, startService, type RunningService } from './run-service.js';

const byline = '<news-byline authors="Mara Lin"></news-byline>';
const base = ['--base', 'https://news.example/standfirst/0.1.0/'];

describe('The command `standfirst serve`', () => {
  let service: RunningService;
  before(async () => {
    service = await startService('--lang', 'de');
  });
  after(async () => {
    service.signal('SIGTERM');
    const { code, said, warned } = await service.ended;
    assert.deepEqual([code, said], [0, '']);
    // A line of JSON for each request, without what an address names.
    for (const line of warned.trim().split('\n')) {
      const { time, route } = JSON.parse(line) as Record<string, string>;
      assert.match(`${time} ${route}`, /^\d{4}-\d\d-\d\dT[\d:.]+Z (\/\w*|other)$/, line);
    }
    assert.doesNotMatch(warned, /token|\/nowhere/);
  });

  const post = (body: BodyInit, type = 'text/html'): Promise<Response> =>
    fetch(`${service.origin}/render`, { method: 'POST', body, headers: { 'Content-Type': type } });

  /** Opens a connection, writes to it, and collects the answer until the connection ends. */
  function write(raw: string | Uint8Array): { socket: Socket; answer: Promise<string> } {
    const socket = connect(service.port, '127.0.0.1');
    // If the service closes the connection, that is the end of the answer too.
    socket.on('error', () => undefined);
    socket.write(raw);
    let came = '';
    socket.on('data', (data) => (came += data.toString()));
    return { socket, answer: once(socket, 'close').then(() => came) };
  }

  it('renders the page in a request, and changes nothing else', async () => {
    const response = await post(`\uFEFF<!doctype html>\r\n<p>Häfen & Brücken, 港 🚢</p>${byline}\r\n`);
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/html; charset=utf-8']);
    const page = Buffer.from(await response.arrayBuffer()).toString();
    assert.match(page, /<template shadowrootmode="open">.*Von .*Mara Lin.*<\/template>/s);
    const rest = page.replace(/<template.*<\/template>/s, '');
    assert.equal(rest, `\uFEFF<!doctype html>\r\n<p>Häfen & Brücken, 港 🚢</p>${byline}\r\n`);
  });

  it('reads options that are sent with the page', async () => {
    const card = '<news-headline-card href="/a" headline="Rain"></news-headline-card>';
    const response = await post(JSON.stringify({ html: card, url: 'https://news.example/' }), 'application/json');
    assert.match(await response.text(), /href="https:\/\/news\.example\/a"/);
  });

  it('answers only POST /render', async () => {
    for (const path of ['/', '/render/', '/health', '/../render2', '/nowhere?token=secret'])
      assert.equal((await fetch(service.origin + path, { method: 'POST', body: byline })).status, 404, path);
    const get = await fetch(`${service.origin}/render`);
    assert.deepEqual([get.status, get.headers.get('allow')], [405, 'POST']);
    assert.match(
      await write('TRACE /render HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n').answer,
      /^HTTP\/1\.1 405 /,
    );
  });

  for (const [who, headers] of Object.entries({
    'a website': { Origin: 'https://evil.example' },
    'a sandboxed frame': { Origin: 'null' },
    'a link of another website': { 'Sec-Fetch-Site': 'cross-site' },
    'a page of the same site': { 'Sec-Fetch-Site': 'same-site' },
    'a website whose name leads here': { Host: 'evil.example' },
    'a website whose name leads here, at this port': { Host: 'evil.example:8787' },
  })) {
    it(`refuses ${who}`, async () => {
      const request = startRequest(`${service.origin}/render`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/html', ...headers },
      });
      request.end(byline);
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      assert.equal(response.statusCode, 403);
      assert.match(await text(response), /^(Only programs may send pages|This service is not called “evil\.example”)/);
    });
  }

  it('accepts the names that it is told', async () => {
    const own = await startService('--allow-host', 'renderer');
    const request = startRequest(`${own.origin}/render`, { method: 'POST', headers: { Host: 'renderer:8787' } });
    request.end(byline);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    assert.equal(response.statusCode, 200);
    own.signal('SIGTERM');
    assert.equal((await own.ended).code, 0);
  });

  for (const path of ['/healthz', '/readyz'])
    it(`answers ${path} by any name`, async () => {
      const request = startRequest(service.origin + path, { headers: { Host: '10.1.2.3' } });
      request.end();
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      assert.equal(response.statusCode, 200);
    });

  it('does not take a path from the host', async () => {
    for (const host of ['localhost/render?', 'localhost\\render#', 'a@localhost', 'localhost:8787/healthz?', 'a b']) {
      const answer = await write(
        `POST /x HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 3\r\nConnection: close\r\n\r\n<p>`,
      ).answer;
      assert.match(answer, /^HTTP\/1\.1 400 /, host);
    }
  });

  it('refuses a request for its headers without waiting for its body', async () => {
    const head = 'HTTP/1.1\r\nHost: localhost\r\nContent-Length: 19000000\r\n';
    for (const [start, status] of [
      [`POST /healthz ${head}\r\n`, 404],
      [`POST /render ${head}Origin: https://evil.example\r\n\r\n`, 403],
    ] as const) {
      const startedAt = performance.now();
      assert.match(await write(`${start}<p>`).answer, new RegExp(`^HTTP/1\\.1 ${status} `));
      assert.ok(performance.now() - startedAt < 2_000, start);
    }
  });

  it('answers requests on one connection in their order, one at a time', async () => {
    const request = (index: number): string => {
      const body = `<p>${index}</p>${byline}`;
      return `POST /render HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    };
    const { socket, answer } = write(Array.from({ length: 10 }, (_, index) => request(index)).join(''));
    let came = '';
    socket.on('data', (data) => (came += data.toString()));
    while ((came.match(/<\/news-byline>/g)?.length ?? 0) < 10) await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    const numbers = [...(await answer).matchAll(/<p>(\d)<\/p>/g)].map(([, number]) => Number(number));
    assert.deepEqual(numbers, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // A client that sends too many at once is cut off.
    await write(request(0).repeat(100)).answer;
    assert.equal((await post(byline)).status, 200);
  });

  it('writes plain lines about failures, without queries and names', async () => {
    const own = await startService();
    const html = '<news-article src="https://x.example/a"><news-byline></news-byline></news-article>';
    for (const body of [
      { html: '<p>', styles: '\u001b[31m\u009b31m\u202e\nFAKE' },
      { html, articles: { 'https://x.example/a': { 'a\u001b[31m\nFAKE': 1 } } },
      { html: '<p>', url: 'reader:secret@x?email=mara@x.example' },
    ])
      await fetch(`${own.origin}/render`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
    own.signal('SIGTERM');
    const { warned } = await own.ended;
    assert.match(warned, /styles/);
    assert.doesNotMatch(warned, /^FAKE|[\u001b\u009b\u202e]|\\u00|mara@|reader:secret/m);
    for (const line of warned.trim().split('\n')) assert.equal(typeof JSON.parse(line), 'object');
  });

  it('ends after SIGTERM, even if a page takes too long at that moment', async function () {
    this.timeout(30_000);
    const own = await startService();
    const article = { headline: 'Rain ends drought', url: 'https://x.example/rain' };
    const stories = Array.from({ length: 5_000 }, (_, index) => ({ ...article, url: `${article.url}-${index}` }));
    const html = '<news-headline-list src="https://x.example/f" limit="5000"></news-headline-list>'.repeat(2_000);
    const answer = fetch(`${own.origin}/render`, {
      method: 'POST',
      body: JSON.stringify({ html, articles: { 'https://x.example/f': stories } }),
      headers: { 'Content-Type': 'application/json' },
    });
    // eslint-disable-next-line no-restricted-syntax -- The service has begun the page by then
    await new Promise((resolve) => setTimeout(resolve, 500));
    own.signal('SIGTERM');
    assert.equal((await answer).status, 503);
    assert.equal((await own.ended).code, 0);
  });

  it('refuses content of another type', async () => {
    for (const type of ['text/css', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/htmlx']) {
      const response = await post(byline, type);
      assert.deepEqual(
        [response.status, await response.text()],
        [415, `The Content-Type is “${type}”. Send text/html or application/json.\n`],
      );
    }
    for (const type of ['TEXT/HTML;charset=UTF-8', 'text/plain;charset=UTF-8', ''])
      assert.equal((await post(byline, type)).status, 200, type);
  });

  it('refuses a page with too many tags or widgets', async () => {
    for (const [page, message] of [
      ['<p>'.repeat(200_001), 'Send a page with at most 200000 tags.\n'],
      [byline.repeat(2_001), 'Send a page with at most 2000 widgets.\n'],
    ] as const) {
      const response = await post(page);
      assert.deepEqual([response.status, await response.text()], [413, message]);
    }
  });

  it('answers small pages while large ones are rendered', async () => {
    const large = `<!doctype html>${'<p>Text'.repeat(90_000)}${byline.repeat(1_900)}`;
    const start = performance.now();
    const larges = Array.from({ length: 6 }, () => post(large).then(({ status }) => status));
    // eslint-disable-next-line no-restricted-syntax -- The service has begun the large pages by then
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal((await post(byline)).status, 200);
    const small = performance.now() - start;
    assert.deepEqual(new Set(await Promise.all(larges)), new Set([200]));
    const all = performance.now() - start;
    assert.ok(small < all / 3, `The small page took ${small} ms, all pages ${all} ms.`);
  });

  it('reports the error in a request', async () => {
    for (const [body, type, message] of [
      [Uint8Array.of(0x3c, 0x70, 0x3e, 0xe4), 'text/html', 'The request is not in UTF-8.\n'],
      ['{', 'application/json', 'The request is not JSON.\n'],
      [
        '{"html":"","url":"nowhere"}',
        'application/json',
        'The url is “nowhere”. Give the whole address of the page: https://news.example/page\n',
      ],
    ] as const) {
      const response = await post(body, type);
      assert.deepEqual([response.status, await response.text()], [400, message]);
    }
  });

  it('refuses a body that is too large, before all of it has arrived', async () => {
    for (const headers of [{ 'Content-Length': 30_000_000 }, { 'Transfer-Encoding': 'chunked' }]) {
      const request = startRequest(`${service.origin}/render`, { method: 'POST', headers });
      // The service closes the connection, even if the client is still sending.
      request.on('error', () => undefined);
      request.write(Buffer.alloc('Content-Length' in headers ? 1_000 : 20_000_001, 32));
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      assert.deepEqual([response.statusCode, await text(response)], [413, 'Send at most 20 MB.\n']);
      request.destroy();
    }
  });

  it('ends a request that arrives too slowly', async () => {
    const answers = [
      write('POST /render HTTP/1.1\r\n').answer,
      write('POST /render HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n<p>').answer,
    ];
    for (const answer of await Promise.all(answers)) assert.match(answer, /^HTTP\/1\.1 408 /);
  });

  it('goes on after broken requests and connections', async () => {
    const head = 'POST /render HTTP/1.1\r\nHost: localhost\r\n';
    for (const raw of ['nonsense\r\n\r\n', `${head}Content-Length: x\r\n\r\n`, '\0\xff', `${head}A: \xff\0\r\n\r\n`])
      assert.match(await write(Buffer.from(raw, 'latin1')).answer, /^HTTP\/1\.1 400 /);
    assert.match(await write(`${head}Content-Type: \xff\r\nConnection: close\r\n\r\n`).answer, /^HTTP\/1\.1 415 /);
    for (const raw of [head, `${head}Content-Length: 100\r\n\r\n<p>`, `${head}Content-Length: 3\r\n\r\n<p>`]) {
      const { socket, answer } = write(raw);
      await once(socket, 'connect');
      socket.resetAndDestroy();
      await answer;
    }
    assert.equal((await post(byline)).status, 200);
  });

  it('does not render for clients that have gone', async () => {
    const large = `<!doctype html>${'<p>Text'.repeat(20_000)}${byline.repeat(200)}`;
    const time = async (body: string): Promise<number> => {
      const start = performance.now();
      assert.equal((await post(body)).status, 200);
      return performance.now() - start;
    };
    await time(large);
    const one = await time(large);
    const sent = Array.from({ length: 30 }, async () => {
      const { socket, answer } = write(
        `POST /render HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${large.length}\r\n\r\n${large}`,
      );
      await once(socket, 'drain');
      socket.destroy();
      await answer;
    });
    await Promise.all(sent);
    const next = await time(byline);
    assert.ok(next < 10 * one, `It took ${next} ms, and one large page ${one} ms.`);
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    it(`answers the open requests after ${signal}, and ends`, async () => {
      const own = await startService();
      // The client keeps this connection open, as PHP and Python may do.
      const idle = connect(own.port, '127.0.0.1');
      idle.on('error', () => undefined);
      idle.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      await once(idle, 'data');
      const open = startRequest(`${own.origin}/render`, { method: 'POST', headers: { Connection: 'keep-alive' } });
      open.write('<p>');
      await once(open, 'socket').then(([socket]) => once(socket as Socket, 'connect'));
      // When the service has answered another request, it has also read the start of this one.
      await fetch(own.origin);
      own.signal(signal);
      await once(idle, 'close');
      await assert.rejects(fetch(own.origin), 'it takes no new requests');
      open.end(byline);
      const [response] = (await once(open, 'response')) as [IncomingMessage];
      assert.match(await text(response), /<template shadowrootmode="open">/);
      assert.equal((await own.ended).code, 0);
    });

  it('sends its answers to the end after SIGTERM, also to a slow client', async () => {
    const own = await startService();
    // Larger than the buffers of a connection.
    const page = `<!doctype html>${byline}${`<p>${'Harbour '.repeat(1_000)}</p>`.repeat(700)}`;
    const send = async (): Promise<IncomingMessage> => {
      const request = startRequest(`${own.origin}/render`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/html' },
      });
      request.end(page);
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      // A busy machine may need too long for a page. A client then sends it again.
      if (response.statusCode === 503) return send();
      return response;
    };
    const clients = [send(), send()];
    const responses = await Promise.all(clients);
    own.signal('SIGTERM');
    // eslint-disable-next-line no-restricted-syntax -- The clients read slowly
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const response of responses) {
      const answer = await text(response);
      assert.equal(Buffer.byteLength(answer), Number(response.headers['content-length']));
      assert.ok(answer.endsWith('Harbour </p>'));
    }
    assert.equal((await own.ended).code, 0);
  });

  it('does not wait for a request that never ends', async () => {
    const own = await startService();
    const socket = connect(own.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /render HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n');
    await fetch(own.origin);
    own.signal('SIGTERM');
    assert.equal((await own.ended).code, 0);
  });

  it('reads articles of a newsroom, for pages of any origin, and does not render', async () => {
    const newsroom = createServer((_, response) => response.end('[{"headline": "Rain ends drought", "url": "/rain"}]'));
    await once(newsroom.listen(0, '127.0.0.1'), 'listening');
    const origin = `http://127.0.0.1:${(newsroom.address() as AddressInfo).port}`;
    const own = await startAnyService('--newsroom', `${origin}=private`, '--newsroom', 'https://news.example');
    const response = await fetch(`${own.origin}/articles.json?url=${origin}/feed.json`, {
      headers: { Origin: 'https://partner.example' },
    });
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(await response.text(), /"headline":"Rain ends drought"/);
    const other = await fetch(`${own.origin}/articles.json?url=${own.origin}/healthz`);
    assert.equal(other.status, 403);
    assert.equal((await fetch(`${own.origin}/render`, { method: 'POST', body: byline })).status, 404);
    own.signal('SIGTERM');
    assert.equal((await own.ended).code, 0);
    newsroom.close();
    newsroom.closeAllConnections();
  });

  it('answers other requests at once while it parses large feeds', async () => {
    const words = 'The river council agrees on a budget for the harbour. '.repeat(10);
    const stories = (count: number): string =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: Array.from({ length: count }, (_, id) => ({
          id: String(id),
          url: `/story-${id}`,
          title: `Rain ends drought ${id}`,
          content_html: `<p>${words}</p>`,
        })),
      });
    // A larger feed takes a busy machine longer than the service allows.
    const [small, large] = [stories(10), stories(3_000)];
    assert.ok(large.length > 1_800_000 && large.length < 5_000_000);
    const newsroom = createServer(({ url }, response) => response.end(url!.startsWith('/small') ? small : large));
    await once(newsroom.listen(0, '127.0.0.1'), 'listening');
    const origin = `http://127.0.0.1:${(newsroom.address() as AddressInfo).port}`;
    const own = await startAnyService('--newsroom', `${origin}=private`);
    const read = async (address: string): Promise<void> => {
      const response = await fetch(address);
      await response.arrayBuffer();
      assert.equal(response.status, 200);
    };
    const articles = (path: string): Promise<void> => read(`${own.origin}/articles.json?url=${origin}${path}`);
    await Promise.all([articles('/small'), read(`${own.origin}/healthz`)]);
    let isDone = false;
    /** Sends requests, one after the other, and returns the time that most of them took at most. */
    const usualTime = async (ask: (index: number) => Promise<void>): Promise<number> => {
      const times: number[] = [];
      while (!isDone) {
        const start = performance.now();
        await ask(times.length);
        times.push(performance.now() - start);
      }
      return times.sort((one, other) => one - other)[Math.floor(times.length / 2)]!;
    };
    const start = performance.now();
    const larges = Promise.all([0, 1, 2, 3].map((index) => articles(`/large-${index}`))).finally(() => (isDone = true));
    const [health, feed] = await Promise.all([
      usualTime(() => read(`${own.origin}/healthz`)),
      usualTime((index) => articles(`/small-${index}`)),
      larges,
    ]);
    const all = performance.now() - start;
    // In the process of the service, the large feeds would block each request for about a quarter of this time.
    for (const usual of [health, feed]) assert.ok(usual < all / 10, `${usual} ms of ${all} ms`);
    own.signal('SIGTERM');
    assert.equal((await own.ended).code, 0);
    newsroom.close();
    newsroom.closeAllConnections();
  });

  it('renders the articles of a newsroom into pages, and does not wait for a slow one', async () => {
    const newsroom = createServer(({ url }, response) => {
      if (url === '/feed.json') response.end('[{"headline": "Rain ends drought", "url": "/rain"}]');
    });
    await once(newsroom.listen(0, '127.0.0.1'), 'listening');
    const origin = `http://127.0.0.1:${(newsroom.address() as AddressInfo).port}`;
    const own = await startService('--render', '--fetch', '--newsroom', `${origin}=private`);
    const render = async (src: string): Promise<string> => {
      const body = `<news-headline-list src="${src}"><a href="/a">Links of the page</a></news-headline-list>`;
      const headers = { 'Content-Type': 'text/html' };
      const response = await fetch(`${own.origin}/render`, { method: 'POST', body, headers });
      assert.equal(response.status, 200);
      return response.text();
    };
    assert.match(await render(`${origin}/feed.json`), /Rain ends drought/);
    for (const src of ['/feed.json', 'http://evil.example/feed.json', `${origin}/never.json`])
      assert.doesNotMatch(await render(src), /Rain/);
    own.signal('SIGTERM');
    newsroom.closeAllConnections();
    newsroom.close();
    assert.equal((await own.ended).code, 0);
  });

  it('says how to fix it if its port is in use', async () => {
    const { code, said, warned } = await spawnCommand(['serve', ...base, '--port', String(service.port)]);
    assert.deepEqual([code, said], [1, '']);
    assert.equal(
      warned,
      `Port ${service.port} of 127.0.0.1 is in use. End the program that uses it, or choose another port: --port <number>.\n`,
    );
  });

  const mistakes: Record<string, [args: string[], message: RegExp]> = {
    'a newsroom that is no origin': [
      ['--newsroom', 'news.example'],
      /^--newsroom: The newsroom “news\.example” is not an origin\. Write it as https:\/\/news\.example\./,
    ],
    'no newsroom to fetch from': [
      [...base, '--fetch'],
      /^--fetch needs --render, and the origins that it may read: --newsroom/,
    ],
    'no base': [[], /^--base is missing\. Give the folder of the library's files/],
    'a base without a slash at its end': [
      ['--base', 'https://news.example/x'],
      /^--base is “https:\/\/news\.example\/x”\./,
    ],
    'a wrong port': [[...base, '--port', '70000'], /^--port is “70000”\. Use a whole number from 0 to 65535\./],
    'a host of another machine': [
      [...base, '--host', '192.0.2.1'],
      /^--host is “192\.0\.2\.1”, which is not an address of this machine\. Leave --host out/,
    ],
    'a wrong time zone': [[...base, '--time-zone', 'Berlin'], /^--time-zone is “Berlin”\. Use a name such as/],
    'an unknown value of --styles': [[...base, '--styles', 'sheet'], /^--styles is “sheet”\. Use link or inline\./],
  };
  for (const [name, [args, message]] of Object.entries(mistakes))
    it(`says what is wrong: ${name}`, async () => {
      const { code, said, warned } = await spawnCommand(['serve', ...args]);
      assert.deepEqual([code, said], [1, '']);
      assert.match(warned, message);
    });
});
