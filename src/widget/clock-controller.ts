import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** When each widget that shows a time must render again. */
const wakeTimes = new Map<Host, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Renders its host again when a time that it shows stops being true: an age, a deadline.
 *
 * All widgets share one timer, set for the first change that is due; none runs while the page is hidden.
 */
export class ClockController implements ReactiveController {
  #host: Host;
  #wakesAt?: number;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The time to reckon from; `undefined` on a server, whose page is read later. */
  get now(): number | undefined {
    return isServer ? undefined : Date.now();
  }

  /** Asks for a render at `time`; `undefined` or `Infinity` for none. */
  wakeAt(time: number | undefined): void {
    this.#wakesAt = time;
    wakeTimes.delete(this.#host);
    // A widget out of the page must not be held; it renders again when it comes back.
    if (isServer || time === undefined || !this.#host.isConnected) return;
    wakeTimes.set(this.#host, time);
    schedule(time);
  }

  hostConnected(): void {
    // Time went on while the widget was out of the page.
    if (this.#wakesAt !== undefined) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    wakeTimes.delete(this.#host);
  }
}

/** When {@link timer} fires. */
let nextWake = Infinity;

/** The longest that a browser's timer can be, in milliseconds; a longer one fires at once. */
const longestTimer = 2 ** 31 - 1;

function schedule(time: number): void {
  if (time >= nextWake) return;
  // A timer may sleep with the machine; a reader who comes back sees what is true then.
  document.addEventListener('visibilitychange', wakeDue);
  if (document.hidden) return;
  nextWake = time;
  clearTimeout(timer);
  timer = setTimeout(wakeDue, Math.min(Math.max(0, time - Date.now()), longestTimer));
}

/** Renders what is due, and waits for what comes next; while the page is hidden, for nothing. */
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
