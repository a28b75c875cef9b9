/**
 * Returns the date this many days from now, as attributes need it.
 *
 * @param now default: the clock that the widgets use
 */
export function dayFromNow(days: number, now = Date.now()): string {
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}
