// @ts-check
/**
 * Copies the style sheets, and completes dist/cdn: gives the chunks short names, adds the classic script, and a hash of every file for pages that check
 * hashes (Subresource Integrity).
 */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = `${project}/dist/cdn`;
nameChunks();
await build({
  entryPoints: [`${project}/src/embed/classic.ts`],
  outfile: `${folder}/standfirst.classic.js`,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
});
for (const place of [folder, `${project}/dist`])
  copyFileSync(`${project}/src/embed/reserve.css`, `${place}/reserve.css`);
for (const place of ['theme/presets', 'cdn/themes'])
  cpSync(`${project}/src/theme/presets`, `${project}/dist/${place}`, { recursive: true });
for (const place of ['theme', 'cdn/themes'])
  copyFileSync(`${project}/src/theme/sheet.css`, `${project}/dist/${place}/sheet.css`);

// TypeScript needs types for an import of a style sheet.
for (const sheet of globSync(['theme/{presets/*,sheet}.css', 'reserve.css'], { cwd: `${project}/dist` }))
  writeFileSync(`${project}/dist/${sheet.replace('.css', '.d.ts')}`, 'export {};\n');

/** @type {Record<string, string>} */
const hashes = {};
for (const file of globSync('**/*.{js,css}', { cwd: folder }).sort()) {
  const content = readFileSync(`${folder}/${file}`);
  hashes[file] = `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);

/**
 * Numbers the chunks, in a folder that is named after what they contain. A file has many names of chunks, and the bundler's, each with a hash, cannot be
 * compressed. The names of two builds differ, because a loader that is still in a cache must not get the chunks of a later release.
 *
 * The languages of an entry have the last numbers, in the order of their names. So a list of names replaces the table of their imports.
 *
 * Saves about 400 bytes for a card through the loader.
 */
function nameChunks() {
  const table = /\{(?:"?[a-z-]+"?:\(\)=>import\(`[./a-z]+[0-9a-f]{8}\.js`\),?){9,}\}/g;
  const chunkName = /[0-9a-f]{8}\.js/g;
  const entries = globSync('*.js', { cwd: folder }).sort();
  const tables = entries.flatMap((entry) => readFileSync(`${folder}/${entry}`, 'utf8').match(table) ?? []);
  if (tables.length !== 2) throw new Error('The loader and the one file have a table of languages each.');
  const languages = tables.flatMap((text) => text.match(chunkName) ?? []);
  const all = globSync('*.js', { cwd: `${folder}/chunks` }).sort();
  const others = all.filter((chunk) => !languages.includes(chunk));
  // A language may have several names, so its chunk may have several numbers.
  const chunks = [...others, ...languages];
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(readFileSync(`${folder}/chunks/${chunk}`));
  const build = hash.digest('hex').slice(0, 6);
  mkdirSync(`${folder}/chunks/${build}`);
  /** @param {string} text */
  const renamed = (text) =>
    text.replace(table, listOfNames).replace(/(chunks\/)?([0-9a-f]{8}\.js)/g, (name, inside, chunk) => {
      const number = chunks.indexOf(chunk);
      if (number < 0) throw new Error(`${name} is not a chunk.`);
      return `${inside ? `chunks/${build}/` : ''}${number}.js`;
    });
  for (const file of globSync(['*.{js,json}', 'chunks/*.js'], { cwd: folder }))
    writeFileSync(`${folder}/${file}`, renamed(readFileSync(`${folder}/${file}`, 'utf8')));
  for (const [number, chunk] of chunks.entries())
    copyFileSync(`${folder}/chunks/${chunk}`, `${folder}/chunks/${build}/${number}.js`);
  for (const chunk of all) rmSync(`${folder}/chunks/${chunk}`);

  /**
   * @param {string} text
   * @returns {string}
   */
  function listOfNames(text) {
    const names = [...text.matchAll(/"?([a-z-]+)"?:/g)].map(([, name]) => name);
    const first = others.length + tables.indexOf(text) * names.length;
    return `Object.fromEntries("${names.join(' ')}".split(" ").map((e,t)=>[e,()=>import(\`./chunks/${build}/\${t+${first}}.js\`)]))`;
  }
}
