/**
 * Measures how long a reader on the first visit waits for one card: ours, by each way to embed it, plain HTML, a card
 * written by hand, a card with only Lit, and the loaders of other libraries.
 *
 *     npm run bench -- embed --samples 11
 *
 * It measures under three conditions: with the page's thread four and six times slower, and with 300 ms from each
 * request to its answer. Each sample is a visit in a new browser context, so nothing is cached. The contenders take
 * turns.
 *
 * The page is on one origin, and all scripts and style sheets are on another, served by HTTP/2 with brotli, as a CDN
 * does. Over HTTP/1.1 a browser opens at most six connections, which would delay contenders with many files. The server
 * adds the delay. It is the same for every request, in any order; connecting is not delayed. The time counts from the
 * start of the navigation, so the document is one of the round trips.
 *
 * “Thread” is how long the page's thread was busy in these visits, at its own speed, by its own clock. Other work of
 * the machine does not count. The largest contentful paint and the layout shift are from the visits with slow requests.
 * The answer to a first click (INP) is from those with the slowest thread. Browsers report it in steps of 8 ms.
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
  const chrome = findChrome();
  // Without a display to wait for, the browser draws a frame as soon as there is one.
  const args = [...chrome.args, ...host.chromeArgs, '--disable-gpu-vsync', '--disable-frame-rate-limit'];
  const browser = await puppeteer.launch({ ...chrome, args });
  const results = new Map<Name, Samples>(names.map((name) => [name, { cpu: [], slowCpu: [], latency: [] }]));
  try {
    // The round before the first only warms up the browser and the server.
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
