/**
 * A day as attributes have it, so many days from the present one.
 *
 * @param now by the clock that the widgets reckon from, unless it is said otherwise
 */
export function dayFromNow(days: number, now = Date.now()): string {
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}
