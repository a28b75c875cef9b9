import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { builtCommand, type Ran } from './run-command.js';

/** The service `standfirst serve`, in a separate process. */
export interface RunningService {
  /** Without a slash at its end. */
  origin: string;
  port: number;
  /** Sends a signal to its process. */
  signal(name: NodeJS.Signals): void;
  /** Its output and its exit code, when it has ended. `said` is the output after its address. */
  ended: Promise<Ran>;
}

/** Starts the service for rendering on a free port, and waits until it listens. */
export function startService(...args: string[]): Promise<RunningService> {
  return startAnyService('--base', 'https://news.example/standfirst/0.1.0/', ...args);
}

/** Starts the service on a free port, and waits until it listens. */
export async function startAnyService(...args: string[]): Promise<RunningService> {
  const child = spawn(process.execPath, [builtCommand, 'serve', '--port', '0', ...args]);
  const warned = text(child.stderr);
  const lines = createInterface(child.stdout);
  const said: string[] = [];
  lines.on('line', (line) => said.push(line));
  await Promise.race([once(lines, 'line'), once(child, 'close')]);
  const port = /:(\d+)\/(?:render|articles)/.exec(said.shift() ?? '')?.[1];
  if (!port) throw new Error(`The service did not start: ${await warned}`);
  return {
    origin: `http://127.0.0.1:${port}`,
    port: Number(port),
    signal: (name) => void child.kill(name),
    ended: once(child, 'close').then(async ([code]) => ({
      // A process that a signal ended has no code.
      code: (code as number | null) ?? -1,
      said: said.join('\n'),
      warned: await warned,
    })),
  };
}
