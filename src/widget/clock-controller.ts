import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isServer } from './is-server.js';
import { pageOf } from './page/page.js';

type Host = ReactiveControllerHost & HTMLElement;

/** When each widget that shows a time must render again. */
const wakeTimes = new Map<Host, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Renders its host again when a time that it shows is no longer correct: an age, a deadline.
 *
 * All widgets share one timer, set for the next change. It does not run while the page is hidden.
 */
export class ClockController implements ReactiveController {
  #host: Host;
  #wakesAt?: number;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The current time; `undefined` on a server without the option `now`, because readers see its page later. */
  get now(): number | undefined {
    return isServer ? pageOf(this.#host)?.now : Date.now();
  }

  /** Schedules a render at `time`; none if it is `undefined` or `Infinity`. */
  wakeAt(time: number | undefined): void {
    this.#wakesAt = time;
    wakeTimes.delete(this.#host);
    // Keep no reference to a widget outside the page. It renders again when it is connected.
    if (isServer || time === undefined || !this.#host.isConnected) return;
    wakeTimes.set(this.#host, time);
    schedule(time);
  }

  hostConnected(): void {
    // Time has passed while the widget was outside the page.
    if (this.#wakesAt !== undefined) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    wakeTimes.delete(this.#host);
  }
}

/** When {@link timer} fires. */
let nextWake = Infinity;

/** The longest delay of a browser's timer, in milliseconds. A longer one fires at once. */
const longestTimer = 2 ** 31 - 1;

function schedule(time: number): void {
  if (time >= nextWake) return;
  // A timer stops while the machine sleeps, so check the time when the reader comes back.
  document.addEventListener('visibilitychange', wakeDue);
  if (document.hidden) return;
  nextWake = time;
  clearTimeout(timer);
  timer = setTimeout(wakeDue, Math.min(Math.max(0, time - Date.now()), longestTimer));
}

/** Renders the hosts that are due, and sets the timer for the next. Does nothing while the page is hidden. */
function wakeDue(): void {
  clearTimeout(timer);
  nextWake = Infinity;
  if (document.hidden) return;
  const now = Date.now();
  for (const [host, time] of wakeTimes) {
    if (time > now) continue;
    wakeTimes.delete(host);
    host.requestUpdate();
  }
  if (wakeTimes.size > 0) schedule(Math.min(...wakeTimes.values()));
}
