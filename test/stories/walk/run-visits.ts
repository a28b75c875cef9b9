import type { Outcome } from '../../support/run/outcome.js';

/** A part of the walk that one walker completes before the next part. */
export interface Leg {
  name: string;
  /**
   * About how many seconds it takes. The longest legs start first, so that no walker works on one at the end while the
   * others have finished.
   */
  seconds: number;
  /** Whether it is left to `--slow`: it tries every value of something. */
  isSlow?: boolean;
  /** Checks several things and reports the problems of each: an empty list if it passed. */
  walk(tell: (name: string, problems: readonly string[]) => void): Promise<void>;
}

/** Divides a list into this many legs. */
export function deal<Item>(items: readonly Item[], legs: number): Item[][] {
  return Array.from({ length: legs }, (_, leg) => items.filter((_, index) => index % legs === leg));
}

/**
 * Walks every leg, `walkers` at a time. A leg that throws counts as a failure.
 *
 * @returns how many passed, and a line for each that did not
 */
export async function walkAll(legs: readonly Leg[], walkers: number): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failures: [] };
  const failed = new Set<string>();
  // All walkers take legs from the same list.
  const row = [...legs].sort((a, b) => b.seconds - a.seconds).values();
  const walkOn = async (): Promise<void> => {
    for (const { name: leg, walk } of row) {
      const tell = (name: string, problems: readonly string[]): void => {
        for (const problem of problems) console.error(`${name}: ${problem}`);
        if (problems.length === 0) {
          outcome.passed++;
          return;
        }
        outcome.failures.push(`${name}: ${problems[0]}`);
        failed.add(leg);
      };
      const start = performance.now();
      await walk(tell).catch((failure: unknown) =>
        tell(`the walk itself, ${leg}`, [(failure as Error).stack ?? String(failure)]),
      );
      console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${leg}`);
    }
  };
  await Promise.all(Array.from({ length: walkers }, walkOn));
  return { ...outcome, chosenBy: [...failed] };
}
