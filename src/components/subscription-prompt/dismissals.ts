/** With each form of what is kept another version. */
const root = 'standfirst.dismissed.1';

/** What a browser does not keep lasts as long as the page. */
const memory = new Map<string, string>();

/** Whether a reader has closed what `name` stands for less than `milliseconds` ago. Never throws. */
export function wasDismissed(name: string, milliseconds: number): boolean {
  const time = Number(read(`${root}:${name}`) ?? NaN);
  // Also where the clock has been put back since, but not where it was wrong then.
  return Math.abs(Date.now() - time) < milliseconds;
}

/** Keeps that a reader has closed it now: a time, and nothing that tells what was read. */
export function rememberDismissal(name: string): void {
  const [key, time] = [`${root}:${name}`, String(Date.now())];
  memory.set(key, time);
  try {
    localStorage.setItem(key, time);
  } catch {
    // Then in memory alone.
  }
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}
