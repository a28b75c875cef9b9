/** `npm test -- --profile`: where the time of a run goes. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Work that is not a test. */
type Kind = 'starts of browsers' | 'builds';

/** Starts to measure some work. Returns a function that notes how long it took, if this run has a profile. */
export function startTiming(kind: Kind): () => void {
  const file = process.env.PROFILE_FILE;
  const start = performance.now();
  return () => {
    if (file) appendFileSync(file, `${JSON.stringify({ kind, seconds: (performance.now() - start) / 1000 })}\n`);
  };
}

/** Returns the seconds that the processors of this machine have worked and have waited. */
export function processorTimes(): { busy: number; idle: number } {
  const times = cpus().map((each) => each.times);
  const sum = (...names: (keyof (typeof times)[0])[]): number =>
    times.reduce((total, each) => total + names.reduce((own, name) => own + each[name], 0), 0) / 1000;
  return { busy: sum('user', 'nice', 'sys', 'irq'), idle: sum('idle') };
}

/**
 * Returns the lines of a profile: the time of the processors, what is not a test, and the slowest files.
 *
 * @param start the times of the processors at the start
 * @param file the notes of {@link startTiming}
 * @param logs the outputs of the checks, which have the time of each file
 */
export function profileLines(
  start: ReturnType<typeof processorTimes>,
  file: string,
  logs: readonly string[],
): string[] {
  const now = processorTimes();
  const [busy, idle] = [now.busy - start.busy, now.idle - start.idle];
  const lines = [`processors: ${busy.toFixed(0)} s at work, ${idle.toFixed(0)} s waiting`];
  const notes = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { kind: Kind; seconds: number })
    : [];
  for (const kind of new Set(notes.map((note) => note.kind))) {
    const own = notes.filter((note) => note.kind === kind);
    lines.push(`${kind}: ${own.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s for ${own.length}`);
  }
  const files = logs.flatMap((log) =>
    [...log.matchAll(/^ *([\d.]+) s .*?(test\/\S+)$/gm)].map(([, seconds, name]) => ({
      seconds: Number(seconds),
      name,
    })),
  );
  for (const { seconds, name } of files.sort((a, b) => b.seconds - a.seconds).slice(0, 40))
    lines.push(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  return lines;
}
