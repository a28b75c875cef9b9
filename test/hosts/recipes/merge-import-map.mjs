/**
 * Adds the hashes of the loader's chunks to the import map of a page. A page may have only one, so it must be merged.
 *
 *     node merge-import-map.mjs import-map.json https://your.example/standfirst/0.1.0/ > merged.json
 */
import { readFile } from 'node:fs/promises';

const [mapFile, base] = process.argv.slice(2);
const map = JSON.parse(await readFile(mapFile, 'utf8'));
const response = await fetch(new URL('integrity.json', base));
const hashes = await response.json();

map.integrity ??= {};
for (const [file, hash] of Object.entries(hashes)) {
  if (file.endsWith('.js')) map.integrity[new URL(file, base).href] = hash;
}
console.log(JSON.stringify(map, null, 2));
