import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { findFreePort, type RunningServer } from './start-server.js';

/** A program that serves on a port. */
export interface ServingProgram {
  program: string;
  /** Its arguments, for a port. */
  options: (port: string) => readonly string[];
  folder: string;
  /** Its environment, for a port. */
  environment: (port: string) => NodeJS.ProcessEnv;
  /** Whether an answer shows that it has started. */
  isReady: (answer: Response) => boolean;
}

/**
 * Starts a program on a free port, and waits until it answers.
 *
 * @throws if it ends before; the message has its output
 */
export async function startProgram({
  program,
  options,
  folder,
  environment,
  isReady,
}: ServingProgram): Promise<RunningServer> {
  const { origin, port } = await findFreePort();
  const args = options(port);
  const server = spawn(program, args, { cwd: folder, stdio: 'pipe', env: environment(port) });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  // A program that never answers would keep running after the tests.
  process.once('exit', () => server.kill());
  const isEnded = once(server, 'exit');
  while (!(await fetch(origin).then(isReady, () => false))) {
    if (server.exitCode !== null)
      throw new Error(`${[program, ...args].join(' ')} ended with ${server.exitCode}.\n${said}`);
    await setTimeout(50);
  }
  return {
    origin,
    async close() {
      server.kill();
      await isEnded;
    },
  };
}
