// @ts-check
/** Writes the generated parts of the theme presets: a part of `npm run generate`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { designed, plainPreset, withGeneratedRules } from './build/presets.js';

const folder = fileURLToPath(new URL('../src/theme/presets', import.meta.url));
for (const preset of designed) {
  const file = `${folder}/${preset}.css`;
  writeFileSync(file, withGeneratedRules(preset, readFileSync(file, 'utf8')));
}
writeFileSync(`${folder}/plain.css`, plainPreset());
