import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The built package as npm would publish it. */
export interface Packed {
  /** The tarball. */
  tarball: string;
  /** What it holds, unpacked. */
  folder: string;
  /** The files of the CDN build in it. */
  cdnFolder: string;
}

/** Packs what `npm run build` has built, and unpacks it outside the project. */
export function pack(): Packed {
  if (!existsSync(join(project, 'dist/cdn/standfirst.js'))) throw new Error('Nothing is built. Run: npm run build');
  const place = temporaryFolder();
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', place], { cwd: project, stdio: 'pipe' });
  const tarball = join(
    place,
    readdirSync(place).find((name) => name.endsWith('.tgz'))!,
  );
  mkdirSync(join(place, 'unpacked'));
  execFileSync('tar', ['-xzf', tarball, '-C', join(place, 'unpacked')]);
  const folder = join(place, 'unpacked/package');
  return { tarball, folder, cdnFolder: join(folder, 'dist/cdn') };
}

/** A new folder outside the project, which goes when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
