// @ts-check
/**
 * Removes the declaration files that no entry of the package reaches: a part of `npm run build`. They are half of all
 * declaration files, and no application reads them.
 */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** @type {{ exports: Record<string, string | { types: string }> }} */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
/** @type {Set<string>} */
const reached = new Set();

for (const entry of Object.values(exports))
  if (typeof entry !== 'string') for (const file of globSync(entry.types, { absolute: true })) reach(file);
for (const file of globSync('dist/**/*.d.ts', { absolute: true }))
  if (!reached.has(file)) for (const each of [file, `${file}.map`]) rmSync(each, { force: true });

/** @param {string} file */
function reach(file) {
  if (reached.has(file)) return;
  reached.add(file);
  for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles)
    if (fileName.startsWith('.')) reach(resolve(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
}
