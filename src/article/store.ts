import type { Article } from './article.js';
import { type ArticleLoadError, fetchArticles } from './fetch-articles.js';
import type { ArticleFormat } from './formats/format-names.js';

export { ArticleLoadError, type LoadFailure } from './fetch-articles.js';

/** Where a load stands. A failed one keeps the articles that an earlier one brought. */
export interface ArticleLoad {
  readonly status: 'loading' | 'ready' | 'failed';
  /** None with `ready`: what stands at the address is in a known format, and holds no article that may be shown now. */
  readonly articles: readonly Article[];
  /** When `articles` came, in milliseconds since 1970. */
  readonly loadedAt?: number;
  /** With `failed`. */
  readonly error?: ArticleLoadError;
  /** With `failed`: whether the address is asked once more without anybody's doing, at the time that its server wishes. */
  readonly goesOn?: boolean;
}

/** How to load. */
export interface LoadOptions {
  /** The format, where it is not to be found from the content. */
  format?: ArticleFormat;
}

/** How long articles count as fresh, in milliseconds; older ones are shown at once and asked for again. */
export const timeToLive = 60_000;

/** How long a failure stands before the address is asked again, in milliseconds: a page full of cards must not press a server that fails. */
export const failureTime = 5_000;

/** How many times more an address is asked before it counts as failed, where the failure may pass by itself. */
export const maxRetries = 2;

/** The longest wait before the first of those, in milliseconds, and twice that before each further one. */
export const retryTime = 1_000;

/** How long a reader may wait because a server asks for it, in milliseconds. If it asks for more, the load counts as failed meanwhile. */
export const retryPatience = 5_000;

/** The longest that a page waits because a server asks it to, in milliseconds; where that wants more, the address is not asked again. */
export const maxWait = 60_000;

type Listener = (load: ArticleLoad) => void;

interface Entry {
  readonly url: string;
  readonly format?: ArticleFormat;
  load: ArticleLoad;
  /** When the last request ended. */
  settledAt: number;
  /** Before which the server does not want to be asked again. */
  notBefore: number;
  listeners: Set<Listener>;
  /** Whether the load has failed for now, and the request waits for the time that the server wishes. */
  isResting?: boolean;
  /** From the first request to the end of the last retry. */
  request?: AbortController;
}

/** The page-wide store, shared by every copy of the library on a page: one request in flight for one address. */
interface ArticleStore {
  watch(url: string, format: string | undefined, listener: Listener): () => void;
  refresh(url: string, format: string | undefined): void;
}

const storeKey = Symbol.for('standfirst.articles.1');

type StoreHolder = typeof globalThis & { [storeKey]?: ArticleStore };

/**
 * Follows the articles at `url`: `listener` is called at once with where the load stands, and again at every change.
 *
 * One request serves all who ask; it is aborted when the last of them leaves. Nothing is rejected or thrown: a failure is a state. What may pass by
 * itself is no failure until it has been asked for {@link maxRetries} times more, and what has failed is asked for again once the browser is back on
 * line. A server that wants to be left alone for a time (`Retry-After`) is; where that is more than a moment, it is a failure until then.
 *
 * @param url absolute `http:` or `https:` address
 * @returns a function that ends it
 */
export function watchArticles(url: string, { format }: LoadOptions, listener: Listener): () => void {
  return pageStore().watch(url, format, listener);
}

/**
 * Asks for the articles at `url` again now, unless a request for them is under way, nobody has asked for them yet, or their server wants to be left
 * alone. Who watches them hears of what comes of it, or hears the last failure again; until then what stands, stands.
 */
export function refreshArticles(url: string, { format }: LoadOptions = {}): void {
  pageStore().refresh(url, format);
}

/**
 * The articles at `url`, through the page-wide store; none where what stands there is in a known format and holds none that may be shown now.
 * A server that wants to be left alone for up to a minute is waited for.
 *
 * @throws {ArticleLoadError} when the address gives none
 */
export function loadArticles(url: string, options: LoadOptions = {}): Promise<Article[]> {
  return new Promise((resolve, reject) => {
    const stop = watchArticles(url, options, (load) => {
      if (load.status === 'loading' || load.goesOn) return;
      if (load.error) reject(load.error);
      else resolve([...load.articles]);
      // The first call comes before `stop` exists.
      queueMicrotask(() => stop());
    });
  });
}

function pageStore(): ArticleStore {
  const page = globalThis as StoreHolder;
  return (page[storeKey] ??= createStore());
}

function createStore(): ArticleStore {
  const entries = new Map<string, Entry>();
  const keyOf = (url: string, format = ''): string => `${url} ${format}`;

  async function ask(entry: Entry): Promise<void> {
    if (entry.request) return;
    const { url, format } = entry;
    const request = new AbortController();
    entry.request = request;
    for (let retries = 0; ; retries++) {
      const wait = entry.notBefore - Date.now();
      if (wait > 0) await pause(wait);
      entry.isResting = false;
      if (retries > 0 && entry.listeners.size === 0) entry.request = undefined;
      if (entry.request !== request) return;
      const load = await fetchArticles(url, format, request).then(
        (articles): ArticleLoad => ({ status: 'ready', articles, loadedAt: Date.now() }),
        (error: ArticleLoadError): ArticleLoad => ({ ...entry.load, status: 'failed', error, goesOn: false }),
      );
      if (entry.request !== request) return;
      const retryIn = load.error?.retryIn;
      entry.notBefore = Date.now() + (retryIn ?? 0);
      const isLast = retryIn === undefined || retryIn > maxWait || retries === maxRetries;
      if (isLast || retryIn > retryPatience) {
        if (isLast) entry.request = undefined;
        entry.isResting = !isLast;
        entry.load = isLast ? load : { ...load, goesOn: true };
        entry.settledAt = Date.now();
        tell(entry);
        if (isLast) return;
      }
      // The pages that a failing server has must not all come back to it at one time.
      entry.notBefore += Math.random() * retryTime * 2 ** retries;
    }
  }

  globalThis.addEventListener?.('online', () => {
    for (const entry of entries.values()) {
      if (entry.load.error && entry.listeners.size > 0 && Date.now() >= entry.notBefore) void ask(entry);
    }
  });

  return {
    watch(url, format, listener) {
      const key = keyOf(url, format);
      const entry: Entry = entries.get(key) ?? {
        url,
        format: format as ArticleFormat | undefined,
        load: { status: 'loading', articles: [] },
        settledAt: 0,
        notBefore: 0,
        listeners: new Set(),
      };
      entries.set(key, entry);
      entry.listeners.add(listener);
      const { error, ...rest } = entry.load;
      const dueAt = Math.max(entry.settledAt + (error ? failureTime : timeToLive), entry.notBefore);
      if (rest.status === 'loading' || Date.now() >= dueAt) {
        if (error) entry.load = { ...rest, status: 'loading' };
        void ask(entry);
      }
      tellOne(listener, entry.load);
      return () => {
        entry.listeners.delete(listener);
        // A widget that is moved leaves and comes back in one task.
        setTimeout(() => {
          // What is only being refreshed is of use to the next who ask.
          if (entry.listeners.size > 0 || entry.load.status !== 'loading') return;
          entry.request?.abort();
          entry.request = undefined;
        });
      };
    },
    refresh(url, format) {
      const key = keyOf(url, format);
      const entry = entries.get(key);
      if (!entry) return;
      if (entry.request ? !entry.isResting : Date.now() >= entry.notBefore) void ask(entry);
      // Whoever wants it again waits for an answer.
      else queueMicrotask(() => tell(entry));
    },
  };
}

function tell({ load, listeners }: Entry): void {
  for (const listener of [...listeners]) {
    // One that an earlier one has ended hears no more.
    if (listeners.has(listener)) tellOne(listener, load);
  }
}

/** One that fails must not keep the others from hearing, nor end the request. */
function tellOne(listener: Listener, load: ArticleLoad): void {
  try {
    listener(load);
  } catch (failure) {
    // Node has no such function.
    (globalThis.reportError ?? console.error)(failure);
  }
}

/** Resolves after a time, once the page is looked at. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      if (globalThis.document?.hidden) document.addEventListener('visibilitychange', goOn, { once: true });
      else resolve();
    };
    setTimeout(goOn, milliseconds);
  });
}
