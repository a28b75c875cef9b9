// @ts-check
/** Makes the WordPress plugin: its own files, the library's files that it needs, and a zip of both. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { globSync } from 'tinyglobby';
import { readTexts, writePhp, writeScript, writeTemplate } from './build/wordpress-texts.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const plugin = `${project}dist/wordpress/standfirst`;
const { version } = JSON.parse(readFileSync(`${project}package.json`, 'utf8'));

rmSync(`${project}dist/wordpress`, { recursive: true, force: true });
mkdirSync(plugin, { recursive: true });
cpSync(`${project}src/hosts/wordpress`, plugin, { recursive: true });
// The script of a page, and what it loads later. The one file has the same chunks.
for (const name of ['loader.js', 'show-links.js', 'standfirst.classic.js', 'chunks', 'themes'])
  cpSync(`${project}dist/cdn/${name}`, `${plugin}/files/${name}`, { recursive: true });
cpSync(`${project}LICENSE`, `${plugin}/license.txt`);

/** @type {typeof import('../src/theme/unfinished.js')} */
const { unfinishedRules } = await import(`${project}dist/theme/unfinished.js`);
const style = readFileSync(`${plugin}/style.css`, 'utf8');
writeFileSync(`${plugin}/style.css`, `${unfinishedRules}\n${style}`);

for (const file of ['standfirst.php', 'readme.txt', ...globSync('blocks/*/block.json', { cwd: plugin })]) {
  const text = readFileSync(`${plugin}/${file}`, 'utf8');
  writeFileSync(`${plugin}/${file}`, text.replaceAll('0.0.0', version));
}

const texts = readTexts(plugin);
writeFileSync(`${plugin}/languages/standfirst.pot`, writeTemplate(texts));
for (const file of globSync('languages/*.json', { cwd: plugin })) {
  const translations = JSON.parse(readFileSync(`${plugin}/${file}`, 'utf8'));
  rmSync(`${plugin}/${file}`);
  const language = `${plugin}/${file.slice(0, -'.json'.length)}`;
  writeFileSync(`${language}.l10n.php`, writePhp(texts, translations));
  // WordPress loads the translations of a script when it loads the script.
  for (const script of globSync('{editor,blocks/*}/*.js', { cwd: plugin })) {
    const own = texts.filter((text) => text.file === script);
    writeFileSync(`${language}-${script.replaceAll('/', '-').slice(0, -3)}.json`, writeScript(own, translations));
  }
}

/** @type {import('fflate').Zippable} */
const files = {};
for (const file of globSync('**', { cwd: plugin }).sort())
  // The same content gives the same zip on every day.
  files[`standfirst/${file}`] = [readFileSync(`${plugin}/${file}`), { mtime: '1980-01-01T12:00:00' }];
writeFileSync(`${project}dist/wordpress/standfirst.zip`, zipSync(files, { level: 9 }));
