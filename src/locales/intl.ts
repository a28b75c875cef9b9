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

const dateForms = {
  /** A date, in the reader's zone. */
  date: { dateStyle: 'long' },
  /** A date without a time, which is in no zone. */
  day: { dateStyle: 'long', timeZone: 'UTC' },
  /** A date with its clock time, in the reader's zone. */
  whole: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `date` in the Gregorian calendar, whatever the language's own would be, unless the tag asks for another. */
export function formatDate(tag: string, date: Date, form: keyof typeof dateForms | Intl.DateTimeFormatOptions): string {
  const key = typeof form === 'string' ? form : JSON.stringify(form);
  return cached(`${key} ${tag}`, () => {
    const calendar: Intl.DateTimeFormatOptions = /-u(-\w+)*-ca-/.test(tag) ? {} : { calendar: 'gregory' };
    return new Intl.DateTimeFormat(tag, { ...calendar, ...(typeof form === 'string' ? dateForms[form] : form) });
  }).format(date);
}
