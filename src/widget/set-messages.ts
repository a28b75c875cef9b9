import { knownName } from '../locales/locale.js';
import type { MessageName } from '../locales/messages.js';
import { addCustomMessages, fillCustomMessages } from '../locales/custom-messages.js';
import { LocaleController } from './locale-controller.js';

/**
 * Puts a publisher's own words in place of the library's, on the whole page, now and later.
 *
 * ```js
 * setMessages('en', { exhausted: 'That was your last free story', 'exhausted-body': 'Join {publication} to read on.' });
 * setMessages('pl', '/standfirst-pl.json');
 * ```
 *
 * The names of the messages, and the values that each may use, stand in `MessageValues`; a message is ICU MessageFormat as far as
 * `formatMessage` documents it. Where one is not among them, is no text, cannot be read, names what it is not given or lacks a plural category
 * of its language, the library's own stays, and one warning in the console tells of all of these. `null` puts the library's own back.
 *
 * What is later wins. Words are shown at once and looked over after that; those from an address are looked over first. A language that the
 * library does not have is added by all of its messages; what is missing is in English.
 *
 * @param language as in a `lang` attribute. It speaks for all below it: `de` for `de-AT`, `en-GB` for English everywhere but in the
 *   United States, and `en` for all
 * @param words messages by their names, or the address of a JSON object of them, from where the page may fetch it
 * @returns a promise for when the words are there and looked over; it never rejects
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
    // A page's frames have a URL of their own each.
    const isAddress = typeof words === 'string' || (words as URL | null)?.href !== undefined;
    if (!isAddress) put(words ?? {});
    const { fetchMessages, faultyMessages } = await import('./own-messages.js');
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
      `[standfirst] setMessages: the words for “${String(language)}” did not load, or could not be looked over.`,
      failure,
    );
  }
}
