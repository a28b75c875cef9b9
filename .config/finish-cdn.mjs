// @ts-check
/**
 * Copies the style sheets and completes dist/cdn: adds the classic script, the style sheets of rendered pages, and the
 * hash of every script and style sheet, for pages that check hashes (Subresource Integrity).
 */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = `${project}/dist/cdn`;
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
  for (const sheet of ['page.css', 'sheet.css'])
    copyFileSync(`${project}/src/theme/${sheet}`, `${project}/dist/${place}/${sheet}`);

// The style sheets of pages that a server renders. A page that has a piece in a style element can allow it by the hash
// of the piece's file.
/** @type {typeof import('../src/server/index.js')} */
const { styleSheets } = await import(`${project}/dist/server/index.js`);
const { sheets, pieces } = styleSheets();
mkdirSync(`${folder}/styles/pieces`, { recursive: true });
for (const [tag, text] of Object.entries(sheets)) writeFileSync(`${folder}/styles/${tag}.css`, text);
for (const [index, text] of pieces.entries()) writeFileSync(`${folder}/styles/pieces/${index}.css`, text);

// TypeScript needs types for an import of a style sheet.
for (const sheet of globSync(['theme/{presets/*,page,sheet}.css', 'reserve.css'], { cwd: `${project}/dist` }))
  writeFileSync(`${project}/dist/${sheet.replace('.css', '.d.ts')}`, 'export {};\n');

// The builds run one after another, and each takes the name of the folder from the sources.
if (globSync('chunks/*', { cwd: folder, onlyDirectories: true }).length !== 1)
  throw new Error('The sources have changed during the build. Build again.');

/** @type {Record<string, string>} */
const hashes = {};
for (const file of globSync('**/*.{js,css}', { cwd: folder }).sort()) {
  const content = readFileSync(`${folder}/${file}`);
  hashes[file] = `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
