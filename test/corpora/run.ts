/**
 * Runs the parsers over a folder of other publishers' feeds and articles in a real browser. For each corpus and field,
 * prints how many results agree with the recorded values. Lists of texts are also put into every field of every format,
 * and the results into every widget. None of them may run a script.
 *
 * `npm run corpora -- <folder> [--verbose]`: with `--verbose` it also prints each difference. Ends with an error if a
 * parser threw a forbidden error, took a second, or let through markup or an address that is not http(s), or if a
 * script ran.
 */
import { resolve } from 'node:path';
import { launchChromium } from '../support/browsers/chromium.js';
import { bundleForPage } from '../support/builds/bundle.js';
import type { Case, Outcome } from './case.js';
import { showHostile } from './hostile.js';
import { readCases, readTexts } from './read-cases.js';

const limit = 1_000;

type Page = typeof globalThis & { corpora: { run(each: Case): Outcome } };

async function runAll(cases: readonly Case[]): Promise<Outcome[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ type: 'module', content: await bundleForPage('test/corpora/page.ts') });
    await page.waitForFunction(() => 'corpora' in globalThis);
    const outcomes: Outcome[] = [];
    for (let index = 0; index < cases.length; index += 50) {
      outcomes.push(
        ...(await page.evaluate(
          (some) => some.map((each) => (globalThis as Page).corpora.run(each)),
          cases.slice(index, index + 50),
        )),
      );
    }
    return outcomes;
  } finally {
    await browser.close();
  }
}

function table(outcomes: readonly Outcome[]): void {
  const counts = new Map<string, { agree: number; all: number }>();
  for (const { corpus, checks } of outcomes) {
    for (const { field, agrees } of checks) {
      const key = `${corpus}\t${field}`;
      const count = counts.get(key) ?? { agree: 0, all: 0 };
      counts.set(key, { agree: count.agree + Number(agrees), all: count.all + 1 });
    }
  }
  for (const [key, { agree, all }] of [...counts].sort(([one], [other]) => one.localeCompare(other))) {
    const [corpus, field] = key.split('\t');
    console.log(
      `${corpus!.padEnd(20)} ${field!.padEnd(16)} ${String(agree).padStart(5)} of ${String(all).padStart(5)}  ${((100 * agree) / all).toFixed(1)} %`,
    );
  }
}

function formats(outcomes: readonly Outcome[]): void {
  const counts = new Map<string, { files: number; stories: number; refused: number }>();
  for (const { corpus, format, stories, error } of outcomes) {
    const key = `${corpus}\t${format}`;
    const count = counts.get(key) ?? { files: 0, stories: 0, refused: 0 };
    counts.set(key, {
      files: count.files + 1,
      stories: count.stories + stories,
      refused: count.refused + Number(Boolean(error)),
    });
  }
  for (const [key, { files, stories, refused }] of [...counts].sort(([one], [other]) => one.localeCompare(other))) {
    const [corpus, format] = key.split('\t');
    console.log(
      `${corpus!.padEnd(20)} ${format!.padEnd(11)} ${String(files).padStart(5)} documents, ${String(stories).padStart(6)} stories, ${refused} refused`,
    );
  }
}

const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
const isVerbose = process.argv.includes('--verbose');
if (!folder) throw new Error('Name a folder: npm run corpora -- <folder>');
const outcomes = await runAll(readCases(resolve(folder)));
formats(outcomes);
console.log();
table(outcomes);
if (isVerbose) {
  for (const { corpus, file, error, checks } of outcomes) {
    if (error) console.log(`\n${corpus}/${file}\n  ${error}`);
    for (const { field, agrees, found, expected } of checks) {
      if (!agrees) console.log(`\n${corpus}/${file}: ${field}\n  found    ${found}\n  expected ${expected}`);
    }
  }
}
const broken = outcomes.filter(
  ({ error, isKnownError, milliseconds, faults }) =>
    (error && !isKnownError) || milliseconds > limit || faults.length > 0,
);
for (const { corpus, file, error, milliseconds, faults } of broken) {
  console.log(
    `\nbroken: ${corpus}/${file} (${milliseconds.toFixed(0)} ms) ${error ?? ''}\n  ${faults.slice(0, 5).join('\n  ')}`,
  );
}
const slowest = Math.max(...outcomes.map(({ milliseconds }) => milliseconds));
console.log(`\n${outcomes.length} documents, the slowest in ${slowest.toFixed(0)} ms; ${broken.length} broken.`);
const texts = readTexts(resolve(folder));
const shown = texts.length > 0 ? await showHostile(texts) : undefined;
if (shown) {
  const breaks = [...new Set(shown.breaks)];
  for (const each of breaks.slice(0, 50)) console.log(`\nbroken: ${each}`);
  console.log(
    `\n${texts.length} texts in ${shown.documents} documents, the slowest read in ${shown.slowest.toFixed(0)} ms; ${shown.articles} articles shown; ${breaks.length} broken.`,
  );
}
process.exitCode = broken.length > 0 || shown?.breaks.length ? 1 : 0;
