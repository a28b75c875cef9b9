import { formatDate, formatRelative } from './intl.js';

/** A time as a reader sees it. */
export interface TimeText {
  /** "3 hours ago", or a date. */
  text: string;
  /** The whole date, with clock time and zone where the value has them. */
  full: string;
  /** When {@link text} stops being true, in milliseconds since the epoch; absent where it stays true. */
  changesAt?: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far a server's clock may run ahead of the reader's before a time counts as lying in the future. */
const skewGrace = 5 * minute;

/**
 * The time policy: within a day a story's age tells a reader more than a clock does, after that its date.
 *
 * An instant is shown in the reader's own zone; a date without a time is shown as it was written, in no zone.
 *
 * @param value ISO 8601: an instant with its offset, or `YYYY-MM-DD`
 * @param tag the language, for `Intl`
 * @param now milliseconds since the epoch; without it (on a server, whose page is read later) a time is never relative
 * @returns `undefined` where `value` is no date
 */
export function describeTime(value: string, tag: string, now?: number): TimeText | undefined {
  const date = new Date(value);
  const at = date.getTime();
  // Browsers guess at what is not ISO 8601, each in its own way.
  if (Number.isNaN(at) || !/^\d{4}-\d\d-\d\d(T|$)/.test(value)) return undefined;
  if (!value.includes('T')) {
    const text = formatDate(tag, date, 'day');
    return { text, full: text };
  }
  const full = formatDate(tag, date, 'whole');
  if (now === undefined || at > now + skewGrace || now - at >= day)
    return { text: formatDate(tag, date, 'date'), full };
  const age = Math.max(0, now - at);
  const [unit, length]: [Intl.RelativeTimeFormatUnit, number] =
    age < minute ? ['second', minute] : age < hour ? ['minute', minute] : ['hour', hour];
  const amount = Math.floor(age / length);
  return { text: formatRelative(tag, -amount, unit), full, changesAt: now - age + (amount + 1) * length };
}
