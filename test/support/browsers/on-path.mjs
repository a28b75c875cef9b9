// @ts-check
import { execFileSync } from 'node:child_process';

/**
 * Where a command is installed, or `undefined` where it is not.
 *
 * @param {string} command
 */
export function onPath(command) {
  try {
    const find = process.platform === 'win32' ? 'where' : 'which';
    return execFileSync(find, [command], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .split('\n')[0]
      ?.trim();
  } catch {
    return undefined;
  }
}
