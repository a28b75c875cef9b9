import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));

/** Themes that WordPress contains. */
export const themes = ['twentytwentyfive', 'twentytwentyfour', 'twentytwentythree'];

/** Files of other packages that Debian's WordPress links to: scripts of its editor, and a reader of media files. */
const libraries = ['libjs-cropper', 'libjs-lodash', 'libjs-underscore', 'php-getid3'];

/**
 * Returns the folder of a WordPress with its themes: the one in the variable WORDPRESS, else one unpacked from Debian's
 * packages. The folder gets its name only when it is complete. An interrupted download or a second process therefore
 * leaves no incomplete folder.
 */
export function findWordPress(): string {
  const { WORDPRESS } = process.env;
  if (WORDPRESS) return WORDPRESS;
  const unpacked = `${cache}/wordpress-with-libraries`;
  if (!existsSync(unpacked)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(`${cache}/wordpress-`);
    const packages = ['wordpress', ...themes.map((theme) => `wordpress-theme-${theme}`), ...libraries];
    execFileSync('apt-get', ['download', '-qq', ...packages], { cwd: fresh, stdio: 'pipe' });
    for (const file of readdirSync(fresh)) execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: fresh });
    // Links to settings of an installed server, such as `.htaccess`, lead nowhere here.
    execFileSync('find', ['usr/share/wordpress', '-xtype', 'l', '-delete'], { cwd: fresh });
    try {
      renameSync(fresh, unpacked);
    } catch {
      // Another process was faster.
      rmSync(fresh, { recursive: true });
    }
  }
  return `${unpacked}/usr/share/wordpress`;
}

/** Runs a script of this folder in that WordPress, and returns what it prints. */
export function runInWordPress(folder: string, script: string, argument: string): string {
  return execFileSync('php', [fileURLToPath(new URL(script, import.meta.url)), argument], {
    env: { ...process.env, WORDPRESS: folder },
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
}
