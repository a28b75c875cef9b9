import { LRUCache } from 'lru-cache';
import { inTime } from './in-time.js';
import type { RequestContext } from './request-context.js';
import { ServiceError } from './service-error.js';
import { shortHash } from './sha-256.js';
import { Turns } from './turns.js';
import type { Lifetime } from './upstream-policy.js';

/** A place that keeps answers: the memory, or a store that several machines share. */
export interface ServiceCache {
  get(key: string): Promise<string | undefined>;
  /** @param seconds how long the value is of use, at least ten. A store may keep it longer */
  set(key: string, value: string, seconds: number): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * The option of a cache that reads the clock each time. Otherwise a timer says when to read it again. A worker ends
 * timers with their request, so the cache would never see that an entry is old.
 */
export const ttlResolution = 0;

/** Returns a cache in the memory of this process. It forgets what was not asked for the longest. */
export function memoryCache(bytes: number): ServiceCache {
  const values = new LRUCache<string, string>({
    maxSize: bytes,
    // A character needs up to two bytes.
    sizeCalculation: (value, key) => 2 * (value.length + key.length) + 100,
    ttlResolution,
  });
  return {
    get: (key) => Promise.resolve(values.get(key)),
    set: (key, value, seconds) => Promise.resolve(void values.set(key, value, { ttl: seconds * 1000 })),
    delete: (key) => Promise.resolve(void values.delete(key)),
  };
}

/** How long an address that has failed is not requested again, in milliseconds. */
const failureTime = 5_000;

/** How long a request waits for an answer that another may be making, in milliseconds. */
const answerPatience = 20_000;

/** How long a store may take, in milliseconds. */
const storePatience = 1_000;

/** Facts that are kept with an answer, to ask its newsroom later whether it has changed. */
export interface Renewal {
  /** The address of the newsroom's answer, after redirects. */
  url: string;
  /** The JSON of its `UpstreamPolicy`. */
  policy: object;
  /** When it was parsed, in milliseconds since the epoch. */
  parsedAt: number;
}

/** A new answer. */
export interface Made {
  /** Without it, the body of the earlier answer is still right. */
  body?: string;
  lifetime: Lifetime;
  /** Without it, an answer cannot be renewed. A new one is made. */
  renewal?: Renewal;
}

/**
 * Makes an answer.
 *
 * @param earlier the renewal of the answer that is kept
 */
export type Make = (earlier: Renewal | undefined) => Promise<Made>;

/** An answer as it is kept. */
interface Kept extends Made {
  body: string;
  /** A short hash of the body. */
  tag: string;
  /** When it was made, in milliseconds since the epoch. */
  madeAt: number;
}

/** An answer, and where it comes from. */
export interface CachedAnswer extends Kept {
  /** `stale`: it is old, and a new one could not be made. */
  from: 'origin' | 'cache' | 'stale';
}

/**
 * Keeps answers, so that each is made once in its lifetime, however many clients ask. While a new one is made, and if
 * that fails, clients get the old one.
 */
export class CachedAnswers {
  #cache: ServiceCache;
  #onFailure: (failure: ServiceError) => void;
  /** The answers that are made now, and when each began, in milliseconds since the epoch. */
  #making = new Map<string, { made: Promise<Kept>; began: number }>();
  /** The last change of each key in the store that has not ended. */
  #writing = new Map<string, Promise<unknown>>();
  #failures = new LRUCache<string, ServiceError>({ max: 1_000, ttl: failureTime, ttlResolution });
  #turns = new Turns();

  /** @param onFailure called if an answer could not be made, and clients get an old one. They do not see the failure */
  constructor(cache: ServiceCache, onFailure: (failure: ServiceError) => void) {
    this.#cache = cache;
    this.#onFailure = onFailure;
  }

  /**
   * @param group the answers that wait for each other, so that a slow newsroom does not delay the others
   * @param context the request that needs the answer
   * @throws {ServiceError} if it cannot be made, and no earlier one is known
   */
  async get(key: string, group: string, make: Make, context: RequestContext): Promise<CachedAnswer> {
    const kept = await this.#kept(key);
    const age = kept ? ageOf(kept) : Infinity;
    if (kept && age < kept.lifetime.fresh) return { ...kept, from: 'cache' };
    const failure = this.#failures.get(key);
    if (kept && (failure || age < untilOf(kept))) {
      if (!failure) this.#make(key, group, make, kept, context).catch(() => undefined);
      return { ...kept, from: failure ? 'stale' : 'cache' };
    }
    if (failure) throw failure;
    try {
      const making = this.#make(key, group, make, kept, context);
      return { ...(await inTime(making, answerPatience, slowAnswer())), from: 'origin' };
    } catch (reason) {
      if (kept && !(reason as ServiceError).isFinal) return { ...kept, from: 'stale' };
      throw reason;
    }
  }

  /** Forgets an answer, so that the next client gets a new one. */
  async forget(key: string): Promise<void> {
    this.#failures.delete(key);
    // An answer that is being made now may be the old one.
    this.#making.delete(key);
    await this.#write(key, () => this.#cache.delete(key));
  }

  /** A store that cannot be reached, or gives something else, has nothing. */
  async #kept(key: string): Promise<Kept | undefined> {
    try {
      const text = (await inTime(this.#cache.get(key), storePatience, slowStore()))!;
      const end = text.indexOf('\n');
      const kept = { ...(JSON.parse(text.slice(0, end)) as Omit<Kept, 'body'>), body: text.slice(end + 1) };
      // A comparison with anything but a number is false.
      return ageOf(kept) < kept.lifetime.kept ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  #make(key: string, group: string, make: Make, earlier: Kept | undefined, context: RequestContext): Promise<Kept> {
    const making = this.#making.get(key);
    if (making && Date.now() - making.began < answerPatience) return making.made;
    const isCurrent = (): boolean => this.#making.get(key)?.made === made;
    const isAwaited = !earlier || ageOf(earlier) >= untilOf(earlier);
    const made: Promise<Kept> = this.#turns
      .take(group, () => make(earlier?.renewal))
      .then(async ({ body = earlier!.body, lifetime, renewal }) => {
        const facts = { madeAt: Date.now(), tag: await shortHash(body), lifetime, renewal };
        // Clients do not wait for the store.
        if (isCurrent())
          void this.#write(key, () => this.#cache.set(key, `${JSON.stringify(facts)}\n${body}`, lifetime.kept));
        return { ...facts, body };
      })
      .catch((failure: ServiceError) => {
        this.#failures.set(key, failure);
        if (failure.isFinal) void this.#write(key, () => this.#cache.delete(key));
        if (!isAwaited || (earlier && !failure.isFinal)) this.#onFailure(failure);
        throw failure;
      });
    this.#making.set(key, { made, began: Date.now() });
    // Until the store has the answer, clients share this one.
    const end = async (): Promise<void> => {
      await made.catch(() => undefined);
      await this.#writing.get(key);
      if (isCurrent()) this.#making.delete(key);
    };
    context.waitUntil(end());
    return made;
  }

  /** Changes the store, one change of a key after the other. Never rejects. */
  #write(key: string, change: () => Promise<void>): Promise<void> {
    const ignore = (): undefined => undefined;
    const before = inTime(Promise.resolve(this.#writing.get(key)), storePatience, slowStore()).catch(ignore);
    const done = before.then(() => inTime(change(), storePatience, slowStore())).catch(ignore);
    this.#writing.set(key, done);
    return done.finally(() => this.#writing.get(key) === done && this.#writing.delete(key));
  }
}

/** Returns how old an answer is, in seconds. */
export function ageOf({ madeAt }: { madeAt: number }): number {
  return (Date.now() - madeAt) / 1000;
}

/** Returns until which age an answer is sent while a new one is made, in seconds. */
function untilOf({ lifetime: { fresh, old } }: Kept): number {
  return fresh + old;
}

function slowAnswer(): ServiceError {
  return new ServiceError(503, 'The answer takes too long.', 'Send this request again.');
}

function slowStore(): Error {
  return new Error('The store is slow.');
}
