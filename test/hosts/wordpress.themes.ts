import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StyledPages, testUnder } from './styled-pages.js';

const script = fileURLToPath(new URL('wordpress/theme-css.php', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache/wordpress', import.meta.url));
const themes = ['twentytwentyfive', 'twentytwentyfour', 'twentytwentythree'];

/** The folder of a WordPress with its themes: the one that WORDPRESS names, else one unpacked from Debian's packages. */
function findWordPress(): string {
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

describe('In a theme of WordPress’s own', () => {
  const pages = new StyledPages();
  let wordPress: string;
  before(async () => {
    wordPress = findWordPress();
    await pages.start();
  });
  after(() => pages.stop());

  for (const theme of themes)
    testUnder(pages, theme, async () => {
      const css = execFileSync('php', [script, theme], {
        env: { ...process.env, WORDPRESS: wordPress },
        encoding: 'utf8',
        maxBuffer: 10_000_000,
      });
      if (css.length < 50_000) throw new Error(`WordPress gave no style sheet: ${css.slice(0, 200)}`);
      return css;
    });
});
