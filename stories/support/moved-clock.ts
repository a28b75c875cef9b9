/** The page's own clock. */
const now = Date.now.bind(Date);

/**
 * Moves the clock of the page that the story is in by so many days, from its own time; 0 puts it right.
 *
 * Only `Date.now` is moved, which all widgets reckon from.
 */
export function moveClock(days: number): void {
  Date.now = days === 0 ? now : () => now() + days * 86_400_000;
}
