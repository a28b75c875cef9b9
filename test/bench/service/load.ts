import { Pool } from 'undici';

/** The result of a load. */
export interface LoadResult {
  /** Answers in a second. */
  throughput: number;
  /** The time that 99 of 100 answers stay below, in milliseconds. */
  p99: number;
  /** How many answers had each status; 0 for a broken connection. */
  statuses: Record<number, number>;
}

/**
 * Requests paths of a server, as fast as it answers.
 *
 * @param connections how many requests are open at the same time
 * @param milliseconds how long it lasts
 * @param path returns the path of each request
 */
export async function load(
  origin: string,
  connections: number,
  milliseconds: number,
  path: (index: number) => string,
): Promise<LoadResult> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  let index = 0;
  const start = performance.now();
  const end = start + milliseconds;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const sent = performance.now();
      const status = await ask(pool, path(index++));
      times.push(performance.now() - sent);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const lasted = performance.now() - start;
  await pool.destroy();
  times.sort((one, other) => one - other);
  return { throughput: (times.length / lasted) * 1000, p99: times[Math.floor(times.length * 0.99)]!, statuses };
}

async function ask(pool: Pool, path: string): Promise<number> {
  try {
    const { statusCode, body } = await pool.request({ path, method: 'GET' });
    await body.dump({ limit: 10_000_000 });
    return statusCode;
  } catch {
    return 0;
  }
}
