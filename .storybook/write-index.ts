/** Writes, beside the built Storybook, what programs read: `llms.txt`, and the elements as JSON. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../src/custom-elements.json' with { type: 'json' };
import { elementsOf, llmsText } from '../stories/support/elements-index.js';

const folder = fileURLToPath(new URL('../storybook-static', import.meta.url));
const elements = elementsOf(manifest);
writeFileSync(`${folder}/elements.json`, `${JSON.stringify(elements, null, 2)}\n`);
writeFileSync(`${folder}/llms.txt`, llmsText(elements));
