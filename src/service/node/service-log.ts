import { destination, pino, stdTimeFunctions } from 'pino';
import { cleanLine } from './clean-line.js';
import type { RequestWatcher } from './watch-requests.js';

/** Which lines the service writes, with the lowest level of each choice. */
const levels = { requests: 'info', failures: 'warn', none: 'silent' } as const;

/** Which lines the service writes: one for each request, only those about failures, or none. */
export type LogChoice = keyof typeof levels;

/** The log of a service. */
export interface ServiceLog extends RequestWatcher {
  /** Writes a line about a failure outside a request. */
  note(line: string): void;
}

/** How many characters wait if the reader of the log is slow. Later lines are then lost: the service must not wait. */
const mostWaiting = 1_000_000;

/** Opens the log on standard error. Each line is an object in JSON. */
export function openLog(choice: LogChoice): ServiceLog {
  const stream = openStream();
  const log = pino(
    {
      level: levels[choice],
      // By default, each line has the name of the machine.
      base: undefined,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return {
    note: (line) => log.warn(cleanLine(line)),
    ended({ reason, milliseconds, status, ...request }) {
      const level = status === undefined || status < 400 ? 'info' : status < 500 ? 'warn' : 'error';
      log[level]({
        ...request,
        status,
        milliseconds: Math.round(milliseconds * 10) / 10,
        ...(reason !== undefined && { reason: cleanLine(reason) }),
      });
    },
  };
}

/** Opens standard error. Nothing waits until a line is written. When the process ends, pino writes the last lines. */
function openStream(): ReturnType<typeof destination> {
  const stream = destination({ dest: 2, sync: false, minLength: 1, maxLength: mostWaiting });
  // A full disk must not end the service.
  let isBroken = false;
  stream.on('error', () => (isBroken = true));
  stream.on('write', () => (isBroken = false));
  // Without this, the stream would not try again when it is full.
  stream.on('drop', () => stream.flush());
  // At the end, pino would try for ever.
  const giveUp = (): void => {
    if (isBroken) stream.destroy();
  };
  process.prependListener('beforeExit', giveUp);
  process.prependListener('exit', giveUp);
  return stream;
}
