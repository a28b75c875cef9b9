import { get } from './untrusted-values.js';

/** Longer text is cut before it is read: nothing that a widget shows is that long, and one text may be named a thousand times. */
export const maxLength = 10_000;

/** What stands for no text at all: spaces, controls, and characters that leave no mark (a zero-width space). */
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Whether a text may need a change at all. Most texts of a feed do not, and one look is cheaper than four rewritings of it. */
const unfolded = /[\0-\x1f\x7f-\x9f\ud800-\udfff]|\s\s|^\s|\s$|[^\S \u00a0\u202f\u2007\u3000]/;

/**
 * The text of a field that its format defines as plain text.
 *
 * White space is folded and trimmed; nothing is decoded or removed, so `<b>` and `&amp;` stay as they are written.
 * A single no-break or ideographic space is typography and stays. Half of a surrogate pair, which would make
 * `encodeURIComponent` throw, becomes U+FFFD.
 *
 * @returns `undefined` for anything but a string with something to see in it
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

/** As {@link plainText}, of the property `key` of `value`. */
export function textAt(value: unknown, key: string): string | undefined {
  return plainText(get(value, key));
}
