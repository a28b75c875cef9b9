/**
 * Measures what it costs to mount and update many cards, against the same card written by hand, with Lit alone, and as plain HTML.
 *
 *     npm run bench -- cards --samples 7
 *     npm run bench -- cards --curve      # instead, what one card costs among 100 and among 10,000
 *
 * Every contender is fed the same articles and makes the same DOM under the same style sheets; a check before the first sample holds
 * this. Each sample is a fresh page. The contenders take turns, so that what else the machine does meets all of them; compare
 * ratios within a run, never times of two runs.
 */
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChrome } from '../support/browsers/find-chrome.mjs';
import { measure, readTrees, type Feeds, type Sample } from './browser-run.js';
import { barReport, medians, table } from './report.js';
import { buildContenders, serveContenders } from './server.js';
import { turned } from './statistics.js';

const contenders = {
  html: 'plain HTML, light DOM',
  vanilla: 'hand-written element',
  lit: 'plain Lit element',
  ours: 'news-headline-card',
  'vanilla-attributes': 'hand-written, attributes',
  'ours-attributes': 'news-headline-card, attributes',
};
type Name = keyof typeof contenders;

const names = Object.keys(contenders) as Name[];
const counts = [100, 1_000];
const curveCounts = [100, 300, 1_000, 3_000, 10_000];

/** Within this many, every form of every field has met most forms of the others. */
const checkedCount = 360;

/** What the stories' ages count from: the same for all. */
const openedAt = new Date();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { samples: { type: 'string', default: '7' }, curve: { type: 'boolean', default: false } },
  });
  const rounds = Number(values.samples);
  if (!(rounds >= 1)) throw new Error(`--samples is ${values.samples}. Give a whole number from 1.`);
  await buildContenders(names);
  const { origin, chromeArgs, close } = await serveContenders(openedAt);
  const chrome = await findChrome();
  // Without a screen to wait for, a frame begins when there is one to draw.
  const args = [...chrome.args, ...chromeArgs, '--disable-gpu-vsync', '--disable-frame-rate-limit'];
  const browser = await puppeteer.launch({ ...chrome, args });
  try {
    if (values.curve) return await reportCurve(browser, origin, rounds);
    await checkTrees(browser, origin);
    for (const count of counts) await report(browser, origin, count, rounds);
  } finally {
    await browser.close();
    await close();
  }
}

/** @throws where two contenders that are compared make different DOM of one article */
async function checkTrees(browser: Browser, origin: string): Promise<void> {
  await compare('vanilla', ['html', 'lit', 'ours']);
  await compare('vanilla-attributes', ['ours-attributes']);

  async function compare(model: Name, others: readonly Name[]): Promise<void> {
    const expected = await treesOf(model);
    for (const name of others) {
      const found = await treesOf(name);
      for (const state of ['mounted', 'updated'] as const) {
        const at = expected[state].findIndex((tree, index) => tree !== found[state][index]);
        if (at < 0) continue;
        throw new Error(
          `Card ${at}, ${state}, is another in “${name}” than in “${model}”: the comparison would be unfair. Make them the same.\n` +
            `${model}:\n${expected[state][at]}\n${name}:\n${found[state][at]}`,
        );
      }
    }
  }

  function treesOf(name: Name): Promise<{ mounted: string[]; updated: string[] }> {
    return readTrees(browser, `${origin}/pages/${name}`, feedsOf(checkedCount), openedAt);
  }
}

async function report(browser: Browser, origin: string, count: number, rounds: number): Promise<void> {
  const samples = new Map<Name, Sample[]>(names.map((name) => [name, []]));
  // A round before the first only warms up the browser and the server.
  for (let round = count === counts[0] ? 0 : 1; round <= rounds; round++) {
    for (const name of turned(names, round)) {
      const sample = await measure(browser, `${origin}/pages/${name}`, count, feedsOf(count));
      if (round > 0) samples.get(name)!.push(sample);
    }
  }
  const results = new Map(names.map((name) => [name, medians(samples.get(name)!)]));
  const rows = names.map((name) => ({
    title: contenders[name],
    values: results.get(name)!,
    against: results.get(name.endsWith('-attributes') ? 'vanilla-attributes' : 'vanilla')!,
  }));
  console.log(`\n${count} cards, medians of ${rounds}; × is the ratio to the hand-written element fed the same way\n`);
  console.log(table(rows));
  if (count !== Math.max(...counts)) return;
  console.log(`\nThe bar, ${count} cards\n\n${barReport(results.get('ours')!, results.get('vanilla')!)}`);
}

/** What one card costs among few and among many: on a straight line always the same, once the engine has warmed up. */
async function reportCurve(browser: Browser, origin: string, rounds: number): Promise<void> {
  console.log(`\nMilliseconds for each card, medians of ${rounds}\n`);
  for (const name of ['vanilla', 'ours'] as const) {
    for (const count of curveCounts) {
      const samples: Sample[] = [];
      for (let round = 0; round < rounds; round++)
        samples.push(await measure(browser, `${origin}/pages/${name}`, count, feedsOf(count)));
      const { script = 0, paint = 0 } = medians(samples);
      const each = [script, paint].map((time) => (time / count).toFixed(3).padStart(7));
      console.log(
        `${contenders[name].padEnd(24)} ${String(count).padStart(6)}   script ${each[0]}   to paint ${each[1]}`,
      );
    }
  }
}

function feedsOf(count: number): Feeds {
  return [`/articles/${count}/0`, `/articles/${count}/1`];
}

await main();
