// @ts-check
/**
 * Writes the generated modules: a part of `npm run generate`. With `--tables`, it writes only those that the manifest
 * of the elements is made from.
 */
import { writeFileSync } from 'node:fs';
import { writtenFiles, writtenTables } from './build/written-files.js';

const write = process.argv.includes('--tables') ? writtenTables : writtenFiles;
for (const [file, text] of Object.entries(await write())) writeFileSync(file, text);
