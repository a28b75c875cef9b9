import { cached } from './intl.js';
import type { Messages } from './messages.js';

/**
 * What brings each language but English, by its subtags in small letters, as few as tell it from the others: `zh-hant`, not `zh-hant-tw`.
 * A language is a file of its own, which exports its messages and nothing else, and a line here.
 */
export const languages: Readonly<Record<string, () => Promise<Readonly<Record<string, Messages>>>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  'zh-hans': () => import('./zh-hans.js'),
  'zh-hant': () => import('./zh-hant.js'),
};

/** Where English is written as in the United States. @see {@link https://cldr.unicode.org/ | CLDR, parent locales} */
const isAmerican = /US|PH|PR|GU|VI|AS|MP|UM|MH/;

/**
 * What messages for a language may be filed under, the narrowest first: those of `es-MX` under `es-latn-mx`, `es-mx`, `es-latn` or `es`. What
 * is in another script than its region or its language mostly is goes by the script: `zh-TW` is no `zh`, nor `sr-Latn` an `sr`. English outside
 * the United States comes by way of `en-gb`.
 *
 * @param tag BCP 47, as in a `lang` attribute; the underscore of `de_AT` is taken for what is meant
 * @returns none where it names no language
 */
export function namesOf(tag: string): readonly string[] {
  return cached(`names ${tag}`, () => {
    try {
      const { language, script, region } = readTag(tag).maximize();
      // A tag that browsers do not know.
      if (!script) return [language];
      const isUsual = (name: string): boolean => readTag(name).maximize().script === script;
      return [
        `${language}-${script}-${region}`,
        ...[`${language}-${region}`].filter(isUsual),
        `${language}-${script}`,
        ...(language === 'en' && !isAmerican.test(region!) ? ['en-gb'] : []),
        ...[language].filter(isUsual),
      ].map((name) => name.toLowerCase());
    } catch {
      return [];
    }
  });
}

/** A tag as `Intl` takes it. */
export function bcp47(tag: string): string {
  return tag.replaceAll('_', '-');
}

/** @throws where it names no language: `und` is none */
export function readTag(tag: string): Intl.Locale {
  const locale = new Intl.Locale(bcp47(tag));
  if (locale.language === 'und') throw new RangeError();
  return locale;
}
