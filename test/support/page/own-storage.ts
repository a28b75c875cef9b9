/**
 * Replaces `localStorage` until {@link OwnStorage.stop}, because the tests of several files run in one browser at once
 * and would share the real one.
 *
 * It lists its keys only by number, and may be full.
 */
export class OwnStorage {
  isFull = false;
  #kept = new Map<string, string>();
  #own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

  constructor() {
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: this });
  }

  get length(): number {
    return this.#kept.size;
  }

  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('', 'QuotaExceededError');
    this.#kept.set(key, value);
  }

  removeItem(key: string): void {
    this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
  }

  stop(): void {
    // Node may have none.
    if (this.#own) Object.defineProperty(globalThis, 'localStorage', this.#own);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  }
}
