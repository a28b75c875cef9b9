// @ts-check
/** Writes the generated modules: a part of `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { writtenFiles } from './build/written-files.js';

for (const [file, text] of Object.entries(await writtenFiles())) writeFileSync(file, text);
