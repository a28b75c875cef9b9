import type { PromptState } from './prompt-state.js';

/** A reader's free articles. Each count is 0 or more, and absent if it is not known. */
export interface MeterCounts {
  /** How many are left after the open article. */
  left?: number;
  /** How many have been read, including the open one. */
  read?: number;
  /** How many there are in a period. */
  limit?: number;
}

/**
 * Returns how many free articles are left: `left` if it is given, else `limit` minus `read`. `undefined` if neither is
 * known.
 */
export function articlesLeft({ left, read, limit }: MeterCounts): number | undefined {
  if (left !== undefined || read === undefined || limit === undefined) return left;
  return Math.max(0, limit - read);
}

/**
 * Returns `last` for a `metered` state with no article left after this one; else the state itself. The one place that
 * tells them apart.
 */
export function countedState(state: PromptState, counts: MeterCounts): PromptState {
  return state === 'metered' && articlesLeft(counts) === 0 ? 'last' : state;
}
