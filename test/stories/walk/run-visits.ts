import type { Outcome } from '../../support/count-reporter.mjs';

/** A part of the walk that is done in one go, by one of those who walk. */
export interface Leg {
  /** About how many seconds it takes. The longest legs are begun first, so that nobody walks alone at the end. */
  seconds: number;
  /** Goes along, and tells of each thing that was looked at what is wrong with it: nothing, where it passed. */
  walk(tell: (name: string, problems: readonly string[]) => void): Promise<void>;
}

/**
 * Walks every leg, `walkers` at a time. A leg that itself breaks counts as a failure.
 *
 * @returns how much passed, and a line for each that did not
 */
export async function walkAll(legs: readonly Leg[], walkers: number): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failures: [] };
  const tell = (name: string, problems: readonly string[]): void => {
    for (const problem of problems) console.error(`${name}: ${problem}`);
    if (problems.length === 0) outcome.passed++;
    else outcome.failures.push(`${name}: ${problems[0]}`);
  };
  // All take from the same row.
  const row = [...legs].sort((a, b) => b.seconds - a.seconds).values();
  const walkOn = async (): Promise<void> => {
    for (const { walk } of row)
      await walk(tell).catch((failure: unknown) =>
        tell('the walk itself', [(failure as Error).stack ?? String(failure)]),
      );
  };
  await Promise.all(Array.from({ length: walkers }, walkOn));
  return outcome;
}
