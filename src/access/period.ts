import { get, toText } from '../article/untrusted-values.js';

const units = ['day', 'week', 'month', 'year'] as const;

/** A length of time that things are sold by. */
export interface Period {
  /** A whole number, 1 or more. */
  count: number;
  unit: (typeof units)[number];
}

/**
 * Reads a length of time: `month`, `3 months`, an ISO 8601 duration of one unit (`P3M`, `P1Y`), or a {@link Period} itself.
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

/** How many days a period has on average: of two periods the longer has more, and twelve months have as many as a year. */
export function daysIn({ count, unit }: Period): number {
  return count * { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }[unit];
}
