import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The result of a run of tests. */
export interface Outcome {
  /** How many tests passed. */
  passed: number;
  /** One line for each test that failed: its name and the reason. */
  failures: string[];
  /** The words that choose the failed parts in the same command: paths of files, or names of legs. */
  chosenBy?: string[];
  /** How often an engine's process ended unexpectedly and was started again. */
  restarts?: number;
}

/**
 * Hands an outcome to the runner of checks, which names a file for it in `OUTCOME_FILE`, prints the failures and sets
 * the exit code. A run without a test has failed.
 */
export function report(outcome: Outcome): void {
  const file = process.env.OUTCOME_FILE;
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(outcome));
  }
  const { passed, failures } = outcome;
  for (const failure of failures) console.log(`failed: ${failure}`);
  if (passed + failures.length === 0) console.log('No test ran.');
  console.log(`${passed} passed, ${failures.length} failed`);
  if (failures.length > 0 || passed === 0) process.exitCode = 1;
}

/** Reads what a check has reported; `undefined` if it has reported nothing. */
export function readOutcome(file: string): Outcome | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  } catch {
    return undefined;
  }
}

/** The name and the reason of a failure, on one line. */
export function failureLine(name: string, reason: unknown): string {
  // An error from another process is a plain object.
  const words = (reason as { message?: string } | undefined)?.message ?? String(reason ?? 'failed');
  return `${name}: ${words}`.replace(/\s+/g, ' ').slice(0, 500);
}
