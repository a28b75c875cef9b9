import { cached } from './intl.js';

/** Matches the regions where English is written as in the United States. @see {@link https://cldr.unicode.org/ | CLDR, parent locales} */
const isAmerican = /US|PH|PR|GU|VI|AS|MP|UM|MH/;

/**
 * Returns the names under which messages for a language may be found, the narrowest first: for `es-MX`, `es-latn-mx`, `es-mx`, `es-latn` and `es`. A
 * tag in another script than is usual for its region or language has only names with the script: `zh-TW` is no `zh`, and `sr-Latn` no `sr`. English
 * outside the United States has `en-gb` too. All of Norwegian has `nb` (Bokmål), which readers of Nynorsk read too.
 *
 * @param tag BCP 47, as in a `lang` attribute; an underscore (`de_AT`) is read as a hyphen
 * @returns none if it is not a language tag
 */
export function namesOf(tag: string): readonly string[] {
  return cached(`names ${tag}`, () => {
    try {
      const { language, script, region } = readTag(tag).maximize();
      // Browsers do not know this language.
      if (!script) return [language];
      const isUsual = (name: string): boolean => readTag(name).maximize().script === script;
      return [
        `${language}-${script}-${region}`,
        ...[`${language}-${region}`].filter(isUsual),
        `${language}-${script}`,
        ...(language === 'en' && !isAmerican.test(region!) ? ['en-gb'] : []),
        ...[language].filter(isUsual),
        ...(/^n[no]$/.test(language) ? ['nb'] : []),
      ].map((name) => name.toLowerCase());
    } catch {
      return [];
    }
  });
}

/** Returns a tag in the form that `Intl` accepts. */
export function bcp47(tag: string): string {
  return tag.replaceAll('_', '-');
}

/** Parses a tag. @throws if it names no language, like `und` */
export function readTag(tag: string): Intl.Locale {
  const locale = new Intl.Locale(bcp47(tag));
  if (locale.language === 'und') throw new RangeError();
  return locale;
}
