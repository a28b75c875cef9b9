/**
 * `Intl` formatters are slow to make and free to reuse; a page of cards asks for the same few.
 * @see {@link https://tc39.es/ecma402/ | ECMA-402}
 */
const made = new Map<string, unknown>();

function cached<Formatter>(key: string, make: () => Formatter): Formatter {
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
 * An amount of money, without decimals where it is whole.
 *
 * @param currency three letters, ISO 4217
 */
export function formatMoney(tag: string, amount: number, currency: string): string {
  // A currency without decimals has none anyway.
  const digits = Number.isInteger(amount) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  const format = { style: 'currency', currency, ...digits } as const;
  const money = cached(`money ${tag} ${JSON.stringify(format)}`, () => new Intl.NumberFormat(tag, format)).format(
    amount,
  );
  // Among letters from right to left, the sign of US$ would come before its letters.
  return money.startsWith('\u200f') ? money.replace(/[A-Z]+\p{Sc}/u, '\u2066$&\u2069') : money;
}

/**
 * `items` joined as the language joins a list ("A, B and C"), as parts: what the language puts between stays text, an item
 * stays what it is (a link, say).
 */
export function joinList(tag: string, items: readonly unknown[]): unknown[] {
  const list = cached(`list ${tag}`, () => new Intl.ListFormat(tag, { type: 'conjunction' }));
  // The formatter takes strings alone, so it joins the items' positions.
  return list
    .formatToParts(items.map((_, index) => String(index)))
    .map((part) => (part.type === 'element' ? items[Number(part.value)] : part.value));
}

/** "3 hours ago"; `amount` is negative in the past. */
export function formatRelative(tag: string, amount: number, unit: Intl.RelativeTimeFormatUnit): string {
  return cached(`relative ${tag}`, () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })).format(amount, unit);
}

/** `date` in the Gregorian calendar, whatever the language's own would be, unless the tag asks for another. */
export function formatDate(tag: string, date: Date, options: Intl.DateTimeFormatOptions): string {
  const calendar: Intl.DateTimeFormatOptions = /-u(-\w+)*-ca-/.test(tag) ? {} : { calendar: 'gregory' };
  const key = `date ${tag} ${JSON.stringify(options)}`;
  return cached(key, () => new Intl.DateTimeFormat(tag, { ...calendar, ...options })).format(date);
}
