// @ts-check
/**
 * Runs the tests that need Node (host pages, servers, the package) one file after another: each opens a browser, which is Chromium. With
 * the name of an engine, runs in it those that are for every engine; with `themes`, those that need WordPress and PHP.
 */
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { writeOutcome } from './count-reporter.mjs';

/** What is run, by what it is called: the files, and the engine for those that are for every engine. */
const kinds = {
  node: ['test/**/*.{node,host}.ts', 'chromium'],
  chromium: ['test/**/*.host.ts', 'chromium'],
  firefox: ['test/**/*.host.ts', 'firefox'],
  webkit: ['test/**/*.host.ts', 'webkit'],
  themes: ['test/**/*.themes.ts', 'chromium'],
};
const kind = process.argv[2] ?? 'node';
const [pattern, engine] = kinds[/** @type {keyof typeof kinds} */ (kind)] ?? [];
if (!pattern) throw new Error(`There is no ${kind}; there are: ${Object.keys(kinds).join(', ')}.`);
process.env.HOST_ENGINE = engine;

const files = globSync(pattern, {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  absolute: true,
}).sort();
/** @type {import('./count-reporter.mjs').Outcome} */
const outcome = { passed: 0, failures: [] };
const stream = run({ files, concurrency: 1, timeout: 600_000 });
stream.on('test:pass', (test) => {
  if (isTest(test) && !files.includes(test.name)) outcome.passed++;
});
stream.on('test:fail', (test) => {
  if (isTest(test)) outcome.failures.push(`${test.name}: ${reason(test.details.error)}`);
});
stream.compose(new spec()).pipe(process.stdout);
stream.on('end', () => {
  writeOutcome(kind === 'node' ? kind : `hosts-${kind}`, outcome);
  if (outcome.failures.length > 0 || outcome.passed === 0) process.exitCode = 1;
});

/**
 * A suite is no test, nor is one that was skipped. A file that ran its tests is none either; one that did not load is a failure.
 *
 * @param {{ details?: { type?: string }, skip?: unknown }} test
 */
function isTest({ details, skip }) {
  return details?.type !== 'suite' && skip === undefined;
}

/** @param {Error & { cause?: unknown }} error Node wraps what the test threw. */
function reason({ cause, message }) {
  return cause instanceof Error ? cause.message : message;
}
