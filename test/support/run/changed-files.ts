import { execFileSync } from 'node:child_process';
import { project } from './test-command.js';

/** How many commits count as the change if the history has no other base. */
const fewCommits = 10;

/** The files that a change touches, and what it was compared with. */
export interface Change {
  files: readonly string[];
  base: string;
}

/**
 * Returns the files that differ from the revision in `CHECKS_SINCE`, else from where this branch left `origin/main`,
 * else from ten commits before. Files that git does not have yet count too.
 *
 * @returns `undefined` if the history is too short to tell
 */
export function findChange(): Change | undefined {
  const head = revision('HEAD');
  const left = read('merge-base', 'HEAD', 'origin/main')?.trim();
  const base = process.env.CHECKS_SINCE || (left !== head && left) || revision(`HEAD~${fewCommits}`);
  const changed = base && read('diff', '--name-only', '--no-renames', base);
  if (changed === undefined || !base) return undefined;
  const added = read('ls-files', '--others', '--exclude-standard') ?? '';
  return { files: `${changed}${added}`.split('\n').filter(Boolean), base };
}

function revision(name: string): string | undefined {
  return read('rev-parse', '--verify', '--quiet', `${name}^{commit}`)?.trim();
}

function read(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
