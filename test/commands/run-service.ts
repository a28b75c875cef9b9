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
  /** Settles when a line on standard output matches. Returns the match. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal to its process. */
  signal(name: NodeJS.Signals): void;
  /** Its output and its exit code, when it has ended. `said` is the output after its address. */
  ended: Promise<Ran>;
}

/** Starts the service for rendering on a free port, and waits until it listens. */
export function startService(...args: string[]): Promise<RunningService> {
  return startAnyService('--base', 'https://news.example/standfirst/0.1.0/', ...args);
}

/** Starts the service on a free port, and waits until it can answer. */
export function startAnyService(...args: string[]): Promise<RunningService> {
  return startServiceIn({}, '--port', '0', ...args);
}

/** Starts the service with variables of the environment, and waits until it can answer. */
export async function startServiceIn(variables: NodeJS.ProcessEnv, ...args: string[]): Promise<RunningService> {
  const child = spawn(process.execPath, [builtCommand, 'serve', ...args], { env: { ...process.env, ...variables } });
  const warned = text(child.stderr);
  const lines = createInterface(child.stdout);
  const said: string[] = [];
  lines.on('line', (line) => said.push(line));
  await Promise.race([once(lines, 'line'), once(child, 'close')]);
  const first = said.shift() ?? '';
  const port = /:(\d+)\//.exec(first)?.[1];
  if (!port) throw new Error(`The service did not start: ${await warned}`);
  return {
    origin: `http://127.0.0.1:${port}`,
    port: Number(port),
    async says(pattern) {
      for (;;) {
        const found = [first, ...said].map((line) => pattern.exec(line)).find(Boolean);
        if (found) return found;
        await once(lines, 'line');
      }
    },
    signal: (name) => void child.kill(name),
    ended: once(child, 'close').then(async ([code]) => ({
      // A process that a signal ended has no code.
      code: (code as number | null) ?? -1,
      said: said.join('\n'),
      warned: await warned,
    })),
  };
}
