/** Compares the languages with the data of CLDR, which `Intl` also uses. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import cldrLocales from 'cldr-core/supplemental/parentLocales.json' with { type: 'json' };
import cldrPlurals from 'cldr-core/supplemental/plurals.json' with { type: 'json' };
import { checkMessages } from '../../src/locales/check-messages.js';
import { namesOf } from '../../src/locales/language-tags.js';
import { languages } from '../../src/locales/languages.js';
import { pluralCategory } from '../../src/locales/intl.js';
import { everyLanguage } from '../support/fixtures/languages.js';

const rulesOf = cldrPlurals.supplemental['plurals-type-cardinal'] as Record<string, Record<string, string>>;
const parents = cldrLocales.supplemental.parentLocales.parentLocale as Record<string, string>;

/** Returns the plural categories of a language in CLDR, each with whole numbers that belong to it. */
function categoriesOf(tag: string): Map<string, number[]> {
  const { language } = new Intl.Locale(tag);
  return new Map(
    Object.entries(rulesOf[language]!).map(([key, rule]) => {
      const [, samples = ''] = /@integer ([^@]*)/.exec(rule) ?? [];
      const numbers = samples.match(/\b\d+(?=[,~\s]|$)/g) ?? [];
      return [key.replace('pluralRule-count-', ''), numbers.map(Number)];
    }),
  );
}

describe('The plural categories', () => {
  for (const [tag, messages] of Object.entries(everyLanguage)) {
    it(`of ${tag} are those of CLDR, all of them, wherever a message counts`, () => {
      const categories = categoriesOf(tag);
      for (const [category, numbers] of categories) {
        for (const number of numbers) assert.equal(pluralCategory(tag, number), category, `${number}`);
      }
      for (const [name, message] of Object.entries(messages)) {
        for (const { keys } of pluralsOf(message)) {
          const missing = [...categories.keys()].filter((category) => !keys.has(category));
          assert.deepEqual(missing, [], name);
          const strange = [...keys].filter((key) => !key.startsWith('=') && !categories.has(key));
          assert.deepEqual(strange, [], name);
        }
      }
    });
  }
});

/** Returns the choices by number in a message, each with its keys. */
function* pluralsOf(message: string): Generator<{ keys: Set<string> }> {
  for (const { index, 0: head } of message.matchAll(/, plural,/g)) {
    const keys = new Set<string>();
    let depth = 0;
    for (const [, key, brace] of message.slice(index + head.length).matchAll(/([^\s{}]*)\s*([{}])/g)) {
      if (brace === '{' && depth++ === 0) keys.add(key!);
      if (brace === '}' && --depth < 0) break;
    }
    yield { keys };
  }
}

describe('The English of a region', () => {
  it('is British if CLDR’s parent locale is', () => {
    for (const tag of Object.keys(parents).filter((each) => /^en-[A-Z]{2}$/.test(each))) {
      assert.ok(namesOf(tag).includes('en-gb'), tag);
    }
    // The regions for which CLDR uses American English, except some with British spelling (Canada, Burundi, Japan, the
    // Emirates).
    for (const tag of [
      'en',
      'en-US',
      'en-u-nu-latn',
      ...['AS', 'GU', 'MH', 'MP', 'PH', 'PR', 'UM', 'VI'].map((region) => `en-${region}`),
    ])
      assert.ok(!namesOf(tag).includes('en-gb'), tag);
  });
});

describe('A file of src/locales', () => {
  it('that is a language is in the table of languages, names its reviewer, and is an entry of the package', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
    const files = readdirSync('src/locales').filter((file) => {
      return /: Messages = \{/.test(readFileSync(`src/locales/${file}`, 'utf8')) && file !== 'en.ts';
    });
    assert.deepEqual(
      files.sort(),
      Object.keys(languages)
        .map((name) => `${name}.ts`)
        .sort(),
    );
    for (const file of files) {
      // The comment may break anywhere.
      const text = readFileSync(`src/locales/${file}`, 'utf8').replace(/\s+(?:\* )?/g, ' ');
      assert.match(text, /Review by a native editor is pending|Reviewed by/);
      assert.ok(`./locales/${file.slice(0, -3)}` in exports, file);
    }
  });

  it('that is a language is right by the rules for a publisher’s own words', () => {
    for (const [tag, messages] of Object.entries(everyLanguage)) assert.deepEqual(checkMessages(tag, messages), []);
  });
});
