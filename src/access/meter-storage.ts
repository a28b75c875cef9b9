/** Where a meter keeps what it has counted. Nothing here throws. */
export interface MeterStorage {
  /** `local` where it outlives the page, `memory` where it does not. */
  readonly kind: 'local' | 'memory';
  /** What is kept, by keys that begin with `prefix`. */
  entries(prefix: string): [key: string, value: string][];
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Removes all keys that begin with `prefix`, also where nothing may be kept any more. */
  clear(prefix: string): void;
}

/** Kept for as long as the page is open, for every copy of the library on it. */
const pageKey = Symbol.for('standfirst.meter-memory.1');
const page = globalThis as typeof globalThis & { [pageKey]?: Map<string, string> };

/**
 * The best place that this page lets a meter have: `localStorage`, and below it memory, for what that does not take.
 *
 * A browser may refuse it at any moment: reading `localStorage` itself throws where a reader or a frame's sandbox forbids it, and writing
 * where it is full.
 *
 * @param mayStore whether anything may outlive the page; asked at every access, since a reader may change their mind
 */
export function meterStorage(mayStore: () => boolean): MeterStorage {
  const memory = (page[pageKey] ??= new Map());
  let isRefused = false;
  /** Runs what a browser may refuse. */
  const attempt = <Result>(use: (storage: Storage) => Result): Result | undefined => {
    try {
      return use(localStorage);
    } catch {
      isRefused = true;
      return undefined;
    }
  };
  const attemptIfAllowed = <Result>(use: (storage: Storage) => Result): Result | undefined =>
    mayStore() ? attempt(use) : undefined;
  return {
    get kind() {
      return attemptIfAllowed(() => true) && !isRefused ? 'local' : 'memory';
    },
    entries(prefix) {
      // What was kept in memory alone moves as soon as it may.
      attemptIfAllowed((storage) => {
        for (const [each, earlier] of memory) {
          if (!each.startsWith(prefix)) continue;
          storage.setItem(each, earlier);
          memory.delete(each);
        }
      });
      const found = new Map([...memory].filter(([key]) => key.startsWith(prefix)));
      attemptIfAllowed((storage) => {
        for (const key of keysOf(storage, prefix)) found.set(key, storage.getItem(key) ?? '');
      });
      return [...found];
    },
    set(key, value) {
      memory.set(key, value);
      attemptIfAllowed((storage) => {
        storage.setItem(key, value);
        memory.delete(key);
      });
    },
    remove(key) {
      memory.delete(key);
      attemptIfAllowed((storage) => storage.removeItem(key));
    },
    clear(prefix) {
      for (const key of memory.keys()) {
        if (key.startsWith(prefix)) memory.delete(key);
      }
      attempt((storage) => {
        for (const key of keysOf(storage, prefix)) storage.removeItem(key);
      });
    },
  };
}

function keysOf(storage: Storage, prefix: string): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}
