import { get, isArray, isObject, keys } from './untrusted-values.js';

/**
 * Thrown if the input has no article in the requested format, or in any. Parsing throws no other error.
 *
 * Its message says what was found and what was expected.
 */
export class ArticleFormatError extends Error {
  override name = 'ArticleFormatError';
}

/**
 * Makes the error for an `input` that is not what was expected.
 *
 * @param expected as the object of a sentence: "an IPTC ninjs item"
 */
export function formatError(expected: string, input: unknown): ArticleFormatError {
  return new ArticleFormatError(`Expected ${expected}, found ${describe(input)}.`);
}

function describe(input: unknown): string {
  if (typeof input === 'string') return input.trim() ? `text that starts with ${quoted(input)}` : 'empty text';
  if (isArray(input)) {
    const first = get(input, 0);
    return `a list that starts with ${isArray(first) ? 'a list' : describe(first)}`;
  }
  if (!isObject(input)) return input === undefined ? 'nothing' : quoted(String(input));
  const type = get(input, '@type');
  const names = keys(input).slice(0, 6).map(quoted).join(', ') || 'nothing in it';
  return `an object${typeof type === 'string' ? ` of type ${quoted(type)}` : ''} with ${names}`;
}

function quoted(text: string): string {
  const start = text.slice(0, 100).trim().replace(/\s+/g, ' ');
  return `“${start.length > 40 ? `${start.slice(0, 40)}…` : start}”`;
}
