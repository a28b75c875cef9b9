import { get, toText } from '../article/untrusted-values.js';

/** In milliseconds. */
const day = 86_400_000;

/** Returns the start of a day in the local time zone, in milliseconds since 1970. A day may have 23 or 25 hours. */
export function startOfDay(time: number, daysLater = 0): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}

/**
 * Returns the start of the day of a date or an instant, in the local time zone.
 *
 * @param value ISO 8601 with an offset, or `YYYY-MM-DD`
 * @returns `NaN` for anything else
 */
export function dayOf(value: string): number {
  // A date without a time is parsed as midnight in UTC, and a date with a time but no offset as local time.
  return startOfDay(Date.parse(value.includes('T') ? value : `${value}T00:00`));
}

/**
 * Returns the number of midnights between `now` and a date, in the local time zone: 0 is today, 1 tomorrow, -1
 * yesterday.
 *
 * @param value as in {@link dayOf}
 * @returns `NaN` if `value` is not a date
 */
export function daysUntil(value: string, now: number): number {
  return Math.round((dayOf(value) - startOfDay(now)) / day);
}

const units = ['day', 'week', 'month', 'year'] as const;

/** A length of time that something is sold for. */
export interface Period {
  /** A whole number, 1 or more. */
  count: number;
  unit: (typeof units)[number];
}

/**
 * Reads a length of time: `month`, `3 months`, an ISO 8601 duration of one unit (`P3M`, `P1Y`), or a {@link Period}
 * itself.
 *
 * @returns `undefined` for anything else
 * @see {@link https://www.rfc-editor.org/rfc/rfc3339#appendix-A | RFC 3339, appendix A}
 */
export function parsePeriod(value: unknown): Period | undefined {
  const given = get(value, 'unit');
  const text = given ? `${toText(get(value, 'count'))} ${toText(given)}` : toText(value);
  const [, iso, count = 1, word] =
    /^\s*(p(?=\d+[a-z]\s*$))?([1-9]\d{0,3})?\s*([a-z]+?)s?\s*$/.exec(text.toLowerCase()) ?? [];
  const unit = units.find((each) => (iso ? each[0] : each) === word);
  return unit && { count: Number(count), unit };
}

/**
 * Returns the average number of days in a period, so that periods can be compared. Twelve months have as many days as a
 * year.
 */
export function daysIn({ count, unit }: Period): number {
  return count * { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }[unit];
}
