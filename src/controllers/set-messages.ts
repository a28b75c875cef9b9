import { overrideMessages } from '../locales/locale.js';
import type { Messages } from '../locales/messages.js';
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
 * Words are shown at once, and looked over after that. A language that the library does not have is added by all of its messages; what is
 * missing is in English.
 *
 * @param language as in a `lang` attribute. It speaks for all below it: `de` for `de-AT`, `en-GB` for English everywhere but in the
 *   United States, and `en` for all
 * @param words messages by their names, or the address of a JSON object of them, from where the page may fetch it
 * @returns a promise for when the words are there and looked over; it never rejects
 */
export async function setMessages(language: string, words: Partial<Messages> | string | URL): Promise<void> {
  try {
    const isAddress = typeof words === 'string' || words instanceof URL;
    let isAdded = !isAddress && put(language, words);
    const { fetchMessages, tellFaults } = await import('./own-messages.js');
    const messages = isAddress ? await fetchMessages(words) : words;
    if (isAddress) isAdded = put(language, messages);
    const faults = tellFaults(language, messages, isAdded);
    if (faults.length > 0) put(language, Object.fromEntries(faults.map((name) => [name, undefined])));
  } catch (failure) {
    console.warn(
      `[standfirst] setMessages: the words for “${String(language)}” did not load, or could not be looked over.`,
      failure,
    );
  }
}

function put(language: string, words: Partial<Messages>): boolean {
  const isAdded = overrideMessages(language, words);
  LocaleController.renderAll();
  return isAdded;
}
