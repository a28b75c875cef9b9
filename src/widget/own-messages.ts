import { checkMessages, messageNames } from '../locales/check-messages.js';

/** Loads messages from a JSON file. Rejects if they do not load. */
export async function fetchMessages(address: string | URL): Promise<unknown> {
  const response = await fetch(new URL(address, globalThis.document?.baseURI));
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  return response.json();
}

/**
 * Checks a publisher's own messages, and reports all problems to the page's developer in one warning.
 *
 * @param known whether the tag is valid, and whether the library has the language; if it does not, all messages are needed
 * @returns the names of the messages that cannot be shown
 */
export function faultyMessages(
  language: string,
  words: unknown,
  known: { isLanguage: boolean; isSupported: boolean },
): Set<string> {
  const messages: Readonly<Record<string, unknown>> =
    typeof words === 'object' && words !== null && !Array.isArray(words) ? { ...words } : {};
  const faults = checkMessages(language, messages);
  const lines = faults.map(({ name, fault }) => `“${name}” ${fault}.`);
  const missing = messageNames.filter((name) => typeof messages[name] !== 'string');
  if (!known.isLanguage) {
    lines.push(`“${String(language)}” is no language tag (such as “de” or “pt-BR”): none of its words are used.`);
  } else if (Object.keys(messages).length === 0)
    lines.push('Give an object of messages by their names, or the address of one.');
  else if (!known.isSupported && missing.length > 0)
    lines.push(`The library does not have this language. It uses English, or no words, for ${missing.join(', ')}.`);
  if (lines.length > 0) console.warn(`[standfirst] setMessages for “${String(language)}”:\n${lines.join('\n')}`);
  return new Set(faults.map(({ name }) => name));
}
