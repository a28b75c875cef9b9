import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../.cache/wordpress', import.meta.url));

/** Themes that come with WordPress. */
export const themes = ['twentytwentyfive', 'twentytwentyfour', 'twentytwentythree'];

/** The folder of a WordPress with its themes: the one that WORDPRESS names, else one unpacked from Debian's packages. */
export function findWordPress(): string {
  const { WORDPRESS } = process.env;
  if (WORDPRESS) return WORDPRESS;
  const folder = `${cache}/usr/share/wordpress`;
  if (existsSync(`${folder}/wp-content/themes/${themes.at(-1)}`)) return folder;
  mkdirSync(cache, { recursive: true });
  const packages = ['wordpress', ...themes.map((theme) => `wordpress-theme-${theme}`)];
  execFileSync('apt-get', ['download', '-qq', ...packages], { cwd: cache, stdio: 'pipe' });
  for (const file of readdirSync(cache).filter((name) => name.endsWith('.deb')))
    execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: cache });
  return folder;
}

/** Runs a script of this folder in that WordPress, and returns what it prints. */
export function runInWordPress(folder: string, script: string, argument: string): string {
  return execFileSync('php', [fileURLToPath(new URL(script, import.meta.url)), argument], {
    env: { ...process.env, WORDPRESS: folder },
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
}
