/**
 * The `Intl` formatters that have been made. They are slow to make and free to reuse, and all cards of a page need the
 * same few.
 *
 * @see {@link https://tc39.es/ecma402/ | ECMA-402}
 */
const made = new Map<string, unknown>();

/** Returns the formatter with this key; makes it at the first call. */
export function cached<Formatter>(key: string, make: () => Formatter): Formatter {
  let formatter = made.get(key) as Formatter | undefined;
  if (!formatter) made.set(key, (formatter = make()));
  return formatter;
}

/** Forgets all formatters, to free memory on a server, which renders pages in many languages. */
export function forgetFormatters(): void {
  made.clear();
}

/** Returns the plural category of `count` in the language `tag`. */
export function pluralCategory(tag: string, count: number): Intl.LDMLPluralRule {
  return cached(`plural ${tag}`, () => new Intl.PluralRules(tag)).select(count);
}

/** Whether two texts are the same word, whatever their case and accents. */
export function isSameWord(tag: string, one: string, other: string): boolean {
  return cached(`words ${tag}`, () => new Intl.Collator(tag, { sensitivity: 'base' })).compare(one, other) === 0;
}

/** Formats a number with the language's own digits and separators. */
export function formatNumber(tag: string, value: number): string {
  return cached(`number ${tag}`, () => new Intl.NumberFormat(tag)).format(value);
}

/**
 * Joins items as the language joins a list ("A, B and C"). Returns parts: the words between are text, and an item is
 * not changed (it may be a link).
 *
 * @param words the text of each item. The word before an item may depend on it: the Spanish "y" becomes "e" before a
 *   name that begins with an i
 */
export function joinList(tag: string, items: readonly unknown[], words: readonly string[]): unknown[] {
  const list = cached(`list ${tag}`, () => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const rest = [...items];
  return list.formatToParts(words).map((part) => (part.type === 'element' ? rest.shift() : part.value));
}

/**
 * Formats an age: "3 hours ago"; `amount` is negative in the past. A day is never "yesterday": 47 hours are one day
 * too.
 */
export function formatRelative(tag: string, amount: number, unit: Intl.RelativeTimeFormatUnit): string {
  const numeric = unit === 'day' ? 'always' : 'auto';
  const format = cached(`relative ${numeric} ${tag}`, () => new Intl.RelativeTimeFormat(tag, { numeric }));
  // Hebrew has words for one and two hours. `Intl` repeats the number after them, in brackets.
  return format.format(amount, unit).replace(/ \(.+\)$/, '');
}

/** The fields of each form, as text. */
const names = new WeakMap<object, string>();

/**
 * Formats an instant with the digits and hours of the language, or those that its tag asks for (`ar-u-nu-latn`). The
 * calendar is the Gregorian one, as in news, even if `Intl` has another default for the language. A tag may ask for
 * another calendar (`fa-u-ca-persian`).
 *
 * @param form the fields to write
 * @param timeZone default: the reader's own
 */
export function formatTime(
  form: Intl.DateTimeFormatOptions,
  tag: string,
  at: number,
  timeZone?: string,
  hourCycle?: 'h12' | 'h23',
): string {
  let name = names.get(form);
  if (!name) names.set(form, (name = Object.keys(form).join()));
  return cached(`${name} ${timeZone} ${hourCycle} ${tag}`, () => {
    const calendar = /-u(-\w+)*-ca-/i.test(tag) ? undefined : 'gregory';
    return new Intl.DateTimeFormat(tag, { calendar, ...form, timeZone, hourCycle });
  }).format(at);
}
