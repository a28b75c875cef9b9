import type { MeterStorage } from '../../../src/access/meter-storage.js';

/** Returns a storage for one meter, which nothing else on the page reads. */
export function memoryStorage(): MeterStorage {
  const memory = new Map<string, string>();
  const entries = (prefix: string): [string, string][] => [...memory].filter(([key]) => key.startsWith(prefix));
  return {
    kind: 'memory',
    entries,
    set: (key, value) => void memory.set(key, value),
    remove: (key) => void memory.delete(key),
    clear: (prefix) => {
      for (const [key] of entries(prefix)) memory.delete(key);
    },
  };
}
