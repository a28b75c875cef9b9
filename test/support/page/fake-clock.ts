import { settled } from './page.js';

/**
 * The number of the last timer. Numbers are high and never used twice, because a widget may clear a timer that is over.
 * That must not clear a timer of another clock or of the page.
 */
let lastTimer = 1_000_000_000;

/**
 * Replaces the page's clock, its timers and its visibility, until {@link FakeClock.stop}. A test sees at once what a
 * widget does in an hour.
 */
export class FakeClock {
  /** Milliseconds since the epoch. */
  now: number;
  /** The timers that are set: when each is due, by its number. */
  readonly timers = new Map<number, { due: number; run: () => void }>();
  #now = Date.now;
  #set = globalThis.setTimeout;
  #clear = globalThis.clearTimeout;

  constructor(now: string) {
    this.now = Date.parse(now);
    Date.now = () => this.now;
    globalThis.setTimeout = ((run: () => void, delay = 0) => {
      this.timers.set(++lastTimer, { due: this.now + delay, run });
      return lastTimer;
    }) as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((timer: number) => void this.timers.delete(timer)) as typeof clearTimeout;
    // A test runner may keep the page in the background.
    this.setHidden(false);
  }

  /** When each timer is due, as ISO 8601 with seconds. */
  get due(): string[] {
    return [...this.timers.values()].map(({ due }) => new Date(due).toISOString());
  }

  /** Lets time pass for the timers. */
  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const [next] = [...this.timers].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due);
      if (!next) break;
      this.timers.delete(next[0]);
      this.now = Math.max(this.now, next[1].due);
      next[1].run();
    }
    this.now = end;
  }

  /** Waits until the page has handled the actions of the test, lets time pass, and waits again. */
  async passSettled(milliseconds: number): Promise<void> {
    await settled();
    this.pass(milliseconds);
    await settled();
  }

  /** Hides the page, or shows it again. */
  setHidden(isHidden: boolean): void {
    Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  stop(): void {
    Date.now = this.#now;
    globalThis.setTimeout = this.#set;
    globalThis.clearTimeout = this.#clear;
    Reflect.deleteProperty(document, 'hidden');
    // Code that waits continues with the page's own timers.
    document.dispatchEvent(new Event('visibilitychange'));
  }
}
