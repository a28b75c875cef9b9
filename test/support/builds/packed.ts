import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { startTiming } from '../run/profile.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(project, '.cache/packed');

/** The built package as npm would publish it. Tests only read it. */
export interface Packed {
  /** The tarball. */
  tarball: string;
  /** The content of the tarball, unpacked. */
  folder: string;
  /** The files of the CDN build in it. */
  cdnFolder: string;
  /** The files for a web server, as the package's own command writes them. */
  servedFolder: string;
}

/**
 * Packs and unpacks what `npm run build` has built. The same build is packed only once, for all processes of a test
 * run.
 */
export function pack(): Packed {
  const place = join(cache, keyOfBuild());
  if (!existsSync(place)) {
    const stop = startTiming('builds');
    packInto(place);
    stop();
  }
  const folder = join(place, 'package');
  return {
    tarball: join(place, 'package.tgz'),
    folder,
    cdnFolder: join(folder, 'dist/cdn'),
    servedFolder: join(place, 'served'),
  };
}

/**
 * Returns the path, in the CDN build, of the chunk that notices views of a card. A page requests it after the first
 * view.
 */
export function viewabilityChunk(): string {
  const { cdnFolder } = pack();
  const files = readdirSync(cdnFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const chunk = files.find(
    (name) => name.startsWith('chunks') && /super\(`news-viewable`/.test(readFileSync(join(cdnFolder, name), 'utf8')),
  );
  if (!chunk) throw new Error('No chunk notices views of a card.');
  return chunk;
}

function packInto(place: string): void {
  mkdirSync(cache, { recursive: true });
  // Another process may be packing the same build: each works in its own folder, and the first to finish wins.
  const work = mkdtempSync(join(cache, 'work-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', work], { cwd: project, stdio: 'pipe' });
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'))!;
  renameSync(join(work, tarball), join(work, 'package.tgz'));
  execFileSync('tar', ['-xzf', 'package.tgz'], { cwd: work });
  execFileSync(process.execPath, ['package/dist/commands/standfirst.js', 'cdn', 'served'], {
    cwd: work,
    stdio: 'pipe',
  });
  const isOld = (name: string): boolean => !name.startsWith('work-') && join(cache, name) !== place;
  for (const name of readdirSync(cache).filter(isOld)) rmSync(join(cache, name), { recursive: true, force: true });
  try {
    renameSync(work, place);
  } catch {
    rmSync(work, { recursive: true });
  }
}

/** Returns a key that changes when a published file or this module changes. */
function keyOfBuild(): string {
  const dist = join(project, 'dist');
  if (!existsSync(join(dist, 'cdn/standfirst.js'))) throw new Error('Nothing is built. Run: npm run build');
  const files = readdirSync(dist, { recursive: true }).map((name) => join(dist, String(name)));
  // The cache also has files that this module makes of the build.
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of [...files, ...['package.json', 'README.md', 'CHANGELOG.md'].map((name) => join(project, name))]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  hash.update(globSync('stories/**/*.mdx', { cwd: project }).sort().join());
  return hash.digest('hex').slice(0, 16);
}

let folders: string | undefined;

/** Makes an empty folder outside the project. It is removed when the process ends. */
export function temporaryFolder(): string {
  if (!folders) {
    const made = (folders = mkdtempSync(join(tmpdir(), 'standfirst-')));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  return mkdtempSync(join(folders, 'test-'));
}
