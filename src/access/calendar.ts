/** In milliseconds. */
const day = 86_400_000;

/** The start of a day in the zone of whoever runs this, in milliseconds since 1970; a day may have 23 or 25 hours. */
export function startOfDay(time: number, daysLater = 0): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}

/**
 * When the day begins that a date names, or an instant falls on, in the zone of whoever runs this.
 *
 * @param value ISO 8601 with an offset, or `YYYY-MM-DD`
 * @returns `NaN` for anything else
 */
export function dayOf(value: string): number {
  // A date without a time is midnight in UTC, one with a time but no offset is in the zone of whoever reads it.
  return startOfDay(Date.parse(value.includes('T') ? value : `${value}T00:00`));
}

/**
 * How many midnights lie between `now` and a date, by the calendar of whoever runs this: 0 is today, 1 tomorrow, -1 yesterday.
 *
 * @param value as in {@link dayOf}
 * @returns `NaN` where it is no date
 */
export function daysUntil(value: string, now: number): number {
  return Math.round((dayOf(value) - startOfDay(now)) / day);
}
