import { checkMessages, messageNames } from '../locales/check-messages.js';
import type { Messages } from '../locales/messages.js';

/** The words of a JSON file; it rejects where they do not come, or are no object. */
export async function fetchMessages(address: string | URL): Promise<Partial<Messages>> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  const words: unknown = await response.json();
  if (typeof words !== 'object' || words === null) throw new Error(`${address} is no JSON object of messages.`);
  return words;
}

/**
 * Tells a page's developer, in one warning, what is wrong with a publisher's own words.
 *
 * @param isAdded whether the library does not have the language, so that all of its messages are needed
 * @returns the names of the messages that cannot be shown
 */
export function tellFaults(language: string, words: Partial<Messages>, isAdded: boolean): string[] {
  const faults = checkMessages(language, words ?? {});
  const lines = faults.map(({ name, fault }) => `“${name}” ${fault}.`);
  const missing = isAdded ? messageNames.filter((name) => typeof words[name] !== 'string') : [];
  if (missing.length > 0)
    lines.push(`The library does not have this language, and English stands in for ${missing.join(', ')}.`);
  if (typeof words !== 'object' || words === null) lines.push('Give an object of messages, or the address of one.');
  if (!isTag(language))
    lines.push(`“${language}” is no language tag (such as “de” or “pt-BR”): none of its words are used.`);
  if (lines.length > 0) console.warn(`[standfirst] setMessages for “${language}”:\n${lines.join('\n')}`);
  return faults.map(({ name }) => name);
}

function isTag(language: string): boolean {
  try {
    return Boolean(new Intl.Locale(language.replaceAll('_', '-')));
  } catch {
    return false;
  }
}
