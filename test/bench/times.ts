/*
 * The times that the contenders write. The results are the same as the library's, but only in English.
 *
 * The first card that needs a formatter makes it. If the module made it while it loads, no contender's time would
 * include it.
 */
const relative = once(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }));
const longDate = once(() => new Intl.DateTimeFormat('en', { calendar: 'gregory', dateStyle: 'long' }));
const longDay = once(() => new Intl.DateTimeFormat('en', { calendar: 'gregory', dateStyle: 'long', timeZone: 'UTC' }));
const wholeDate = once(
  () =>
    new Intl.DateTimeFormat('en', {
      calendar: 'gregory',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
);

/** Returns a function that makes a value when it is first needed. */
export function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Returns a time as a reader sees it, and the whole date. */
export function describe(value: string): { text: string; full: string } {
  const date = new Date(value);
  if (!value.includes('T')) {
    const day = longDay().format(date);
    return { text: day, full: day };
  }
  return { text: shortTime(date), full: wholeDate().format(date) };
}

function shortTime(date: Date): string {
  const minutes = Math.floor((Date.now() - date.getTime()) / 60_000);
  if (minutes >= 24 * 60) return longDate().format(date);
  if (minutes >= 60) return relative().format(-Math.floor(minutes / 60), 'hour');
  return minutes >= 1 ? relative().format(-minutes, 'minute') : relative().format(0, 'second');
}
