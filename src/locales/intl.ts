/**
 * `Intl` formatters are slow to make and free to reuse; a page of cards asks for the same few.
 * @see {@link https://tc39.es/ecma402/ | ECMA-402}
 */
const made = new Map<string, unknown>();

/** The formatter of this key, made where there is none yet. */
export function cached<Formatter>(key: string, make: () => Formatter): Formatter {
  let formatter = made.get(key) as Formatter | undefined;
  if (!formatter) made.set(key, (formatter = make()));
  return formatter;
}

/** The plural category of `count` in the language `tag`. */
export function pluralCategory(tag: string, count: number): Intl.LDMLPluralRule {
  return cached(`plural ${tag}`, () => new Intl.PluralRules(tag)).select(count);
}

/** `value` with the language's own digits and separators. */
export function formatNumber(tag: string, value: number): string {
  return cached(`number ${tag}`, () => new Intl.NumberFormat(tag)).format(value);
}

/**
 * `items` joined as the language joins a list ("A, B and C"), as parts: what the language puts between stays text, an item
 * stays what it is (a link, say).
 *
 * @param words what each item reads as: the Spanish "y" before a name is an "e" where that begins with an i
 */
export function joinList(tag: string, items: readonly unknown[], words: readonly string[]): unknown[] {
  const list = cached(`list ${tag}`, () => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const rest = [...items];
  return list.formatToParts(words).map((part) => (part.type === 'element' ? rest.shift() : part.value));
}

/** "3 hours ago"; `amount` is negative in the past. Days are counted: 47 hours are one day, which may not be yesterday. */
export function formatRelative(tag: string, amount: number, unit: Intl.RelativeTimeFormatUnit): string {
  const numeric = unit === 'day' ? 'always' : 'auto';
  return cached(`relative ${numeric} ${tag}`, () => new Intl.RelativeTimeFormat(tag, { numeric })).format(amount, unit);
}

/** What each form is made of, as text. */
const names = new WeakMap<object, string>();

/**
 * An instant, in the digits and the hours that the language has, or that its tag asks for (`ar-u-nu-latn`), and in the Gregorian calendar
 * unless the tag asks for another (`fa-u-ca-persian`): news is dated so, also where `Intl` would have another calendar by itself.
 *
 * @param form what of it is written
 * @param timeZone the reader's own where it is left out
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
