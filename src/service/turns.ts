import { inTime } from './in-time.js';
import { ServiceError } from './service-error.js';

/** How much work of a group is done at the same time, and how much waits. */
const most = { working: 8, waiting: 200 };

/** How long work waits for its turn, in milliseconds. A newsroom may not answer at all. */
const turnPatience = 2_000;

/**
 * After how long work counts as ended, in milliseconds. A worker that has used up its time ends a request without a
 * word.
 */
const longestTurn = 20_000;

interface Group {
  /** When each work in it began, in milliseconds since the epoch. */
  working: Set<{ began: number }>;
  waiting: Set<() => void>;
}

/** Limits how much work is done at the same time for each newsroom, so that a slow one does not delay the others. */
export class Turns {
  #groups = new Map<string, Group>();

  /**
   * Does the work when it has its turn.
   *
   * @throws {ServiceError} if too much work waits, or it waits too long
   */
  async take<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    const group = this.#groups.get(name) ?? { working: new Set(), waiting: new Set() };
    this.#groups.set(name, group);
    for (const turn of group.working) if (Date.now() - turn.began > longestTurn) group.working.delete(turn);
    if (group.working.size >= most.working) await waitIn(group, name);
    const turn = { began: Date.now() };
    group.working.add(turn);
    try {
      return await work();
    } finally {
      group.working.delete(turn);
      const [next] = group.waiting;
      if (next) {
        group.waiting.delete(next);
        next();
      } else if (group.working.size === 0 && this.#groups.get(name) === group) this.#groups.delete(name);
    }
  }
}

async function waitIn({ waiting }: Group, name: string): Promise<void> {
  const again = 'Send this request again.';
  if (waiting.size >= most.waiting) throw new ServiceError(503, `Too many requests wait for ${name}.`, again);
  let start: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    start = resolve;
    waiting.add(start);
  });
  try {
    await inTime(started, turnPatience, new ServiceError(503, `${name} answers too slowly.`, again));
  } finally {
    waiting.delete(start);
  }
}
