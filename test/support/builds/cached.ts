import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTiming } from '../run/profile.js';
import type { HostSite } from '../servers/host-site.js';
import { pack } from './packed.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(project, '.cache/bundles');
/** Every bundle depends on these: the installed packages, and the code that makes bundles. */
const ingredients = ['node_modules/.package-lock.json', 'test/support/builds'];

/** The files of a bundle, by the path that each gets on a site. */
export type Files = Record<string, string>;

/**
 * Makes a bundle with the packed library once, for all runs of the tests until the library is built again.
 *
 * @param inputs everything else that it is made from, besides the library and the installed packages: code, options, or
 * paths of files and folders in the project
 */
export async function buildOnce(inputs: readonly unknown[], make: () => Promise<Files>): Promise<Files> {
  const build = basename(dirname(pack().folder));
  const place = join(cache, `${build}-${keyOf([...ingredients, ...inputs])}.json`);
  if (existsSync(place)) return JSON.parse(readFileSync(place, 'utf8')) as Files;
  const stop = startTiming('builds');
  const files = await make();
  stop();
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache).filter((name) => !name.startsWith(build)))
    rmSync(join(cache, old), { force: true });
  // Another process may be making the same bundle. Each writes a file of another name, and all results are the same.
  const draft = join(cache, `${build}-${process.pid}.draft`);
  writeFileSync(draft, JSON.stringify(files));
  renameSync(draft, place);
  return files;
}

export function putFiles(site: HostSite, files: Files): void {
  for (const [path, body] of Object.entries(files)) site.put(path, { body });
}

/** Returns a key that changes when an input does: a file by its size and its time, other inputs by their value. */
function keyOf(inputs: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const path = typeof input === 'string' && !input.includes('\n') ? join(project, input) : '';
    if (!path || !existsSync(path)) hash.update(`${JSON.stringify(input)}\n`);
    else for (const file of filesAt(path)) hash.update(`${file} ${statSync(file).size} ${statSync(file).mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true }).map((name) => join(path, String(name)));
}
