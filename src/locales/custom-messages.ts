import { readTag } from './languages.js';
import { forgetLocales, ownWords, type OwnWords } from './locale.js';

/** How many characters a message may have: enough for each sentence of any language, and too few to be nested without end. */
const longestMessage = 5_000;

/**
 * Makes place for a publisher's own words, which stand over those of earlier calls; {@link putWords} fills it.
 *
 * @param language as in a `lang` attribute, and with all below it: `de` for `de-AT` too, but `de-AT` not for `de`
 * @returns `undefined` where it is no language
 */
export function ownWordsFor(language: string): OwnWords | undefined {
  const name = nameOf(language);
  if (!name) return undefined;
  const place = { name, words: {} };
  ownWords.push(place);
  return place;
}

/**
 * Puts a publisher's own words in place of the library's, message by message; what is not among them stays. A language that the library does not
 * have it has with the first of them, all else in English.
 *
 * @param words what is no text, or longer than any sentence, puts the library's own back
 */
export function putWords(place: OwnWords, words: object): void {
  const texts = Object.entries(words).map(([name, text]) => [
    name,
    typeof text === 'string' && text.length <= longestMessage ? text : undefined,
  ]);
  place.words = Object.fromEntries(texts) as OwnWords['words'];
  forgetLocales();
}

/** The one of the names of a language that says as much as its tag does: `de` for `de-u-nu-latn`, `he` for `iw`. */
function nameOf(tag: string): string | undefined {
  try {
    const { language, script, region } = readTag(tag);
    return [language, script, region].filter(Boolean).join('-').toLowerCase();
  } catch {
    return undefined;
  }
}
