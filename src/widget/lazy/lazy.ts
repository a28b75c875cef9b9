import type { ReactiveControllerHost } from 'lit';
import { isServer } from '../is-server.js';

/** Options for the build: when a part is needed, and whether the one file includes it. */
export interface PartOptions {
  /** Selects the tags that need the part at first view. The loader requests it together with their widget. */
  when?: string;
  /** Selects an element anywhere in the page. If there is one, all widgets need the part at first view. */
  whenPageHas?: string;
  /** Whether each tag with any content, or that a server rendered, needs the part at first view. */
  whenFilled?: true;
  /** Loads a module that the part will probably need soon. The loader requests it at the same time. */
  ahead?: () => Promise<unknown>;
  /** Selects the tags for which the loader requests that module, among those of `when`. */
  aheadFor?: string;
  /** Whether the one file does not include the part, so that it loads when a widget asks for it. */
  separate?: true;
  /**
   * Whether the part is never needed at first view: it loads after the widget has rendered, or after an action of the
   * reader.
   */
  late?: true;
}

/**
 * A part of the library that many pages do not need. It loads when a widget first needs it.
 *
 * Declare one with {@link lazy}.
 */
export class LazyPart<Part> {
  /** The part, if it has loaded. */
  value?: Part;

  /** Whether the part may still load. Always false on a server. */
  isExpected = !isServer;

  #load: () => Promise<Part>;
  #loading?: Promise<Part>;
  /** Settles when the part has loaded for the waiting widgets, or has failed. */
  #settled?: Promise<void>;
  #waiting = new Set<ReactiveControllerHost>();

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** Returns the part, or `undefined` until it has loaded. `host` renders again when it has loaded or failed. */
  for(host: ReactiveControllerHost): Part | undefined {
    if (isServer && !this.value) warnOnServer();
    if (!this.value && this.isExpected) {
      this.#waiting.add(host);
      awaitedParts.set(host, (this.#settled ??= this.#loadForWidgets()));
    }
    return this.value;
  }

  /**
   * Calls back with the part. If it has not loaded, it is requested after the next paint, so that it does not delay
   * what a reader sees.
   */
  afterPaint(callback: (part: Part) => void): void {
    if (this.value) callback(this.value);
    else if (this.isExpected)
      void (this.#settled ??= painted().then(() => this.#loadForWidgets())).then(
        () => this.value && callback(this.value),
      );
  }

  /** Loads the part. It is requested once for the page: if that fails, every call rejects. */
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
      // Firefox also rejects the requests of a page that the reader leaves. Such a page has no more timers.
      // See https://bugzilla.mozilla.org/show_bug.cgi?id=1280189.
      setTimeout(() => {
        console.warn(
          "[standfirst] A part of the library did not load, so widgets work without it. Serve all its files, and allow them in the page's script-src.",
          failure,
        );
      }, 1_000);
    }
  }

  #renderWaiting(): void {
    for (const host of this.#waiting) host.requestUpdate();
    this.#waiting.clear();
  }
}

/**
 * Resolves a moment after the next frame. A page that is hidden has no frames, and a simulated DOM may have none, so it
 * waits a second at most.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1_000);
    // The browser paints some time after it has called this function. There is no event for it.
    globalThis.requestAnimationFrame?.(() => setTimeout(resolve, 100));
  });
}

let isWarned = false;

function warnOnServer(): void {
  if (isWarned) return;
  isWarned = true;
  console.warn(
    "[standfirst] Parts of the library are missing, and a server or a test in Node cannot wait for them. Add: import 'standfirst/eager';",
  );
}

/**
 * Promises by widget. Each settles when the part that the widget requested last has loaded or failed. The widget then
 * renders, and requests any other part that is still loading.
 */
export const awaitedParts = new WeakMap<object, Promise<void>>();

/**
 * Declares a part that loads when a widget first needs it:
 *
 * ```ts
 * export const cardExtras = lazy(() => import('./card-extras.js').then((module) => module.cardExtras), { when: '…' });
 * ```
 *
 * Keep this form, because the build reads the call (`.config/build/lazy-parts.ts`). The options decide what the loader
 * requests with a tag, and what the one file contains.
 */
export function lazy<Part>(load: () => Promise<Part>, options?: PartOptions): LazyPart<Part>;
export function lazy<Part>(load: () => Promise<Part>): LazyPart<Part> {
  return new LazyPart(load);
}

/**
 * Selects the tags with an attribute of one of these properties, for {@link PartOptions.when}:
 * `[image-credit], [ratio]`.
 *
 * @param properties a constant list. The build reads it where it is declared
 */
export function given(properties: readonly string[]): string {
  return properties.map((name) => `[${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}]`).join(', ');
}

/** Declares a part that is included from the start. The build of the one file replaces {@link lazy} with this. */
export function included<Part>(part: () => Part): LazyPart<Part> {
  // A module may declare a part before the part's own module has run.
  return Object.defineProperty(
    lazy(() => Promise.resolve(part())),
    'value',
    { get: part, set: () => undefined },
  );
}

const parts: LazyPart<unknown>[] = [];

/** Registers a part under a number. The build of the loader wraps the parts that the loader requests in this call. */
export function numbered<Part>(number: number, part: LazyPart<Part>): LazyPart<Part> {
  parts[number] = part as LazyPart<unknown>;
  return part;
}

/** Sets a part that the loader has requested. */
export function providePart(number: number, part: unknown): void {
  parts[number]?.provide(part);
}
