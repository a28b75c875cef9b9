import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Installs packages from npm once, for all runs of the tests. They are for slow tests only, and too large for the
 * project's own `package.json`. The folder is outside the project, and gets its name only when it is complete.
 *
 * @param packages exact versions, by the names of the packages
 * @param files files to add after npm, by their path in the folder
 * @returns the folder that contains `node_modules`
 */
export function installOnce(
  name: string,
  packages: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): string {
  const key = createHash('sha256')
    .update(JSON.stringify([packages, files]))
    .digest('hex')
    .slice(0, 16);
  const place = join(tmpdir(), `standfirst-${name}-${key}`);
  if (existsSync(place)) return place;
  const fresh = mkdtempSync(`${place}-`);
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  execFileSync('npm', ['install', ...options], { cwd: fresh, stdio: 'pipe' });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), text);
  }
  try {
    renameSync(fresh, place);
  } catch {
    // Another process was faster.
    rmSync(fresh, { recursive: true });
  }
  return place;
}

/** Returns what an installed package exports. */
export function loadInstalled<Exports>(folder: string, name: string): Exports {
  return createRequire(join(folder, 'package.json'))(name) as Exports;
}
