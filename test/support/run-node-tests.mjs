// @ts-check
/** Runs the tests that need Node (host pages, servers, the package) one file after another: each opens a browser. */
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { writeCounts } from './count-reporter.mjs';

const files = globSync('test/**/*.node.ts', {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  absolute: true,
}).sort();
const counts = { passed: 0, failed: 0 };
const stream = run({ files, concurrency: 1, timeout: 600_000 });
stream.on('test:pass', (test) => count(test, 'passed'));
stream.on('test:fail', (test) => count(test, 'failed'));
stream.compose(new spec()).pipe(process.stdout);
stream.on('end', () => {
  writeCounts('node', counts);
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
});

/**
 * @param {{ details?: { type?: string }, skip?: unknown, name: string }} test
 * @param {'passed' | 'failed'} outcome
 */
function count({ details, skip, name }, outcome) {
  // A suite, and a file that ran its tests, are not tests; a file that did not load is a failure.
  const isGroup = details?.type === 'suite' || (files.includes(name) && outcome === 'passed');
  if (!isGroup && skip === undefined) counts[outcome]++;
}
