import { knownName, customMessages, forgetLocales, type CustomMessages } from '../../locales/locale.js';
import type { MessageName } from '../../locales/messages.js';
import { LocaleController } from './locale-controller.js';
import { readTag } from '../../locales/language-tags.js';

/**
 * Replaces messages of the library with the publisher's own, on the whole page, for widgets now and later.
 *
 * ```js
 * setMessages('en', {
 *   exhausted: 'That was your last free story',
 *   'exhausted-body': 'Join {publication} to read on.',
 * });
 * setMessages('pl', '/standfirst-pl.json');
 * ```
 *
 * `MessageValues` lists the names of the messages and the values that each can use. A message is written in the part of
 * ICU MessageFormat that `formatMessage` documents. The library's own message stays if yours has an unknown name, is
 * not text, cannot be parsed, uses an unknown value, or lacks a plural category of its language. One warning in the
 * console lists all these problems. `null` restores the library's own message.
 *
 * Later calls win. Messages in an object are shown at once and then checked. Messages from an address are checked
 * first. To add a language that the library does not have, give all messages; missing ones are in English.
 *
 * @param language a tag as in a `lang` attribute. It also applies to more specific tags: `de` to `de-AT`, `en-GB` to
 *   English everywhere except in the United States, and `en` to all English
 * @param words the messages by their names, or the address of a JSON file with them, which the page must be allowed to
 *   fetch
 * @returns a promise that resolves when the messages are loaded and checked. It never rejects.
 */
export async function setMessages(
  language: string,
  words: Readonly<Partial<Record<MessageName, string | null>>> | string | URL,
): Promise<void> {
  try {
    const place = addCustomMessages(language);
    const put = (messages: object): void => {
      if (place) fillCustomMessages(place, messages);
      LocaleController.renderAll();
    };
    // Not `instanceof`, because each frame has its own `URL` class.
    const isAddress = typeof words === 'string' || Object.prototype.toString.call(words) === '[object URL]';
    if (!isAddress) put(words ?? {});
    const { fetchMessages, faultyMessages } = await import('./publisher-messages.js');
    const messages = isAddress ? await fetchMessages(words as string | URL) : words;
    const faulty = faultyMessages(language, messages, {
      isLanguage: place !== undefined,
      isSupported: knownName(language) !== undefined,
    });
    put(
      Object.fromEntries(Object.entries(messages ?? {}).map(([name, text]) => [name, faulty.has(name) ? null : text])),
    );
  } catch (failure) {
    console.warn(
      `[standfirst] setMessages: the words for “${String(language)}” did not load or could not be checked.`,
      failure,
    );
  }
}

/** The longest message, in characters: enough for a sentence of any language, too short for endless nesting. */
const longestMessage = 5_000;

/**
 * Adds an empty set of a publisher's own messages. {@link fillCustomMessages} fills it. Its messages replace those of
 * earlier calls.
 *
 * @param language as in a `lang` attribute. It also applies to more specific tags: `de` applies to `de-AT`. The reverse
 *   is not so
 * @returns `undefined` if it is not a language
 */
export function addCustomMessages(language: string): CustomMessages | undefined {
  const name = nameOf(language);
  if (!name) return undefined;
  const added = { name, words: {} };
  customMessages.push(added);
  return added;
}

/**
 * Replaces messages of the library with a publisher's own. The other messages stay. For a language that the library
 * does not have, the others are in English.
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

/**
 * Returns the name of a language without its extensions and in its newest spelling: `de` for `de-u-nu-latn`, `he` for
 * `iw`.
 */
function nameOf(tag: string): string | undefined {
  try {
    const { language, script, region } = readTag(tag);
    return [language, script, region].filter(Boolean).join('-').toLowerCase();
  } catch {
    return undefined;
  }
}
