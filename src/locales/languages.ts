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
 * What messages for a language may be filed under, the narrowest first: those of `zh-TW` under `zh-hant-tw`, `zh-tw`, `zh-hant` or `zh`. English outside
 * the United States comes by way of `en-gb`.
 *
 * @param tag BCP 47, as in a `lang` attribute; the underscore of `de_AT` is taken for what is meant
 * @returns none where it is no language
 */
export function namesOf(tag: string): readonly string[] {
  return cached(`names ${tag}`, () => {
    try {
      const { language, script, region } = new Intl.Locale(bcp47(tag)).maximize();
      const names = [`${language}-${script}-${region}`, `${language}-${region}`, `${language}-${script}`, language];
      if (language === 'en' && !isAmerican.test(region!)) names.splice(3, 0, 'en-gb');
      return names.map((name) => name.toLowerCase());
    } catch {
      return [];
    }
  });
}

/** A tag as `Intl` takes it. */
export function bcp47(tag: string): string {
  return tag.replaceAll('_', '-');
}
