const datePattern =
  /^(\d{4}-\d\d-\d\d)(?:[T ]((?:[01]\d|2[0-3]):\d\d)(?::(\d\d)(?:\.\d+)?)?(?:(Z)|([+-]\d\d):?(\d\d))?)?$/i;

/**
 * Reads a date as programs write it, into one spelling: `YYYY-MM-DDTHH:MM:SS` with its own offset (`Z` for UTC), or
 * `YYYY-MM-DD`.
 *
 * Reads the subset of ISO 8601 that RFC 3339 and HTML's `datetime` define. A time without an offset keeps only its
 * date, because its zone is not known. A date that does not exist (31 February) does not count. {@link isoDate}, which
 * is four times as large, reads all other spellings.
 *
 * @returns `undefined` if it cannot be read
 * @see {@link https://www.rfc-editor.org/rfc/rfc3339#section-5.6 | RFC 3339, section 5.6}
 * @see {@link https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#dates-and-times | HTML, dates and times}
 */
export function machineDate(value: unknown): string | undefined {
  const parts = typeof value === 'string' ? datePattern.exec(value.trim()) : null;
  if (!parts) return undefined;
  const [, date, minutes = '00:00', seconds = '00', utc, hours, rest] = parts;
  const clock = `${date}T${minutes}:${seconds === '60' ? '59' : seconds}`;
  const at = Date.parse(`${clock}Z`);
  // A date that does not exist is refused, or becomes another day, as 31 February does. ISO 8601 begins in 1583.
  const day = Number(date!.slice(-2));
  if (!(at >= Date.UTC(1583, 0)) || (day > 28 && new Date(at).getUTCDate() !== day)) return undefined;
  if (utc || /^[+-]0000$/.test(`${hours}${rest}`)) return `${clock}Z`;
  if (!hours) return date;
  return Math.abs(Number(hours)) <= 14 && Number(rest) < 60 ? `${clock}${hours}:${rest}` : undefined;
}
