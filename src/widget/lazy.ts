import { isServer, type ReactiveControllerHost } from 'lit';

/** For the build: when a part is needed, and what holds it from the start. */
export interface PartOptions {
  /** Selects the tags that need the part at first view. The loader requests it together with their widget. */
  when?: string;
  /** Selects something that may be anywhere in a page; with it, the page's widgets need the part at first view. */
  whenPageHas?: string;
  /** Whether a widget that a server rendered also needs the part at first view. */
  whenRendered?: true;
  /** Loads what the part itself will ask for soon. The loader requests it at the same time. */
  ahead?: () => Promise<unknown>;
  /**
   * What does not hold the part from the start: the one file, the modules that register tags, or both. It loads when a widget asks for it.
   * Absent: both hold it, so that widgets render at once, on a server too.
   */
  apart?: 'from the one file' | 'from registration' | 'from both';
  /** Whether no first view needs it: it loads after a reader has done something. */
  late?: true;
}

/**
 * A part of the library that many pages do without. It loads when a widget first needs it.
 *
 * Declare one with {@link lazy}.
 */
export class LazyPart<Part> {
  /** The part, if it has loaded. */
  value?: Part;

  /** Whether the part may still load. On a server it does not. */
  isExpected = !isServer;

  #load: () => Promise<Part>;
  #loading?: Promise<Part>;
  /** Settles when the part has loaded for the waiting widgets, or has failed. */
  #settled?: Promise<void>;
  #waiting = new Set<ReactiveControllerHost>();

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** Returns the part, or `undefined` until it has loaded; `host` then renders again. If it fails, the host shows its own markup. */
  for(host: ReactiveControllerHost): Part | undefined {
    if (!this.value && this.isExpected) {
      this.#waiting.add(host);
      awaited.set(host, (this.#settled ??= this.#loadForWidgets()));
    }
    return this.value;
  }

  /** Loads the part. A page requests it once: if that fails, every call is rejected. */
  load(): Promise<Part> {
    return (this.#loading ??= this.#load().then((part) => {
      this.provide(part);
      return part;
    }));
  }

  /** Sets the part, and renders the widgets that wait for it. */
  provide(part: Part): void {
    this.value = part;
    this.#loading = Promise.resolve(part);
    this.#renderWaiting();
  }

  async #loadForWidgets(): Promise<void> {
    try {
      await this.load();
    } catch (failure) {
      this.isExpected = false;
      this.#renderWaiting();
      console.warn(
        "[standfirst] A part of the library did not load; the widgets that ask for it do without. Serve all of dist/cdn/, and let the script-src of the page's policy allow it.",
        failure,
      );
    }
  }

  #renderWaiting(): void {
    for (const host of this.#waiting) host.requestUpdate();
    this.#waiting.clear();
  }
}

/**
 * For each widget, settles when the part that it requested last has loaded or failed. The widget renders then, and requests any other part that is
 * still loading.
 */
export const awaited = new WeakMap<object, Promise<void>>();

/**
 * Declares a part that loads when a widget first needs it:
 *
 * ```ts
 * export const cardExtras = lazy(() => import('./card-extras.js').then((module) => module.cardExtras), { when: '…' });
 * ```
 *
 * The build reads this call (`.config/build/lazy-parts.ts`), so it keeps to that form. From the options it makes what the loader requests with
 * a tag, what the one file holds, and what the modules that register tags provide.
 */
export function lazy<Part>(load: () => Promise<Part>, options?: PartOptions): LazyPart<Part>;
export function lazy<Part>(load: () => Promise<Part>): LazyPart<Part> {
  return new LazyPart(load);
}

/** Declares a part that is there from the start. The build of the one file writes this in place of {@link lazy}. */
export function held<Part>(part: () => Part): LazyPart<Part> {
  // A module may declare a part before the part's own module has run.
  return Object.defineProperty(
    lazy(() => Promise.resolve(part())),
    'value',
    { get: part, set: () => undefined },
  );
}

const parts: LazyPart<unknown>[] = [];

/** Makes a part known by a number. The build of the loader writes this around the parts that the loader requests. */
export function numbered<Part>(number: number, part: LazyPart<Part>): LazyPart<Part> {
  parts[number] = part as LazyPart<unknown>;
  return part;
}

/** Sets a part that the loader has requested. */
export function providePart(number: number, part: unknown): void {
  parts[number]?.provide(part);
}
