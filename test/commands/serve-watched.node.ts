import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { open, readdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { builtCommand } from './run-command.js';
import { startAnyService, type RunningService } from './run-service.js';

const byline = '<news-byline authors="Mara Lin"></news-byline>';

/** A line of the log. */
interface Line {
  level: string;
  time: string;
  method?: string;
  route?: string;
  status?: number;
  milliseconds?: number;
  cache?: string;
  reason?: string;
  msg?: string;
}

const linesOf = (log: string): Line[] =>
  log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

function without(line: Line, ...names: string[]): unknown {
  return Object.fromEntries(Object.entries(line).filter(([name]) => !names.includes(name)));
}

/** Ends a service, and returns the lines of its log. */
async function logOf(service: RunningService): Promise<Line[]> {
  service.signal('SIGTERM');
  const { code, warned } = await service.ended;
  assert.equal(code, 0);
  return linesOf(warned);
}

async function listenOn(server: Server, port = 0): Promise<number> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

/** Returns a port that no program uses. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOn(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('What an operator sees of `standfirst serve`', () => {
  let newsroom: Server;
  let newsroomOrigin: string;
  before(async () => {
    newsroom = createServer(({ url }, response) => {
      if (url?.startsWith('/feed.json')) response.end('[{"headline": "Rain ends drought", "url": "/rain"}]');
      else response.writeHead(500).end();
    });
    newsroomOrigin = `http://127.0.0.1:${await listenOn(newsroom)}`;
  });
  after(() => {
    newsroom.close();
    newsroom.closeAllConnections();
  });

  /** Requests that succeed, that the cache answers and that fail. Each names a reader where it can. */
  async function ask({ origin }: RunningService): Promise<void> {
    const headers = { 'User-Agent': 'Reader-Browser/1', Cookie: 'reader=mara' };
    const feed = `${origin}/articles.json?url=${encodeURIComponent(`${newsroomOrigin}/feed.json?reader=mara`)}`;
    const broken = `${origin}/articles.json?url=${encodeURIComponent(`${newsroomOrigin}/broken?reader=mara`)}`;
    for (const [address, status] of [
      [feed, 200],
      [feed, 200],
      [broken, 502],
      [`${origin}/mara?reader=mara`, 404],
      [`${origin}/healthz`, 200],
    ] as const) {
      const response = await fetch(address, { headers });
      assert.equal(response.status, status);
      await response.text();
    }
  }

  it('is a line for each request: how it ended, and nothing about who sent it', async () => {
    const service = await startAnyService('--newsroom', `${newsroomOrigin}=private`);
    const startedAt = Date.now();
    await ask(service);
    const lines = await logOf(service);
    assert.deepEqual(
      lines.map((line) => without(line, 'time', 'milliseconds')),
      [
        { level: 'info', method: 'GET', route: '/articles.json', cache: 'origin', status: 200 },
        { level: 'info', method: 'GET', route: '/articles.json', cache: 'cache', status: 200 },
        {
          level: 'error',
          method: 'GET',
          route: '/articles.json',
          status: 502,
          reason: `${newsroomOrigin}/broken?… answered with status 500.`,
        },
        { level: 'warn', method: 'GET', route: 'other', status: 404, reason: 'There is nothing at this address.' },
        { level: 'info', method: 'GET', route: '/healthz', status: 200 },
      ],
    );
    for (const { time, milliseconds = 0 } of lines) {
      assert.ok(Date.parse(time) >= startedAt && Date.parse(time) <= Date.now(), time);
      assert.ok(milliseconds >= 0 && milliseconds < 10_000);
    }
    assert.doesNotMatch(JSON.stringify(lines), /mara|Reader-Browser/);
  });

  it('is only failures with `--log failures`, and nothing with `--log none`', async () => {
    for (const [choice, levels] of [
      ['failures', ['error', 'warn']],
      ['none', []],
    ] as const) {
      const service = await startAnyService('--newsroom', `${newsroomOrigin}=private`, '--log', choice);
      await ask(service);
      assert.deepEqual(
        (await logOf(service)).map(({ level }) => level),
        levels,
      );
    }
  });

  it('has every line of a busy service, also of the last moment', async () => {
    const service = await startAnyService('--newsroom', 'https://news.example');
    const count = 2_000;
    const client = async (): Promise<void> => {
      for (let sent = 0; sent < count / 20; sent++) await (await fetch(`${service.origin}/healthz`)).text();
    };
    await Promise.all(Array.from({ length: 20 }, client));
    assert.equal((await logOf(service)).length, count);
  });

  if (process.platform === 'linux')
    it('does not stop a service whose log is on a full disk', async () => {
      const full = await open('/dev/full', 'w');
      const args = [builtCommand, 'serve', '--newsroom', 'https://news.example', '--port', '0'];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', full.fd] });
      const [first] = (await once(child.stdout!, 'data')) as [Buffer];
      const [origin] = /http:[^/]*\/\/[^/]+/.exec(first.toString())!;
      for (let sent = 0; sent < 20; sent++) assert.equal((await fetch(`${origin}/healthz`)).status, 200);
      child.kill('SIGTERM');
      assert.deepEqual(await once(child, 'close'), [0, null]);
      await full.close();
    });

  it('does not stop a service whose log cannot be read any more', async () => {
    const child = spawn(process.execPath, [builtCommand, 'serve', '--newsroom', 'https://news.example', '--port', '0']);
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    const [origin] = /http:[^/]*\/\/[^/]+/.exec(first.toString())!;
    child.stderr.destroy();
    for (let sent = 0; sent < 20; sent++) assert.equal((await fetch(`${origin}/healthz`)).status, 200);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  it('says if a connection ended before its answer, also for the requests that wait behind it', async () => {
    const slow = createServer();
    const slowOrigin = `http://127.0.0.1:${await listenOn(slow)}`;
    const service = await startAnyService('--newsroom', `${slowOrigin}=private`, '--metrics-port', '0');
    const [, metrics] = await service.says(/^Read metrics from (.*)\.$/);
    const numbers = async (): Promise<string> => (await fetch(metrics!)).text();
    const socket = connect(service.port, '127.0.0.1');
    const requests = [`/articles.json?url=${slowOrigin}/`, '/healthz', '/healthz', '/healthz'].map(
      (path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    );
    socket.write(requests.join(''));
    const [, answer] = (await once(slow, 'request')) as [IncomingMessage, ServerResponse];
    assert.match(await numbers(), /^standfirst_requests_in_progress\{route="\/healthz"\} 3$/m);
    socket.resetAndDestroy();
    while (!/^standfirst_requests_in_progress\{route="\/healthz"\} 0$/m.test(await numbers()));
    assert.match(await numbers(), /^standfirst_requests_total\{route="\/healthz",status="gone"\} 3$/m);
    answer.end('[]');
    const lines = await logOf(service);
    assert.deepEqual(
      lines.map(({ level, route, status, reason }) => [level, route, status, reason]),
      ['/articles.json', '/healthz', '/healthz', '/healthz'].map((route) => [
        'info',
        route,
        undefined,
        'The connection ended before the answer.',
      ]),
    );
    slow.close();
    slow.closeAllConnections();
  });

  it('is numbers for Prometheus on another port, and nothing about who sent a request', async () => {
    const service = await startAnyService('--newsroom', `${newsroomOrigin}=private`, '--metrics-port', '0');
    const [, address] = await service.says(/^Read metrics from (.*)\.$/);
    await ask(service);
    const response = await fetch(address!);
    assert.match(response.headers.get('content-type')!, /^text\/plain; version=0\.0\.4/);
    const numbers = await response.text();
    for (const line of [
      'standfirst_requests_total{route="/articles.json",status="2xx"} 2',
      'standfirst_requests_total{route="/articles.json",status="5xx"} 1',
      'standfirst_requests_total{route="other",status="4xx"} 1',
      'standfirst_requests_total{route="/healthz",status="2xx"} 1',
      'standfirst_request_duration_seconds_count{route="/articles.json"} 3',
      'standfirst_request_duration_seconds_bucket{le="+Inf",route="/articles.json"} 3',
      'standfirst_requests_in_progress{route="/articles.json"} 0',
      'standfirst_cached_answers_total{route="/articles.json",cache="origin"} 1',
      'standfirst_cached_answers_total{route="/articles.json",cache="cache"} 1',
    ])
      assert.ok(numbers.split('\n').includes(line), line);
    assert.match(numbers, /^process_resident_memory_bytes \d+$/m);
    assert.doesNotMatch(numbers, /mara|feed|Reader|127\.0\.0\.1|localhost|\?/);
    const origin = new URL(address!).origin;
    assert.equal((await fetch(`${origin}/`)).status, 404);
    assert.equal((await fetch(address!, { method: 'POST' })).status, 405);
    assert.equal((await fetch(`${service.origin}/metrics`)).status, 404);
    // Requests for numbers are not requests of the service.
    assert.equal((await logOf(service)).filter(({ route }) => route === 'other').length, 2);
  });

  it('says how to fix it if the port of the metrics is in use', async () => {
    const { port } = new URL(newsroomOrigin);
    await assert.rejects(
      startAnyService('--newsroom', 'https://news.example', '--metrics-port', port),
      new RegExp(
        `The service did not start: Port ${port} of 127\\.0\\.0\\.1 is in use\\. .* choose another port: --metrics-port <number>\\.`,
      ),
    );
  });

  /** Starts a service whose processes wait at their start until `open` is called. */
  async function startSlowly(
    port: number,
  ): Promise<{ child: ChildProcessByStdio<null, Readable, null>; open(): void }> {
    const answers: ServerResponse[] = [];
    const gate = createServer((_, response) => void answers.push(response));
    const wait = `if (process.argv[1].includes('work-program')) await fetch('http://127.0.0.1:${await listenOn(gate)}')`;
    const args = [builtCommand, 'serve', '--base', 'https://news.example/standfirst/0.1.0/', '--port', String(port)];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(wait)}` },
    });
    // The processes start after the service listens.
    await once(gate, 'request');
    const open = (): void => {
      gate.on('request', (_, response) => response.end());
      for (const answer of answers) answer.end();
    };
    child.once('close', () => {
      gate.close();
      gate.closeAllConnections();
    });
    return { child, open };
  }

  it('is that the service is not ready until it can render, and then is', async () => {
    const port = await freePort();
    const { child, open } = await startSlowly(port);
    const statuses = async (): Promise<number[]> => {
      const page = { method: 'POST', body: byline, headers: { 'Content-Type': 'text/html' } };
      const origin = `http://127.0.0.1:${port}`;
      const answers = [fetch(`${origin}/healthz`), fetch(`${origin}/readyz`), fetch(`${origin}/render`, page)];
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    assert.deepEqual(await statuses(), [200, 503, 503]);
    open();
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    assert.match(said.toString(), /^Send pages with POST to /);
    assert.deepEqual(await statuses(), [200, 200, 200]);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });

  it('is that the service ends after a signal, also while its processes start', async () => {
    const { child, open } = await startSlowly(0);
    const said = text(child.stdout);
    child.kill('SIGTERM');
    open();
    assert.deepEqual([await once(child, 'close'), await said], [[0, null], '']);
  });

  // Other systems do not list the threads of a process in a folder.
  if (process.platform === 'linux')
    it('needs no other files and no threads', async () => {
      const threads = async (...args: string[]): Promise<number> => {
        const child = spawn(process.execPath, args);
        await once(child.stdout, 'data');
        const { length } = await readdir(`/proc/${child.pid}/task`);
        child.kill('SIGKILL');
        await once(child, 'close');
        return length;
      };
      const plain = `require('node:http').createServer().listen(0, () => require('node:fs').stat('.', () => console.log(1)))`;
      const service = [
        builtCommand,
        'serve',
        '--newsroom',
        'https://news.example',
        '--port',
        '0',
        '--metrics-port',
        '0',
      ];
      assert.equal(await threads(...service), await threads('-e', plain));
    });
});
