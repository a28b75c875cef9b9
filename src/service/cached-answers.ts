import { LRUCache } from 'lru-cache';
import { ServiceError } from './service-error.js';

/** A place that keeps answers: the memory, or a store that several machines share. */
export interface ServiceCache {
  get(key: string): Promise<string | undefined>;
  /** @param seconds how long the value is of use */
  set(key: string, value: string, seconds: number): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Returns a cache in the memory of this process. It forgets what was not asked for the longest. */
export function memoryCache(bytes: number): ServiceCache {
  const values = new LRUCache<string, string>({
    maxSize: bytes,
    // A character needs up to two bytes.
    sizeCalculation: (value, key) => 2 * (value.length + key.length) + 100,
  });
  return {
    get: (key) => Promise.resolve(values.get(key)),
    set: (key, value, seconds) => Promise.resolve(void values.set(key, value, { ttl: seconds * 1000 })),
    delete: (key) => Promise.resolve(void values.delete(key)),
  };
}

/**
 * In seconds: how long an answer is fresh; how long an old one is sent while a new one is requested; and how long it is
 * kept, to be sent if no new one comes.
 */
export const times = { fresh: 60, old: 3_600, kept: 86_400 };

/** How long an address that has failed is not requested again, in milliseconds. */
const failureTime = 5_000;

/** How many addresses are requested at the same time. */
const mostRequests = 64;

interface Kept {
  body: string;
  /** When it was made, in milliseconds since the epoch. */
  madeAt: number;
}

/** An answer, and whether it could not be made anew. */
export interface CachedAnswer extends Kept {
  isStale: boolean;
}

/**
 * Keeps answers, so that each is made once a minute, however many clients ask. While a new one is made, and if that
 * fails, clients get the old one.
 */
export class CachedAnswers {
  #cache: ServiceCache;
  #making = new Map<string, Promise<Kept>>();
  #failures = new LRUCache<string, ServiceError>({ max: 1_000, ttl: failureTime });

  constructor(cache: ServiceCache) {
    this.#cache = cache;
  }

  /** @throws {ServiceError} if it cannot be made, and no earlier one is known */
  async get(key: string, make: () => Promise<string>): Promise<CachedAnswer> {
    const kept = await this.#kept(key);
    const age = kept ? (Date.now() - kept.madeAt) / 1000 : Infinity;
    if (kept && age < times.fresh) return { ...kept, isStale: false };
    const failure = this.#failures.get(key);
    if (kept && (failure || age < times.old)) {
      if (!failure) this.#make(key, make).catch(() => undefined);
      return { ...kept, isStale: Boolean(failure) };
    }
    if (failure) throw failure;
    try {
      return { ...(await this.#make(key, make)), isStale: false };
    } catch (reason) {
      if (kept) return { ...kept, isStale: true };
      throw reason;
    }
  }

  /** Forgets an answer, so that the next client gets a new one. */
  async forget(key: string): Promise<void> {
    this.#failures.delete(key);
    // An answer that is being made now may be the old one.
    this.#making.delete(key);
    await this.#cache.delete(key);
  }

  /** A cache that cannot be reached has nothing. */
  async #kept(key: string): Promise<Kept | undefined> {
    try {
      const text = await this.#cache.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as Kept);
    } catch {
      return undefined;
    }
  }

  #make(key: string, make: () => Promise<string>): Promise<Kept> {
    const making = this.#making.get(key);
    if (making) return making;
    if (this.#making.size >= mostRequests)
      return Promise.reject(new ServiceError(503, 'The service has too much to do.', 'Send this request again.'));
    const isCurrent = (): boolean => this.#making.get(key) === made;
    const made: Promise<Kept> = make()
      .then(async (body) => {
        const kept = { body, madeAt: Date.now() };
        if (isCurrent()) await this.#cache.set(key, JSON.stringify(kept), times.kept).catch(() => undefined);
        return kept;
      })
      .catch((failure: ServiceError) => {
        this.#failures.set(key, failure);
        throw failure;
      })
      .finally(() => isCurrent() && this.#making.delete(key));
    this.#making.set(key, made);
    return made;
  }
}
