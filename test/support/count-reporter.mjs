// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../../.cache/counts/', import.meta.url);

/**
 * Notes how many tests passed and failed, for the line that the whole run ends with.
 *
 * @param {string} name of the suite
 */
export function countReporter(name) {
  return {
    /** @param {{ sessions: Iterable<any> }} run */
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) {
        // A file that does not load has no results, and one error at least.
        if (!session.passed && !hasFailure(session.testResults)) counts.failed++;
        add(counts, session.testResults);
      }
      writeCounts(name, counts);
    },
  };
}

/** @param {string} name @param {{ passed: number, failed: number }} counts */
export function writeCounts(name, counts) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), JSON.stringify(counts));
}

/** @param {{ passed: number, failed: number }} counts @param {any} suite */
function add(counts, suite) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) continue;
    if (test.passed) counts.passed++;
    else counts.failed++;
  }
  for (const inner of suite?.suites ?? []) add(counts, inner);
}

/** @param {any} suite @returns {boolean} */
function hasFailure(suite) {
  return (
    (suite?.tests ?? []).some((/** @type {any} */ test) => !test.skipped && !test.passed) ||
    (suite?.suites ?? []).some(hasFailure)
  );
}
