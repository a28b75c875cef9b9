import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** The command `standfirst` as the project builds it. */
export const builtCommand = fileURLToPath(new URL('../../dist/commands/standfirst.js', import.meta.url));

/** The output and the exit code of a command. */
export interface Ran {
  code: number;
  /** Standard output. */
  said: string;
  /** Standard error. */
  warned: string;
}

/**
 * Runs the command in a thread, which starts faster than a process. The command sees no difference: the thread has its
 * own arguments, output, exit code and modules.
 *
 * @param command the file of the command. Default: {@link builtCommand}
 */
export async function runCommand(args: readonly string[], command = builtCommand): Promise<Ran> {
  const thread = new Worker(command, { argv: [...args], execArgv: [], stdout: true, stderr: true });
  const [said, warned, code] = await Promise.all([
    text(thread.stdout),
    text(thread.stderr),
    new Promise<number>((resolve, reject) => thread.once('exit', resolve).once('error', reject)),
  ]);
  return { code, said, warned };
}

/** Runs the command in a process, as a user does. It reads `input` from standard input. */
export async function spawnCommand(
  args: readonly string[],
  command = builtCommand,
  input = '',
  variables: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [command, ...args], { env: { ...process.env, ...variables } });
  child.stdin.end(input);
  const [said, warned, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve) => child.once('close', resolve)),
  ]);
  return { code, said, warned };
}
