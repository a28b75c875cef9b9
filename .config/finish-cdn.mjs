// @ts-check
/**
 * Copies the theme presets, and completes dist/cdn: adds the classic script, the optional style sheet, a hash of every file for pages that check
 * hashes (Subresource Integrity), and a compressed copy of each file, so that a server need not compress it at each request.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
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
copyFileSync(`${project}/src/embed/reserve.css`, `${folder}/reserve.css`);
for (const place of ['theme/presets', 'cdn/themes'])
  cpSync(`${project}/src/theme/presets`, `${project}/dist/${place}`, { recursive: true });

// TypeScript needs types for an import of a style sheet.
for (const preset of globSync('*.css', { cwd: `${project}/dist/theme/presets` }))
  writeFileSync(`${project}/dist/theme/presets/${preset.replace('.css', '.d.ts')}`, 'export {};\n');

/** @type {Record<string, string>} */
const hashes = {};
for (const file of globSync('**/*.{js,css}', { cwd: folder }).sort()) {
  const content = readFileSync(`${folder}/${file}`);
  hashes[file] = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  writeFileSync(
    `${folder}/${file}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  );
  writeFileSync(`${folder}/${file}.gz`, gzipSync(content, { level: 9 }));
}
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
