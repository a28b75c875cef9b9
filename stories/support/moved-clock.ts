/** The real clock of the page. */
const now = Date.now.bind(Date);

/** How many days the clock is moved. */
let moved = 0;

/**
 * Moves the clock of the story's page by this many days from the real time; 0 resets it.
 *
 * Replaces only `Date.now`, because all widgets use it.
 */
export function moveClock(days: number): void {
  moved = days;
  Date.now = days === 0 ? now : () => now() + days * 86_400_000;
}

/** Lets this many minutes pass. Widgets then update as they do when a reader returns to a page. */
export function letPass(minutes: number): void {
  moveClock(moved + minutes / (24 * 60));
  document.dispatchEvent(new Event('visibilitychange'));
}
