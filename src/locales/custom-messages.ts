import { readTag } from './languages.js';
import { customMessages, forgetLocales, type CustomMessages } from './locale.js';

/** The longest message, in characters: enough for a sentence of any language, too short for endless nesting. */
const longestMessage = 5_000;

/**
 * Adds an empty set of a publisher's own messages, which wins over those of earlier calls. {@link fillCustomMessages} fills it.
 *
 * @param language as in a `lang` attribute. It includes all below it: `de` is for `de-AT` too, but `de-AT` is not for `de`
 * @returns `undefined` if it is no language
 */
export function addCustomMessages(language: string): CustomMessages | undefined {
  const name = nameOf(language);
  if (!name) return undefined;
  const added = { name, words: {} };
  customMessages.push(added);
  return added;
}

/**
 * Replaces the library's messages with a publisher's own, one by one; the others stay. A language that the library does not have exists from the
 * first of them on, with the rest in English.
 *
 * @param messages a value that is not text, or is too long, restores the library's own message
 */
export function fillCustomMessages(added: CustomMessages, messages: object): void {
  const texts = Object.entries(messages).map(([name, text]) => [
    name,
    typeof text === 'string' && text.length <= longestMessage ? text : undefined,
  ]);
  added.words = Object.fromEntries(texts) as CustomMessages['words'];
  forgetLocales();
}

/** Returns the name of a language without its extensions and in its newest spelling: `de` for `de-u-nu-latn`, `he` for `iw`. */
function nameOf(tag: string): string | undefined {
  try {
    const { language, script, region } = readTag(tag);
    return [language, script, region].filter(Boolean).join('-').toLowerCase();
  } catch {
    return undefined;
  }
}
