import { get } from './untrusted-values.js';

/** Longer text is cut first: no widget shows that much, and a source may refer to one text a thousand times. */
export const maxLength = 10_000;

/** Matches a character that can be seen, unlike spaces, controls and zero-width characters. */
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Matches a text that may need a change. Most texts of a feed need none, and one test is cheaper than four
 * replacements.
 */
const unfolded = /[\0-\x1f\x7f-\x9f\ud800-\udfff]|\s\s|^\s|\s$|[^\S \u00a0\u202f\u2007\u3000]/;

/**
 * Reads a field that its format defines as plain text.
 *
 * White space is folded and trimmed; nothing is decoded or removed, so `<b>` and `&amp;` stay as they are written.
 * A single no-break or ideographic space is typography and stays. Half of a surrogate pair, which would make
 * `encodeURIComponent` throw, becomes U+FFFD.
 *
 * @returns `undefined` for anything but a string with a visible character
 */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.length > maxLength || unfolded.test(value) ? folded(value) : value;
  return visible.test(text) ? text : undefined;
}

function folded(value: string): string {
  return value
    .slice(0, maxLength)
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\s{2,}|[^\S\u00a0\u202f\u2007\u3000]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

/** Reads the property `key` of `value` like {@link plainText}. */
export function textAt(value: unknown, key: string): string | undefined {
  return plainText(get(value, key));
}

/** Returns the class of a name that is short enough to stay on one line in any column. */
export function nameClass(name: string): string {
  // The letters of East Asia are about twice as wide.
  return name.length < (/[\u2e80-\uffef]/.test(name) ? 11 : 21) ? 'unbroken' : '';
}
