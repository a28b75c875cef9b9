// @ts-check
import { execFileSync } from 'node:child_process';

/**
 * Returns the path of an installed command, or `undefined` if it is not installed.
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
