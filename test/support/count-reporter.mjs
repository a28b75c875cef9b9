// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../../.cache/counts/', import.meta.url);

/** Notes how many tests passed and failed in each engine, for the line that the whole run ends with. */
export function countReporter() {
  return {
    /** @param {{ sessions: Iterable<any> }} run */
    onTestRunFinished({ sessions }) {
      /** @type {Map<string, { passed: number, failed: number }>} */
      const engines = new Map();
      for (const session of sessions) {
        const engine = session.browser.name.toLowerCase();
        const counts = engines.get(engine) ?? { passed: 0, failed: 0 };
        engines.set(engine, counts);
        // A file that does not load has no results, and one error at least.
        if (!session.passed && !hasFailure(session.testResults)) counts.failed++;
        add(counts, session.testResults);
      }
      for (const [engine, counts] of engines) {
        writeCounts(engine, counts);
        console.log(`${engine}: ${counts.passed} passed, ${counts.failed} failed`);
      }
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
