/**
 * Measures the service under load, beside Hono with the same answer, on one machine.
 *
 *     npm run bench:service            five rounds
 *     npm run bench:service -- short   shorter rounds; fails if the service is much too slow
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { startAnyService, type RunningService } from '../../commands/run-service.js';
import { startServer } from '../../support/servers/start-server.js';
import { aligned, median, turned } from '../statistics.js';
import { load, type LoadResult } from './load.js';

const isShort = process.argv.includes('short');
const rounds = isShort ? 10 : 5;
const milliseconds = isShort ? 400 : 4_000;

/** How many browsers ask at the same time. */
const connections = 50;

/** The least share of the throughput of Hono. */
const goal = 0.7;
const least = isShort ? 0.5 : goal;

const newsroom = new Hono();
newsroom.get('/story.json', ({ json }) =>
  json({
    url: 'https://news.example/rain',
    headline: 'Rain ends the longest drought in forty years',
    kicker: 'Climate',
    standfirst: 'After 212 days without rain, the reservoirs of the region fill again.',
    authors: [{ name: 'Mara Lin' }],
    published: '2026-03-02T10:00:00Z',
    image: { src: 'https://news.example/rain.webp', width: 960, height: 640, alt: 'Rain on a dry field' },
  }),
);
newsroom.get('/hangs/*', () => new Promise<Response>(() => undefined));

async function startBare(service: RunningService, path: string): Promise<{ origin: string; child: ChildProcess }> {
  const response = await fetch(service.origin + path);
  const names = [...response.headers].filter(([name]) => !/^(date|connection|keep-alive|content-length)$/.test(name));
  const child = fork(fileURLToPath(new URL('bare-hono.mjs', import.meta.url)), { execArgv: [] });
  child.send({ body: await response.text(), headers: Object.fromEntries(names) });
  const [port] = (await once(child, 'message')) as [number];
  return { origin: `http://127.0.0.1:${port}`, child };
}

const site = await startServer(newsroom);
const service = await startAnyService('--newsroom', `${site.origin}=private`);
const address = (path: string): string => encodeURIComponent(`${site.origin}${path}`);
const framePath = `/frame/card?url=${address('/story.json')}`;
const bare = await startBare(service, framePath);

const results = { service: [] as LoadResult[], hono: [] as LoadResult[] };
const contenders = { service: service.origin, hono: bare.origin };
for (let round = 0; round <= rounds; round++)
  for (const name of turned(Object.keys(contenders) as (keyof typeof contenders)[], round)) {
    const result = await load(contenders[name], connections, milliseconds, () => framePath);
    // The first round warms up.
    if (round > 0) results[name].push(result);
  }

// Each request has another accent, so each page is made.
const made = await load(
  service.origin,
  connections,
  milliseconds,
  (index) => `${framePath}&accent=${(index % 0xffffff).toString(16).padStart(6, '0')}`,
);
const ten = await load(service.origin, 10 * connections, milliseconds, () => framePath);
// The newsroom hangs: frames of unknown addresses wait, and known ones do not.
const hanging = load(
  service.origin,
  connections,
  milliseconds,
  (index) => `/frame/card?url=${address(`/hangs/${index}`)}`,
);
const beside = await load(service.origin, connections, milliseconds, () => framePath);
const hung = await hanging;

bare.child.disconnect();
service.signal('SIGTERM');
await site.close();
await service.ended;

const throughputOf = (list: readonly LoadResult[]): number => median(list.map(({ throughput }) => throughput))!;
const p99Of = (list: readonly LoadResult[]): number => median(list.map(({ p99 }) => p99))!;
const line = (title: string, throughput: number, p99: number, statuses: Record<number, number>): string[] => [
  title,
  throughput.toFixed(0),
  p99.toFixed(1),
  Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', '),
];
const ofService = results.service;
const ofHono = results.hono;
console.log(
  aligned([
    ['', 'answers/s', 'p99 ms', 'statuses of the last round'],
    line('the service, cached frames', throughputOf(ofService), p99Of(ofService), ofService.at(-1)!.statuses),
    line('Hono with the same answer', throughputOf(ofHono), p99Of(ofHono), ofHono.at(-1)!.statuses),
    line('the service, frames that it makes', made.throughput, made.p99, made.statuses),
    line('the service, ten times the clients', ten.throughput, ten.p99, ten.statuses),
    line('… while a newsroom hangs', beside.throughput, beside.p99, beside.statuses),
    line('… the frames that wait for it', hung.throughput, hung.p99, hung.statuses),
  ]),
);
// A busy machine slows down both in one round, but not each round alike.
const shares = ofService.map(({ throughput }, round) => throughput / ofHono[round]!.throughput);
// The short form only looks for a service that is much too slow in every round.
const share = isShort ? Math.max(...shares) : median(shares)!;
console.log(`The service has ${share.toFixed(2)} of the throughput of Hono. The goal is ${goal}.`);
if (share < least) process.exitCode = 1;
