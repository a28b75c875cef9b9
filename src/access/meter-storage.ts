/** The place where a meter keeps its counts. Its methods never throw. */
export interface MeterStorage {
  /** `local` if the counts outlive the page, `memory` if they do not. */
  readonly kind: 'local' | 'memory';
  /** Returns the entries whose keys begin with `prefix`. */
  entries(prefix: string): [key: string, value: string][];
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Removes all keys that begin with `prefix`, even if storing is no longer allowed. */
  clear(prefix: string): void;
}

/** The memory of the page, shared by every copy of the library on it. */
const pageKey = Symbol.for('standfirst.meter-memory.1');
const page = globalThis as typeof globalThis & { [pageKey]?: Map<string, string> };

/**
 * Returns the best storage that this page allows: `localStorage`, and memory for everything that it refuses.
 *
 * A browser may refuse `localStorage` at any moment: reading it throws if the reader or a frame's sandbox forbids it,
 * and writing throws if it is full.
 *
 * @param mayStore whether anything may outlive the page. It is called each time, because a reader may change their
 *   mind.
 */
export function meterStorage(mayStore: () => boolean): MeterStorage {
  const memory = (page[pageKey] ??= new Map());
  /** Whether `localStorage` was refused; `undefined` until it has been tried. */
  let isRefused: boolean | undefined;
  /** Uses the storage, which the browser may refuse. */
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
    // A replacement for the browser's storage may accept everything and keep nothing.
    if (storage.getItem(key) !== value) throw new Error('Not stored.');
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
      // Entries in memory move to the storage as soon as they may.
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

/**
 * A key that is written and removed, to test for room. No meter's key begins like it, so other tabs do not read it as a
 * count.
 */
const probe = 'standfirst.probe';

/** Returns the keys by their numbers, because a replacement for the browser's storage may offer no other way. */
function keysOf(storage: Storage, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}
