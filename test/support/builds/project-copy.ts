import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './packed.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Copies the sources of this project to a new folder. It shares the installed packages.
 *
 * @param packages a folder with packages that the copy uses in place of those of the same name
 * @returns the folder
 */
export function copyProject(packages?: string): string {
  const folder = temporaryFolder();
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: project });
  for (const file of files.toString().split('\n').filter(Boolean)) {
    // A file that was deleted may still be in the list.
    if (!existsSync(join(project, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(project, file), join(folder, file));
  }
  const installed = join(project, 'node_modules');
  for (const name of packagesIn(installed)) {
    const own = packages && join(packages, name);
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    if (own && existsSync(own)) cpSync(own, place, { recursive: true });
    else symlinkSync(join(installed, name), place);
  }
  return folder;
}

/** Returns the names of the packages in a folder, and `.bin`. */
function packagesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => join(name, inner)) : [name],
  );
}
