import { spawn } from 'node:child_process';

/**
 * Runs a command without its output.
 *
 * @param command a command line
 * @param folder where it runs
 * @throws if the command fails; the message has all of its output
 */
export async function runQuietly(command: string, folder: string): Promise<void> {
  const child = spawn(command, { shell: true, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => output.push(piece));
  const end = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code === 0 ? '' : `exit code ${code ?? signal}`));
  });
  if (end) throw new Error(`${Buffer.concat(output).toString()}\n\`${command}\` failed: ${end}`);
}
