/**
 * Measures how long it takes to mount, change and remove many cards.
 *
 *     npm run bench -- cards --samples 7
 *     npm run bench -- cards --count 50   # only among so many, not also among 1,000
 *     npm run bench -- cards --curve      # instead, the time for one card among 100 and among 10,000
 *
 * First it compares full cards with the same card written by hand, written only with Lit, and as plain HTML. These
 * contenders get the same articles and make the same DOM under the same style sheets. A check before the first sample
 * makes sure of that.
 *
 * Then it compares cards of a few words and a picture with the cards of other libraries, which look as those libraries
 * make them. They show the same words at the same width. In this comparison, an update changes only the headlines.
 *
 * Last it compares cards that a server has rendered with the markup inside their tags. This needs `npm run build`.
 *
 * Each sample is a fresh page. The contenders take turns, so that other work of the machine slows all of them. Compare
 * ratios within a run, never times of two runs.
 */
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChrome } from '../support/browsers/find-chrome.mjs';
import { measure, readTrees, type Feeds, type Sample } from './browser-run.js';
import { medians, table, type Medians } from './report.js';
import { reportRendered } from './rendered.js';
import { buildContenders, serveContenders } from './server.js';
import { aligned, turned } from './statistics.js';

const own = {
  html: 'plain HTML, light DOM',
  vanilla: 'hand-written element',
  lit: 'plain Lit element',
  ours: 'news-headline-card',
  'vanilla-attributes': 'hand-written, attributes',
  'ours-attributes': 'news-headline-card, attributes',
  'ours-alone': 'news-headline-card',
  'ours-layout': 'news-headline-card, stacked',
  'ours-list': 'news-headline-list, grid',
};
const full: readonly Name[] = ['html', 'vanilla', 'lit', 'ours', 'vanilla-attributes', 'ours-attributes'];
const peers = {
  'plain-lit': 'plain Lit element, own styles',
  'web-awesome': 'Web Awesome, wa-card',
  shoelace: 'Shoelace, sl-card',
};
const titles = { ...own, ...peers };
type Name = keyof typeof titles;

/** Contenders that are compared, and their articles. */
interface Comparison {
  kind: 'full' | 'words';
  title: string;
  names: readonly Name[];
  /** Returns the contender to which another is compared. */
  model: (name: Name) => Name;
  bars: readonly Bar[];
}

/** A limit for one of ours, as a ratio to another contender. */
interface Bar {
  name: Name;
  against: Name;
  measure: (values: Medians) => number;
  title: string;
  limit: number;
  /** The number of cards for which it is the limit. */
  count: number;
}

const comparisons: readonly Comparison[] = [
  {
    kind: 'full',
    title: 'full cards; × is the ratio to the hand-written element fed the same way',
    names: full,
    model: (name) => (name.endsWith('-attributes') ? 'vanilla-attributes' : 'vanilla'),
    bars: [
      bar('ours', 'vanilla', 'script', 'script to mount', 1.8),
      bar('ours', 'vanilla', 'paint', 'to paint', 1.12),
      bar('ours', 'vanilla', 'heap', 'heap', 1.3),
    ],
  },
  {
    kind: 'words',
    title: "cards of a few words and a picture; × is the ratio to Web Awesome's",
    names: ['ours-alone', 'ours-layout', 'ours-list', ...(Object.keys(peers) as Name[])],
    model: () => 'web-awesome',
    bars: [
      bar('ours-alone', 'web-awesome', 'paint', 'alone, to paint', 2.2),
      bar('ours-layout', 'web-awesome', 'paint', 'in a fixed layout, to paint', 1.8),
      bar('ours-list', 'web-awesome', 'paint', 'in a list, to paint', 1.8),
      bar('ours-alone', 'plain-lit', 'update', 'headlines change, to paint', 2),
      {
        ...bar('ours-list', 'web-awesome', 'paint', 'in a list, script with style and layout', 1.9, 50),
        measure: ({ script, layout }) => script! + layout!,
      },
    ],
  },
];

function bar(name: Name, against: Name, measure: keyof Medians, title: string, limit: number, count = 1_000): Bar {
  return { name, against, measure: (values) => values[measure]!, title, limit, count };
}

const curveCounts = [100, 300, 1_000, 3_000, 10_000];

/** In this many articles, every form of a field occurs with most forms of the others. */
const checkedCount = 360;

/** The time from which the ages of the stories count: the same for all contenders. */
const openedAt = new Date();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      samples: { type: 'string', default: '7' },
      count: { type: 'string', multiple: true, default: ['50', '1000'] },
      curve: { type: 'boolean', default: false },
    },
  });
  const counts = values.count.map(Number);
  if (!counts.every((count) => count >= 1)) throw new Error(`--count is ${values.count}. Give whole numbers from 1.`);
  const rounds = Number(values.samples);
  if (!(rounds >= 1)) throw new Error(`--samples is ${values.samples}. Give a whole number from 1.`);
  await buildContenders(Object.keys(own), Object.keys(peers));
  const { origin, chromeArgs, close } = await serveContenders(openedAt);
  const chrome = findChrome();
  // Without a display to wait for, the browser draws a frame as soon as there is one.
  const args = [...chrome.args, ...chromeArgs, '--disable-gpu-vsync', '--disable-frame-rate-limit'];
  const browser = await puppeteer.launch({ ...chrome, args });
  try {
    if (values.curve) return await reportCurve(browser, origin, rounds);
    await checkTrees(browser, origin);
    for (const comparison of comparisons) {
      for (const count of counts) {
        const results = await measureAll(browser, origin, comparison, count, rounds, count === counts[0]);
        reportBars(comparison, count, results);
      }
    }
    await reportRendered(browser, rounds, openedAt);
  } finally {
    await browser.close();
    await close();
  }
}

/** @throws if two contenders that are compared make different DOM from one article */
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
    return readTrees(browser, `${origin}/pages/${name}`, feedsOf('full', checkedCount), openedAt);
  }
}

/** Measures all contenders of a comparison, and prints their medians. */
async function measureAll(
  browser: Browser,
  origin: string,
  { kind, title, names, model }: Comparison,
  count: number,
  rounds: number,
  warmsUp: boolean,
): Promise<Map<Name, Medians>> {
  const samples = new Map<Name, Sample[]>(names.map((name) => [name, []]));
  // The round before the first only warms up the browser and the server.
  for (let round = warmsUp ? 0 : 1; round <= rounds; round++) {
    for (const name of turned(names, round)) {
      const sample = await measure(browser, `${origin}/pages/${name}`, count, feedsOf(kind, count));
      if (round > 0) samples.get(name)!.push(sample);
    }
  }
  const results = new Map(names.map((name) => [name, medians(samples.get(name)!)]));
  const rows = names.map((name) => ({
    title: titles[name],
    values: results.get(name)!,
    against: results.get(model(name))!,
  }));
  console.log(`\n${count} ${title}; medians of ${rounds}\n\n${table(rows)}`);
  return results;
}

function reportBars({ bars }: Comparison, count: number, results: ReadonlyMap<Name, Medians>): void {
  const rows = bars
    .filter((each) => each.count === count)
    .map(({ name, against, measure, title, limit }) => {
      const measured = measure(results.get(name)!) / measure(results.get(against)!);
      return [title, `≤ ${limit.toFixed(2)}×`, `${measured.toFixed(2)}×`, measured <= limit ? 'met' : 'not met'];
    });
  if (rows.length > 0) console.log(`\nThe bars, ${count} cards\n\n${aligned(rows)}`);
}

/** Reports the time for one card among few and among many. It should be the same, once the engine has warmed up. */
async function reportCurve(browser: Browser, origin: string, rounds: number): Promise<void> {
  console.log(`\nMilliseconds for each card, medians of ${rounds}\n`);
  for (const name of ['vanilla', 'ours'] as const) {
    for (const count of curveCounts) {
      const samples: Sample[] = [];
      for (let round = 0; round < rounds; round++)
        samples.push(await measure(browser, `${origin}/pages/${name}`, count, feedsOf('full', count)));
      const { script = 0, paint = 0 } = medians(samples);
      const each = [script, paint].map((time) => (time / count).toFixed(3).padStart(7));
      console.log(`${titles[name].padEnd(24)} ${String(count).padStart(6)}   script ${each[0]}   to paint ${each[1]}`);
    }
  }
}

function feedsOf(kind: Comparison['kind'], count: number): Feeds {
  return [`/articles/${kind}/${count}/0`, `/articles/${kind}/${count}/1`];
}

await main();
