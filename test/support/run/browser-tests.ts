/**
 * Runs the tests that run in a page: `*.test.ts` in Chromium, `*.engines.test.ts` in each engine.
 *
 * Usage:
 * `tsx test/support/run/browser-tests.ts [part of a path…] [--engine firefox] [--watch] [--visible] [--shuffle 7]`
 *
 * `--every` runs all `*.test.ts` files in the engine. `--part` runs only the tests of one part (`parts.ts`).
 * `--shuffle` changes the order of the tests in each file; the same number gives the same order.
 */
import { readFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  defaultReporter,
  startTestRunner,
  type BrowserLauncher,
  type Reporter,
  type TestRunnerConfig,
} from '@web/test-runner';
import { bringFonts } from '../browsers/fonts.js';
import { findFreePort } from '../servers/start-server.js';
import { bundleOf, bundleTests } from './bundle-tests.js';
import { launchers } from './launchers.js';
import { failureLine, report, type Outcome } from './outcome.js';
import { startTiming } from './profile.js';
import { findTests, patternOf, project, readEngine, readOptions, readPart, refuse } from './test-command.js';

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'chromium' },
    part: { type: 'string' },
    watch: { type: 'boolean', default: false },
    visible: { type: 'boolean', default: false },
    every: { type: 'boolean', default: false },
    shuffle: { type: 'string' },
  },
});
const { every, watch, visible } = values;
const engine = readEngine(values.engine);
const seed = values.shuffle === undefined ? undefined : Number(values.shuffle);
if (seed !== undefined && !Number.isInteger(seed)) refuse('--shuffle takes a whole number.');
if (watch && !process.stdout.isTTY) refuse('--watch needs a terminal.');
if (visible && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  refuse('--visible needs a screen: DISPLAY is not set.');

const pattern = patternOf('page', every ? 'chromium' : engine);
const files = findTests(pattern, positionals, readPart(values.part));
if (files.length === 0) refuse(`No ${pattern} has ${positionals.join(' or ')} in its path.`);

// Each process has its own folder, because two can run at once, such as one that watches and `npm test`.
const folder = `.cache/browser-tests/${engine}-${process.pid}`;
process.once('exit', () => rmSync(`${project}/${folder}`, { recursive: true, force: true }));
const bundles = await bundleTests({ files, folder, seed });
const stopTiming = startTiming('builds');
// esbuild prints the error.
await bundles.rebuild().catch(() => process.exit(1));
stopTiming();
if (watch) await bundles.watch();

bringFonts();
const browser: BrowserLauncher & { restarts?: number } = await launchers[engine]({ isVisible: visible });

// Without a port, the runner looks for a free one from 8000 up. Two runners that start at the same time find the same
// one.
const { port } = await findFreePort();

const config: Partial<TestRunnerConfig> = {
  rootDir: project,
  port: Number(port),
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
        return { body: await serviceWorker(), type: 'js', headers: { 'service-worker-allowed': '/' } };
      },
    },
  ],
  // Lit's development build logs this on every page.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: watch }), outcomeReporter()],
};
// The usual exit also ends the browser.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(143));
const runner = await startTestRunner({ config, readCliArgs: false, readFileConfig: false, autoExitProcess: false });
runner?.on('stopped', () => void bundles.dispose().then(() => process.exit()));

/**
 * MSW's worker, for several pages that are opened and closed. It stays when the last page leaves, because another may
 * be loading. A page that it does not control can request control (`mock-api.ts`).
 */
async function serviceWorker(): Promise<string> {
  const code = await readFile(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8');
  const leave = 'self.registration.unregister()';
  if (!code.includes(leave)) throw new Error(`MSW’s worker has no ${leave} any more.`);
  const claim =
    "addEventListener('message', (message) => message.data === 'CLAIM' && message.waitUntil(clients.claim()));";
  return `${code.replace(leave, '')}\n${claim}\n`;
}

/** Counts the tests, and lists those that failed. */
function outcomeReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (watch) return;
      const outcome: Outcome = { passed: 0, failures: [] };
      const chosenBy: string[] = [];
      for (const line of slowestFiles(sessions)) console.log(line);
      for (const { testFile = '', passed, testResults, errors } of sessions) {
        const failuresBefore = outcome.failures.length;
        addSuite(outcome, testResults, '');
        // A file that does not load has no results.
        if (!passed && outcome.failures.length === failuresBefore)
          outcome.failures.push(failureLine(shortNameOf(testFile), errors[0]?.message));
        if (outcome.failures.length > failuresBefore) chosenBy.push(shortNameOf(testFile).replace(/\.js$/, '.ts'));
      }
      report({ ...outcome, chosenBy, restarts: browser.restarts });
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

/** Returns the path of the test that a bundle contains. */
function shortNameOf(testFile: string): string {
  return testFile.replace(/^.*browser-tests\/[\w-]+\//, '');
}

function addSuite(outcome: Outcome, suite: Suite | undefined, path: string): void {
  for (const { name, passed, skipped, error } of suite?.tests ?? []) {
    if (passed) outcome.passed++;
    // A skipped test counts as a failure.
    else outcome.failures.push(failureLine(`${path}${name}`, skipped ? 'was skipped' : error?.message));
  }
  for (const inner of suite?.suites ?? []) addSuite(outcome, inner, `${path}${inner.name} `);
}
