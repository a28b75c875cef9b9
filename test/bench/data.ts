/**
 * Measures how long it takes to read a feed in Chromium: with our parsers in every format, and with feedsmith and
 * rss-parser in the formats that they read.
 *
 *     npm run bench -- data --samples 15
 *     npm run bench -- data --most 1000   # without the largest feeds
 *
 * All parsers get the same text of 500 stories and must return 500 items. They do not do the same work. Ours turn every
 * text into plain text (without markup, with decoded references), resolve and check every address, read every date and
 * make articles. The others return most of a feed as it is written. feedsmith returns more fields than an article has.
 * rss-parser returns fewer: it reads Media RSS only with a special option. Ours and feedsmith detect the format,
 * rss-parser distinguishes RSS from Atom. Each has its own XML reader.
 *
 * The parsers take turns, so that other work of the machine slows all of them. Each reads the feed three times in a
 * turn, as a page reads one feed after another. The result is how long the page's thread was busy, by the clock of that
 * thread. Compare ratios within a run, never times of two runs.
 *
 * Then it checks that the time grows in proportion: it measures one item among 10, 100, 1,000 and 10,000. All of them
 * must be returned.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import type { ArticleFormat } from '../../src/generated/article/format-names.js';
import { launchChromium } from '../support/browsers/chromium.js';
import { bundleForPage } from '../support/builds/bundle.js';
import type { DataBench, Reader } from './data-page.js';
import { feeds } from './feeds.js';
import { aligned, median, turned } from './statistics.js';

type BenchPage = typeof globalThis & { bench: DataBench };

const feedCount = 500;
const allCounts = [10, 100, 1_000, 10_000];

/** Our parsers should be this many times as fast as the faster of the others. */
const aim = 2;

/** An item among the most may take at most this many times as long as one among a tenth of them. */
const straight = 2;

/** The largest number of rounds that only warm up, and the number of readings for one sample. */
const mostWarmUp = 5;
const readings = 3;

const readers: readonly Reader[] = ['ours', 'feedsmith', 'rss-parser'];
const others: Readonly<Partial<Record<ArticleFormat, readonly Reader[]>>> = {
  rss: ['feedsmith', 'rss-parser'],
  atom: ['feedsmith', 'rss-parser'],
  'json-feed': ['feedsmith'],
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { samples: { type: 'string', default: '15' }, most: { type: 'string', default: '10000' } },
  });
  const counts = allCounts.filter((count) => count <= Number(values.most));
  if (counts.length < 2) throw new Error(`--most is ${values.most}. Give 100, 1000 or 10000.`);
  const rounds = Number(values.samples);
  if (!(rounds >= 1)) throw new Error(`--samples is ${values.samples}. Give a whole number from 1.`);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({
      content: await readFile(new URL(import.meta.resolve('rss-parser/dist/rss-parser.min.js')), 'utf8'),
    });
    await page.addScriptTag({ type: 'module', content: await bundleForPage('test/bench/data-page.ts') });
    await page.waitForFunction(() => 'bench' in globalThis);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await compare(page, session, rounds);
    await checkLine(page, session, rounds, counts);
  } finally {
    await browser.close();
  }
}

async function compare(page: Page, session: CDPSession, rounds: number): Promise<void> {
  const warmUp = Math.min(mostWarmUp, rounds);
  const lines = [['', 'kB', ...readers, 'better / ours', 'aim']];
  for (const format of Object.keys(feeds) as ArticleFormat[]) {
    const text = feeds[format]!(feedCount);
    await load(page, text);
    const contenders = readers.filter((reader) => reader === 'ours' || others[format]?.includes(reader));
    const samples = new Map<Reader, number[]>(contenders.map((reader) => [reader, []]));
    // The first rounds warm up, because the engine compiles code that runs often.
    for (let round = -warmUp; round < rounds; round++) {
      for (const reader of turned(contenders, round + warmUp)) {
        const time = await measure(page, session, reader, feedCount, readings);
        if (round >= 0) samples.get(reader)!.push(time);
      }
    }
    const ours = samples.get('ours')!;
    const better = contenders
      .filter((reader) => reader !== 'ours')
      .map((reader) => samples.get(reader)!)
      .sort((one, other) => median(one)! - median(other)!)[0];
    const ratio = better && median(better)! / median(ours)!;
    lines.push([
      format,
      (text.length / 1_000).toFixed(0),
      ...readers.map((reader) => milliseconds(samples.get(reader))),
      ratio ? `${ratio.toFixed(2)}× ${spread(better.map((time, round) => time / ours[round]!))}` : '–',
      ratio ? `≥ ${aim}×: ${ratio >= aim ? 'met' : 'not met'}` : '–',
    ]);
  }
  console.log(`\n${feedCount} items, milliseconds of the page's thread, medians of ${rounds} (lowest–highest)\n`);
  console.log(aligned(lines));
}

async function checkLine(page: Page, session: CDPSession, rounds: number, counts: readonly number[]): Promise<void> {
  const lines = [['', ...counts.map((count) => `of ${count}`), `${counts.at(-1)} / ${counts.at(-2)}`, '']];
  for (const format of Object.keys(feeds) as ArticleFormat[]) {
    const costs: number[] = [];
    for (const count of counts) {
      await load(page, feeds[format]!(count));
      // Reading a few items is too short to measure once.
      const times = Math.ceil(500 / count);
      const samples: number[] = [];
      for (let round = -1; round < Math.min(rounds, 5); round++) {
        const time = await measure(page, session, 'ours', count, times);
        if (round >= 0) samples.push(time);
      }
      costs.push((1_000 * median(samples)!) / count);
    }
    const ratio = costs.at(-1)! / costs.at(-2)!;
    const verdict = `≤ ${straight}×: ${ratio <= straight ? 'met' : 'not met'}`;
    lines.push([format, ...costs.map((cost) => cost.toFixed(1)), `${ratio.toFixed(2)}×`, verdict]);
  }
  console.log('\nMicroseconds for each item among so many, ours\n');
  console.log(aligned(lines));
}

async function load(page: Page, text: string): Promise<void> {
  await page.evaluate((feed) => (globalThis as BenchPage).bench.load(feed), text);
}

/**
 * Returns how long the page's thread is busy with reading the feed once, in milliseconds.
 *
 * @throws if the parser does not return all items
 */
async function measure(page: Page, session: CDPSession, reader: Reader, count: number, times = 1): Promise<number> {
  const before = await busyTime(session);
  const found = await page.evaluate(
    (reader, times) => (globalThis as BenchPage).bench.run(reader, times),
    reader,
    times,
  );
  const time = ((await busyTime(session)) - before) / times;
  if (found !== count) throw new Error(`${reader} gave ${found} of ${count} items: the comparison would be unfair.`);
  return time;
}

async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

function milliseconds(samples: readonly number[] | undefined): string {
  return samples ? `${median(samples)!.toFixed(1)} ${spread(samples, 1)}` : '–';
}

function spread(values: readonly number[], digits = 2): string {
  return `(${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
}

await main();
