/**
 * Runs the tests that run in a page: `*.test.ts` in Chromium, `*.engines.test.ts` in each engine.
 *
 * Usage: `tsx test/support/run/browser-tests.ts [part of a path…] [--engine firefox] [--watch] [--visible] [--shuffle 7]`
 *
 * With `--every` all of them run in the engine. `--shuffle` puts the tests of each file into an order that depends on the number.
 */
import { readFile } from 'node:fs/promises';
import { rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  defaultReporter,
  startTestRunner,
  type BrowserLauncher,
  type Reporter,
  type TestRunnerConfig,
} from '@web/test-runner';
import { globSync } from 'tinyglobby';
import { bundleOf, bundleTests } from './bundle-tests.js';
import { launchers } from './launchers.js';
import { failureLine, report, type Outcome } from './outcome.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'chromium' },
    watch: { type: 'boolean', default: false },
    visible: { type: 'boolean', default: false },
    every: { type: 'boolean', default: false },
    shuffle: { type: 'string' },
  },
});
const { engine, every, watch, visible } = values;
const seed = values.shuffle === undefined ? undefined : Number(values.shuffle);
const launcher = launchers[engine];
if (!launcher) throw new Error(`There is no engine ${engine}. There are: ${Object.keys(launchers).join(', ')}.`);

const pattern = every || engine === 'chromium' ? 'test/**/*.test.ts' : 'test/**/*.engines.test.ts';
const files = globSync(pattern, { cwd: project })
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  // The longest first, so that no long one is left for the end.
  .sort((one, other) => statSync(`${project}/${other}`).size - statSync(`${project}/${one}`).size);
if (files.length === 0) throw new Error(`No ${pattern} has ${positionals.join(' or ')} in its path.`);

// One for each process: two may run at a time, such as a watching one and `npm test`.
const folder = `.cache/browser-tests/${engine}-${process.pid}`;
process.once('exit', () => rmSync(`${project}/${folder}`, { recursive: true, force: true }));
const bundles = await bundleTests({ files, folder, seed });
await bundles.rebuild();
if (watch) await bundles.watch();

const browser: BrowserLauncher & { restarts?: number } = await launcher({ isVisible: visible });
const worker = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));

const config: Partial<TestRunnerConfig> = {
  rootDir: project,
  files: files.map((file) => bundleOf(file, folder)),
  watch,
  concurrentBrowsers: 1,
  browsers: [browser],
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 600_000,
  plugins: [
    {
      name: 'mock-service-worker',
      async serve({ path }) {
        if (path !== '/mockServiceWorker.js') return undefined;
        return { body: await readFile(worker, 'utf8'), type: 'js', headers: { 'service-worker-allowed': '/' } };
      },
    },
  ],
  // Every page of Lit's build for developers says so.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: watch }), outcomeReporter()],
};
// A process that is told to end ends in the ordinary way, with all that it started.
process.once('SIGTERM', () => process.exit(143));
const runner = await startTestRunner({ config, readCliArgs: false, readFileConfig: false, autoExitProcess: false });
runner?.on('stopped', () => void bundles.dispose().then(() => process.exit()));

/** Counts the tests, and lists those that failed. */
function outcomeReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (watch) return;
      const outcome: Outcome = { passed: 0, failures: [] };
      for (const line of slowestFiles(sessions)) console.log(line);
      for (const { testFile = '', passed, testResults, errors } of sessions) {
        const failuresBefore = outcome.failures.length;
        addSuite(outcome, testResults, '');
        // A file that does not load has no results.
        if (!passed && outcome.failures.length === failuresBefore)
          outcome.failures.push(failureLine(shortNameOf(testFile), errors[0]?.message));
      }
      report({ ...outcome, restarts: browser.restarts });
    },
  };
}

interface Suite {
  name: string;
  tests: { name: string; passed: boolean; skipped: boolean; duration?: number; error?: { message: string } }[];
  suites: Suite[];
}

/** The files that take more than a second, the slowest first, with their seconds. */
function slowestFiles(sessions: readonly { testFile?: string; testResults?: Suite }[]): string[] {
  const secondsOf = ({ tests, suites }: Suite): number =>
    tests.reduce((sum, { duration = 0 }) => sum + duration / 1000, 0) +
    suites.reduce((sum, suite) => sum + secondsOf(suite), 0);
  return sessions
    .map(({ testFile = '', testResults }) => ({
      name: shortNameOf(testFile),
      seconds: testResults ? secondsOf(testResults) : 0,
    }))
    .filter(({ seconds }) => seconds > 1)
    .sort((one, other) => other.seconds - one.seconds)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${name}`);
}

/** The path of a bundle, as that of its test. */
function shortNameOf(testFile: string): string {
  return testFile.replace(/^.*browser-tests\/[\w-]+\//, '');
}

function addSuite(outcome: Outcome, suite: Suite | undefined, path: string): void {
  for (const { name, passed, skipped, error } of suite?.tests ?? []) {
    if (passed) outcome.passed++;
    // A check that is skipped is one that is missing.
    else outcome.failures.push(failureLine(`${path}${name}`, skipped ? 'was skipped' : error?.message));
  }
  for (const inner of suite?.suites ?? []) addSuite(outcome, inner, `${path}${inner.name} `);
}
