// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';

/**
 * What a run came to: how many tests passed, and a line for each that failed.
 *
 * @typedef {{ passed: number, failures: string[] }} Outcome
 */

const folder = new URL('../../.cache/counts/', import.meta.url);

/** Notes how many tests passed and which failed in each engine, for the lines that the whole run ends with. */
export function countReporter() {
  return {
    /** @param {{ sessions: Iterable<any> }} run */
    onTestRunFinished({ sessions }) {
      /** @type {Map<string, Outcome>} */
      const engines = new Map();
      for (const session of sessions) {
        const engine = session.browser.name.toLowerCase();
        const outcome = engines.get(engine) ?? { passed: 0, failures: [] };
        engines.set(engine, outcome);
        const before = outcome.failures.length;
        add(outcome, session.testResults, '');
        // A file that does not load has no results, and one error at least.
        if (!session.passed && outcome.failures.length === before)
          outcome.failures.push(
            `${session.testFile ?? 'a test file'}: ${session.errors?.[0]?.message ?? 'did not run'}`,
          );
      }
      for (const [engine, outcome] of engines) {
        writeOutcome(engine, outcome);
        console.log(`${engine}: ${outcome.passed} passed, ${outcome.failures.length} failed`);
      }
    },
  };
}

/** @param {string} name @param {Outcome} outcome */
export function writeOutcome(name, { passed, failures }) {
  mkdirSync(folder, { recursive: true });
  const lines = failures.map((failure) => `${name}: ${failure.replace(/\s+/g, ' ').slice(0, 400)}`);
  writeFileSync(new URL(`${name}.json`, folder), JSON.stringify({ passed, failures: lines }));
}

/** @param {Outcome} outcome @param {any} suite @param {string} path */
function add(outcome, suite, path) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) continue;
    if (test.passed) outcome.passed++;
    else outcome.failures.push(`${path}${test.name}: ${test.error?.message ?? 'failed'}`);
  }
  for (const inner of suite?.suites ?? []) add(outcome, inner, `${path}${inner.name} `);
}
