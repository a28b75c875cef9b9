import { isServer, type LitElement, type ReactiveController } from 'lit';

/** The area in square pixels from which a smaller share must be in sight. */
const largeArea = 242_500;

/** How long that share must stay in sight, in milliseconds. */
const viewTime = 1_000;

/** The controllers of this copy's widgets that have not been viewed yet, by element. One observer watches all widgets. */
const watched = new Map<Element, ViewableController>();
let observer: IntersectionObserver | undefined;

/**
 * Calls its host, once for each content that it shows, when a reader could see it: half of the widget, or 30 % of a very large one, was in sight for
 * one continuous second while the page was visible. Nothing is sent anywhere.
 *
 * @see {@link https://mediaratingcouncil.org/standards-and-guidelines | MRC, viewable impression measurement, display}
 */
export class ViewableController implements ReactiveController {
  #host: LitElement;
  #announce: () => void;
  #viewed = new Set<string>();
  #shown?: string;
  #timer?: ReturnType<typeof setTimeout>;
  /** Whether enough of the widget is in sight, even if the page is hidden. */
  #isInSight = false;

  constructor(host: LitElement, announce: () => void) {
    this.#host = host;
    this.#announce = announce;
    host.addController(this);
  }

  /** @param what identifies what the host shows now; `undefined` if it shows nothing that counts */
  watch(what: string | undefined): void {
    if (what === this.#shown) return;
    this.#shown = what;
    this.hostDisconnected();
    this.hostConnected();
  }

  hostConnected(): void {
    const shown = this.#shown;
    if (isServer || shown === undefined || this.#viewed.has(shown) || !this.#host.isConnected) return;
    observer ??= watchPage();
    watched.set(this.#host, this);
    observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#isInSight = false;
    this.count();
    watched.delete(this.#host);
    observer?.unobserve(this.#host);
  }

  see({ intersectionRatio, boundingClientRect: { width, height } }: IntersectionObserverEntry): void {
    const area = width * height;
    this.#isInSight = area > 0 && intersectionRatio >= (area >= largeArea ? 0.3 : 0.5);
    this.count();
  }

  /** Starts or stops the timer. */
  count(): void {
    const counts = this.#isInSight && !document.hidden;
    if (counts === (this.#timer !== undefined)) return;
    clearTimeout(this.#timer);
    this.#timer = counts ? setTimeout(() => this.#view(), viewTime) : undefined;
  }

  #view(): void {
    this.#viewed.add(this.#shown!);
    this.hostDisconnected();
    this.#announce();
  }
}

function watchPage(): IntersectionObserver {
  document.addEventListener('visibilitychange', () => watched.forEach((each) => each.count()));
  return new IntersectionObserver((entries) => entries.forEach((entry) => watched.get(entry.target)?.see(entry)), {
    threshold: [0.3, 0.5],
  });
}
