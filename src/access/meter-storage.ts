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
  /** `undefined` until it has been tried. */
  let isRefused: boolean | undefined;
  /** Runs what a browser may refuse. */
  const attempt = (use: (storage: Storage) => void): void => {
    try {
      use(localStorage);
    } catch {
      isRefused = true;
    }
  };
  const attemptIfAllowed = (use: (storage: Storage) => void): void => {
    if (mayStore()) attempt(use);
  };
  const keep = (storage: Storage, key: string, value: string): void => {
    storage.setItem(key, value);
    // What stands in for a storage may take all and keep nothing.
    if (storage.getItem(key) !== value) throw new Error('Nothing is kept.');
    isRefused = false;
    memory.delete(key);
  };
  return {
    get kind() {
      if (!mayStore()) return 'memory';
      if (isRefused === undefined) {
        attempt((storage) => {
          keep(storage, probe, probe);
          storage.removeItem(probe);
        });
      }
      return isRefused ? 'memory' : 'local';
    },
    entries(prefix) {
      // What was kept in memory alone moves as soon as it may.
      attemptIfAllowed((storage) => {
        for (const [key, value] of memory) if (key.startsWith(prefix)) keep(storage, key, value);
      });
      const found = new Map([...memory].filter(([key]) => key.startsWith(prefix)));
      attemptIfAllowed((storage) => {
        for (const key of keysOf(storage, prefix)) found.set(key, storage.getItem(key) ?? '');
      });
      return [...found];
    },
    set(key, value) {
      memory.set(key, value);
      attemptIfAllowed((storage) => keep(storage, key, value));
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

/** Written and taken away again, to see whether there is room. No meter's key begins so: other tabs must not take it for a count. */
const probe = 'standfirst.probe';

/** By their numbers: what stands in for a storage need not list them in another way. */
function keysOf(storage: Storage, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}
