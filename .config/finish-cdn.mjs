// @ts-check
/** Completes dist/cdn: the optional style sheet, and a hash of every file for pages that check what they load (Subresource Integrity). */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = `${project}/dist/cdn`;
copyFileSync(`${project}/src/embed/reserve.css`, `${folder}/reserve.css`);

const hashes = globSync('**/*.{js,css}', { cwd: folder })
  .sort()
  .map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(`${folder}/${file}`))
      .digest('base64')}`,
  ]);
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
