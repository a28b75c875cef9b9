/**
 * Writes the files for programs, `llms.txt` and the elements as JSON, to a folder: `tsx .storybook/write-index.ts
 * storybook-static`.
 */
import { writeFileSync } from 'node:fs';
import manifest from '../src/custom-elements.json' with { type: 'json' };
import { elementsOf, llmsText } from '../stories/support/elements-index.js';

const folder = process.argv[2]!;
const elements = elementsOf(manifest);
writeFileSync(`${folder}/elements.json`, `${JSON.stringify(elements, null, 2)}\n`);
writeFileSync(`${folder}/llms.txt`, llmsText(elements));
