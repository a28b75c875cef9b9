/**
 * Calls `done` once, after the page has been visible for this many milliseconds; time in the background does not count.
 * Returns a function that cancels this.
 */
export function afterVisible(milliseconds: number, done: () => void): () => void {
  let left = milliseconds;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    if (timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      left -= performance.now() - since;
    }
    if (document.hidden) return;
    since = performance.now();
    timer = setTimeout(finish, Math.max(0, left));
  };
  const end = (): void => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', follow);
  };
  function finish(): void {
    end();
    done();
  }
  document.addEventListener('visibilitychange', follow);
  follow();
  return end;
}
