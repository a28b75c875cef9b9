import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { languages } from '../../src/locales/languages.js';
import { readTexts } from '../../.config/build/wordpress-texts.mjs';

const plugin = fileURLToPath(new URL('../../src/hosts/wordpress', import.meta.url));
const texts = [...new Set(readTexts(plugin).map(({ text }) => text))];

/** The placeholders of a text, such as `%s`, in an order that does not depend on its words. */
const placeholdersOf = (text: string): string[] =>
  (text.match(/%(\d\$)?[sd]/g) ?? []).map((each) => each.replace(/\d\$/, '')).sort();

describe('The texts of the WordPress plugin', () => {
  it('are found in its PHP, its scripts and its blocks', () => {
    for (const text of ['Show as a link', 'Story', 'More from %s', 'paywall']) assert.ok(texts.includes(text), text);
  });

  it('have a file for each language of the library', () => {
    const files = globSync('languages/*.json', { cwd: plugin }).map((file) => file.replace(/.*\/|\.json/g, ''));
    assert.deepEqual(
      files.sort(),
      Object.keys(languages)
        .filter((name) => !/^en/.test(name))
        .sort(),
    );
  });

  for (const file of globSync('languages/*.json', { cwd: plugin }).sort())
    it(`are all translated in ${file}, with their placeholders`, async () => {
      const translations = JSON.parse(await readFile(`${plugin}/${file}`, 'utf8')) as Record<string, string>;
      assert.deepEqual(
        texts.filter((text) => !translations[text]?.trim()),
        [],
        'missing',
      );
      assert.deepEqual(
        Object.keys(translations).filter((text) => !texts.includes(text)),
        [],
        'not used any more',
      );
      for (const [text, translation] of Object.entries(translations))
        assert.deepEqual(placeholdersOf(translation), placeholdersOf(text), text);
    });
});
