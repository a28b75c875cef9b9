import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { designed, plainPreset, withGeneratedRules } from '../../.config/build/presets.js';

const folder = fileURLToPath(new URL('../../src/theme/presets', import.meta.url));
const read = (preset: string): string => readFileSync(`${folder}/${preset}.css`, 'utf8');

describe('A theme preset', () => {
  it('is one of the six', () => {
    assert.deepEqual(readdirSync(folder).sort(), [...designed, 'plain'].map((name) => `${name}.css`).sort());
  });

  it('that a designer starts from has every token as it is now; if not: npm run generate', () => {
    assert.equal(read('plain'), plainPreset());
  });

  for (const preset of designed) {
    it(`(${preset}) has the local faces that its own face’s metrics ask for; if not: npm run generate`, () => {
      const text = read(preset);
      const faces = [...text.matchAll(/@font-face \{\n {2}font-family: '([^']+)'/g)].map((match) => match[1]!);
      assert.equal(faces.length, 2);
      assert.ok(text.includes(`'${faces[0]}',`), 'no list of faces has it');
      // Generated rules that are there are removed and added again.
      assert.equal(withGeneratedRules(preset, text.replaceAll('-override: ', '-override: 1')), text);
    });

    it(`(${preset}) loads nothing and forces nothing`, () => {
      assert.doesNotMatch(read(preset).replace(/\/\*[^]*?\*\//g, ''), /url\(|@import|!important/);
    });
  }
});
