/** The page's own clock. */
const now = Date.now.bind(Date);

/** How far it is moved, in days. */
let moved = 0;

/**
 * Moves the clock of the page that the story is in by so many days, from its own time; 0 puts it right.
 *
 * Only `Date.now` is moved, which all widgets reckon from.
 */
export function moveClock(days: number): void {
  moved = days;
  Date.now = days === 0 ? now : () => now() + days * 86_400_000;
}

/** Lets so many minutes pass. What is due then happens as when a reader comes back to a page. */
export function letPass(minutes: number): void {
  moveClock(moved + minutes / (24 * 60));
  document.dispatchEvent(new Event('visibilitychange'));
}
