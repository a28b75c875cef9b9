// @ts-check
/** Writes the modules of src/ that are made from others: a part of `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { writtenModules } from './build/written-modules.js';

for (const [file, text] of Object.entries(await writtenModules())) writeFileSync(file, text);
