import { checkMessages, messageNames } from '../../locales/check-messages.js';

/** Loads messages from a JSON file. Rejects if they do not load. */
export async function fetchMessages(address: string | URL): Promise<unknown> {
  const response = await fetch(new URL(address, globalThis.document?.baseURI));
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}.`);
  return response.json();
}

/**
 * Checks a publisher's own messages, and reports all problems to the page's developer in one warning.
 *
 * @param known whether the tag is valid, and whether the library has the language; if it does not, all messages are
 *   needed
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
    lines.push(`“${String(language)}” is not a language tag, such as “de” or “pt-BR”. None of its messages are used.`);
  } else if (Object.keys(messages).length === 0)
    lines.push('Pass an object with messages by their names, or the address of a JSON file with them.');
  else if (!known.isSupported && missing.length > 0)
    lines.push(
      `The library does not have this language. Add the missing messages, which are in English or have no words: ${missing.join(', ')}.`,
    );
  if (lines.length > 0) console.warn(`[standfirst] setMessages for “${String(language)}”:\n${lines.join('\n')}`);
  return new Set(faults.map(({ name }) => name));
}
