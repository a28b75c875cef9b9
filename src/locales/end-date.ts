import { formatTime } from './intl.js';
import { clockForm, dateForm } from './time-policy.js';

/**
 * Describes the date that something ends on, without the year if it is the current year.
 *
 * @param value ISO 8601: an instant with its offset, shown in the reader's own zone, or `YYYY-MM-DD`
 * @param now milliseconds since the epoch; without it (on a server, which does not know the reader's zone) an instant
 *   is shown as the date that it was written with
 * @param withTime whether to add the time of day that an instant has
 */
export function describeEnd(value: string, tag: string, now?: number, withTime = false): string {
  const hasTime = value.includes('T') && now !== undefined;
  const date = new Date(hasTime ? value : value.slice(0, 10));
  // A date without a time has no zone. Read and write it as UTC: in another zone, it could become the day before.
  const year = hasTime ? date.getFullYear() : date.getUTCFullYear();
  const isThisYear = now !== undefined && year === new Date(now).getFullYear();
  const { day, month, year: wholeYear } = dateForm;
  const form = { day, month, ...(!isThisYear && { year: wholeYear }), ...(hasTime && withTime && clockForm) };
  const text = formatTime(form, tag, date.getTime(), hasTime ? undefined : 'UTC');
  // Keep the day and the month on one line. With the time of day, the text may be too long for that.
  return withTime && hasTime ? text : text.replaceAll(' ', '\u00a0');
}
