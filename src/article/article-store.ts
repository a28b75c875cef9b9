import type { Article } from './article.js';
import { type ArticleLoadError, fetchArticles } from './fetch-articles.js';
import type { ArticleFormat } from '../generated/article/format-names.js';

export { ArticleLoadError, type LoadFailure } from './fetch-articles.js';

/** The state of a load. A failed one keeps the articles of an earlier one. */
export interface ArticleLoad {
  readonly status: 'loading' | 'ready' | 'failed';
  /** May be empty with `ready`: the source is in a known format, but has no article that may be shown now. */
  readonly articles: readonly Article[];
  /** When `articles` loaded, in milliseconds since 1970. */
  readonly loadedAt?: number;
  /** Why it failed. */
  readonly error?: ArticleLoadError;
  /** Whether the store requests a failed address again when its server allows it, even if no widget requests it. */
  readonly willRetry?: boolean;
}

/** Options for loading articles. */
export interface LoadOptions {
  /** The format. Without it, the content decides. */
  format?: ArticleFormat;
}

/** How long articles are fresh, in milliseconds. Older ones are shown at once and requested again. */
export const timeToLive = 60_000;

/**
 * How long a failed address is not requested again, in milliseconds: a page full of cards must not overload a failing
 * server.
 */
export const failureTime = 5_000;

/** How many times a temporary failure is retried before the load fails. */
export const maxRetries = 2;

/** The longest wait before the first retry, in milliseconds. It doubles with each retry. */
export const retryTime = 1_000;

/**
 * The longest wait that a server may ask for while the reader sees that the articles are loading, in milliseconds. If
 * it asks for more, the load counts as failed until the wait is over.
 */
export const retryPatience = 5_000;

/** The longest wait that a server may ask for, in milliseconds. If it asks for more, the page does not retry. */
export const maxWait = 60_000;

type Listener = (load: ArticleLoad) => void;

interface Entry {
  readonly url: string;
  readonly format?: ArticleFormat;
  load: ArticleLoad;
  /** When the last request ended. */
  settledAt: number;
  /** The earliest time that the server allows for the next request. */
  notBefore: number;
  listeners: Set<Listener>;
  /** Whether the load has failed for now, and the next request waits until the server allows it. */
  isResting?: boolean;
  /** Set from the first request to the end of the last retry. */
  request?: AbortController;
}

/** The store of a page, shared by every copy of the library on it: it makes one request at a time for each address. */
interface ArticleStore {
  watch(url: string, format: string | undefined, listener: Listener): () => void;
  refresh(url: string, format: string | undefined): void;
}

const storeKey = Symbol.for('standfirst.articles.1');

type StoreHolder = typeof globalThis & { [storeKey]?: ArticleStore };

/**
 * Watches the articles at `url`: calls `listener` at once with the state of the load, and again at every change.
 *
 * All listeners share one request, which is aborted when the last one stops. Nothing is rejected or thrown: a failure
 * is a state. A temporary error is retried {@link maxRetries} times before the load fails. A failed load is requested
 * again when the browser is back online. If a server asks for a wait (`Retry-After`), the next request waits. If the
 * wait is longer than {@link retryPatience}, the load counts as failed until it is over.
 *
 * @param url absolute `http:` or `https:` address
 * @returns a function that stops watching
 */
export function watchArticles(url: string, { format }: LoadOptions, listener: Listener): () => void {
  return pageStore().watch(url, format, listener);
}

/**
 * Requests the articles at `url` again now. Makes no request if one is under way, if there is no listener, or if the
 * server has asked for a wait. Listeners keep what they have until they are called again, with the new state or with
 * the old one.
 */
export function refreshArticles(url: string, { format }: LoadOptions = {}): void {
  pageStore().refresh(url, format);
}

/**
 * Loads the articles at `url` through the store of the page. There are none if the source is in a known format but has
 * none that may be shown now. If a server asks for a wait of up to a minute, the promise waits too.
 *
 * @throws {ArticleLoadError} if the address gives no articles
 */
export function loadArticles(url: string, options: LoadOptions = {}): Promise<Article[]> {
  return new Promise((resolve, reject) => {
    const stop = watchArticles(url, options, (load) => {
      if (load.status === 'loading' || load.willRetry) return;
      if (load.error) reject(load.error);
      else resolve([...load.articles]);
      // The first call happens before `stop` exists.
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
  // A fragment is not sent to the server.
  const keyOf = (url: string, format = ''): string => `${url.replace(/#.*/s, '')} ${format}`;

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
        (error: ArticleLoadError): ArticleLoad => ({ ...entry.load, status: 'failed', error, willRetry: false }),
      );
      if (entry.request !== request) return;
      const retryIn = load.error?.retryIn;
      entry.notBefore = Date.now() + (retryIn ?? 0);
      const isLast = retryIn === undefined || retryIn > maxWait || retries === maxRetries;
      if (isLast || retryIn > retryPatience) {
        if (isLast) entry.request = undefined;
        entry.isResting = !isLast;
        entry.load = isLast ? load : { ...load, willRetry: true };
        entry.settledAt = Date.now();
        callListeners(entry);
        if (isLast) return;
      }
      // The pages of a failing server must not all retry at the same time.
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
      callListener(listener, entry.load);
      return () => {
        entry.listeners.delete(listener);
        // A widget that is moved in the page stops and starts watching in one task.
        setTimeout(() => {
          // A refresh continues, because the next listener can use it.
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
      // The caller waits for an answer.
      else queueMicrotask(() => callListeners(entry));
    },
  };
}

function callListeners({ load, listeners }: Entry): void {
  for (const listener of [...listeners]) {
    // An earlier listener may have stopped this one.
    if (listeners.has(listener)) callListener(listener, load);
  }
}

/** Calls a listener. If it throws, the other listeners and the request continue. */
function callListener(listener: Listener, load: ArticleLoad): void {
  try {
    listener(load);
  } catch (failure) {
    // Node has no `reportError`.
    (globalThis.reportError ?? console.error)(failure);
  }
}

/** Resolves after a time, once the page is visible. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      if (globalThis.document?.hidden) document.addEventListener('visibilitychange', goOn, { once: true });
      else resolve();
    };
    setTimeout(goOn, milliseconds);
  });
}
