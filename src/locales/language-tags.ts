import { cached } from './intl.js';

/**
 * Matches the regions where English is written as in the United States. @see
 * {@link https://cldr.unicode.org/ | CLDR, parent locales}
 */
const isAmerican = /US|PH|PR|GU|VI|AS|MP|UM|MH/;

/**
 * Returns the names under which messages for a language may be found, the narrowest first: for `es-MX`, `es-latn-mx`,
 * `es-mx`, `es-latn` and `es`. A name that usually means another script is left out: `zh-TW` does not have `zh`, and
 * `sr-Latn` does not have `sr`. English that is not written as in the United States has `en-gb` too. Every kind of
 * Norwegian has `nb` (Bokmål), which readers of Nynorsk understand too.
 *
 * @param tag BCP 47, as in a `lang` attribute; an underscore (`de_AT`) is read as a hyphen
 * @returns an empty list if `tag` is not a language tag
 */
export function namesOf(tag: string): readonly string[] {
  return cached(`names ${tag}`, () => {
    try {
      const { language, script, region } = readTag(tag).maximize();
      // `Intl` does not know this language.
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

/**
 * Whether dates and lists are in English because `Intl` does not have the page's language: some browsers lack
 * Icelandic.
 */
export function isInEnglish({ hasWords, tag }: { hasWords: boolean; tag: string }): boolean {
  return !hasWords && tag === 'en';
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
