/**
 * Measures how long a reader who has never been there waits for one card on a page: ours, by each way onto a page, against plain HTML, a
 * hand-written element, a lone Lit card, and the loaders of other libraries.
 *
 *     npm run bench -- embed --samples 11
 *
 * Three times: with the page's own thread four and six times slower, and with 300 ms from each request to its answer. Each sample is a visit in a
 * browser context of its own, so that nothing is cached; the contenders take turns. The page is of one origin and all scripts and style
 * sheets are of another, by HTTP/2 with brotli, as a CDN serves them: over HTTP/1.1 a browser opens six connections at most, which would
 * hold up those who ask for many files. The delay is the server's own, the same for whatever asks and in whatever order; connecting is
 * without it. The time counts from the start of the navigation, so one of the round trips is the document's. “Thread” is how long the
 * page's own thread was busy in these visits, at its own speed, by its own clock: it holds still where the machine has other work too.
 * The largest contentful paint and the layout shift are those of the visits with slow requests, and the answer to a first click (INP) is
 * that of the slowest thread. Browsers tell it in steps of 8 ms.
 *
 * Compare ratios within a run, never times of two runs.
 */
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findChrome } from '../support/browsers/find-chrome.mjs';
import { buildOwn } from './embed/build.js';
import { contenders, folders, pages, type Name } from './embed/contenders.js';
import { EmbedHost } from './embed/host.js';
import { barReport, table, type Condition, type Samples } from './embed/report.js';
import { visit, type Conditions } from './embed/visit.js';
import { turned } from './statistics.js';

const conditions: Record<Condition, Conditions> = {
  cpu: { cpu: 4, latency: 0 },
  slowCpu: { cpu: 6, latency: 0 },
  latency: { cpu: 1, latency: 300 },
};

const names = Object.keys(contenders) as Name[];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { samples: { type: 'string', default: '7' } } });
  const rounds = Number(values.samples);
  if (!(rounds >= 1)) throw new Error(`--samples is ${values.samples}. Give a whole number from 1.`);
  const watcher = await buildOwn();
  const host = await EmbedHost.open(pages(), folders);
  const chrome = await findChrome();
  // Without a screen to wait for, a frame begins when there is one to draw.
  const args = [...chrome.args, ...host.chromeArgs, '--disable-gpu-vsync', '--disable-frame-rate-limit'];
  const browser = await puppeteer.launch({ ...chrome, args });
  const results = new Map<Name, Samples>(names.map((name) => [name, { cpu: [], slowCpu: [], latency: [] }]));
  try {
    // A round before the first only warms up the browser and the server.
    for (let round = 0; round <= rounds; round++) {
      for (const condition of ['cpu', 'slowCpu', 'latency'] as const) {
        for (const name of turned(names, round)) {
          const watching = `${watcher};watcher.watch(${JSON.stringify(contenders[name].finished)})`;
          const sample = await visit(browser, host, name, contenders[name], watching, conditions[condition]);
          if (round > 0) results.get(name)![condition].push(sample);
        }
      }
    }
  } finally {
    await browser.close();
    host.close();
  }
  const titles = Object.fromEntries(names.map((name) => [name, contenders[name].title])) as Record<Name, string>;
  console.log(`\nUntil one card is on screen, medians of ${rounds}; × is the ratio to the lone Lit card\n`);
  console.log(table(titles, results));
  console.log(`\nThe bar\n\n${barReport(results)}`);
}

await main();
