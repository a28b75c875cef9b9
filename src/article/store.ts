import type { Article } from './article.js';
import type { ArticleFormatError } from './errors.js';
import type { ArticleFormat } from './parse-options.js';

/**
 * Why an address gave no articles.
 *
 * `network`: the server was not reached, or the page's own policy lets nothing through to it. `cors`: likewise, at another origin, where a server that does not allow this page looks
 * the same to a script. `http`: it answered with an error status. `format`: its answer is in no known format.
 * `too-large`: over {@link maximumBytes}. `timeout`: no whole answer within {@link timeLimit}.
 */
export type LoadFailure = 'network' | 'cors' | 'http' | 'format' | 'too-large' | 'timeout';

/** That an address gave no articles; the message says why and what mends it. */
export class ArticleLoadError extends Error {
  override name = 'ArticleLoadError';

  constructor(
    readonly reason: LoadFailure,
    /** The address that was asked. */
    readonly url: string,
    message: string,
  ) {
    super(message);
  }
}

/** Where a load stands. A failed one keeps the articles that an earlier one brought. */
export interface ArticleLoad {
  readonly status: 'loading' | 'ready' | 'failed';
  /** None with `ready`: what stands at the address is in a known format, and holds no article that may be shown now. */
  readonly articles: readonly Article[];
  /** When `articles` came, in milliseconds since 1970. */
  readonly loadedAt?: number;
  /** With `failed`. */
  readonly error?: ArticleLoadError;
}

/** How to load. */
export interface LoadOptions {
  /** The format, where it is not to be found from the content. */
  format?: ArticleFormat;
}

/** The largest answer that is read, in bytes. */
export const maximumBytes = 5_000_000;

/** How long a whole answer may take, in milliseconds. */
export const timeLimit = 20_000;

/** How long articles count as fresh, in milliseconds; older ones are shown at once and asked for again. */
export const timeToLive = 60_000;

/** How long a failure stands before the address is asked again, in milliseconds: a page full of cards must not press a server that fails. */
export const failureTime = 5_000;

type Listener = (load: ArticleLoad) => void;

interface Entry {
  load: ArticleLoad;
  /** When the last request ended. */
  settledAt: number;
  listeners: Set<Listener>;
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
 * One request serves all who ask; it is aborted when the last of them leaves. Nothing is rejected or thrown: a failure is a state, and what
 * has failed is asked for again once the browser is back on line.
 *
 * @param url absolute `http:` or `https:` address
 * @returns a function that ends it
 */
export function watchArticles(url: string, { format }: LoadOptions, listener: Listener): () => void {
  return pageStore().watch(url, format, listener);
}

/**
 * Asks for the articles at `url` again now, unless a request for them is under way or nobody has asked for them yet: who watches them hears of what
 * comes of it. Until then what stands, stands.
 */
export function refreshArticles(url: string, { format }: LoadOptions = {}): void {
  pageStore().refresh(url, format);
}

/**
 * The articles at `url`, through the page-wide store; none where what stands there is in a known format and holds none that may be shown now.
 *
 * @throws {ArticleLoadError} when the address gives none
 */
export function loadArticles(url: string, options: LoadOptions = {}): Promise<Article[]> {
  return new Promise((resolve, reject) => {
    const stop = watchArticles(url, options, (load) => {
      if (load.status === 'loading') return;
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

  function start(entry: Entry, key: string): void {
    if (entry.request) return;
    const [url, format] = key.split(' ') as [string, ArticleFormat];
    const request = new AbortController();
    entry.request = request;
    void fetchArticles(url, format, request.signal).then(
      (articles) => settle({ status: 'ready', articles, loadedAt: Date.now() }),
      (error: ArticleLoadError) => settle({ ...entry.load, status: 'failed', error }),
    );
    function settle(load: ArticleLoad): void {
      if (entry.request !== request) return;
      delete entry.request;
      entry.load = load;
      entry.settledAt = Date.now();
      for (const listener of [...entry.listeners]) {
        // One that an earlier one has ended hears no more.
        if (entry.listeners.has(listener)) listener(load);
      }
    }
  }

  globalThis.addEventListener?.('online', () => {
    for (const [key, entry] of entries) if (entry.load.error && entry.listeners.size > 0) start(entry, key);
  });

  return {
    watch(url, format, listener) {
      const key = keyOf(url, format);
      const entry: Entry = entries.get(key) ?? {
        load: { status: 'loading', articles: [] },
        settledAt: 0,
        listeners: new Set(),
      };
      entries.set(key, entry);
      entry.listeners.add(listener);
      const { error, ...rest } = entry.load;
      if (Date.now() - entry.settledAt >= (error ? failureTime : timeToLive)) {
        if (error) entry.load = { ...rest, status: 'loading' };
        start(entry, key);
      }
      listener(entry.load);
      return () => {
        entry.listeners.delete(listener);
        // A widget that is moved leaves and comes back in one task.
        setTimeout(() => {
          // What is only being refreshed is of use to the next who ask.
          if (entry.listeners.size > 0 || entry.load.status !== 'loading') return;
          entry.request?.abort();
          delete entry.request;
          entries.delete(key);
        });
      };
    },
    refresh(url, format) {
      const key = keyOf(url, format);
      const entry = entries.get(key);
      if (entry) start(entry, key);
    },
  };
}

async function fetchArticles(url: string, format: ArticleFormat | undefined, signal: AbortSignal): Promise<Article[]> {
  const timer = AbortSignal.timeout(timeLimit);
  const policy = watchPolicy(url);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, timer]) });
    if (!response.ok) throw new ArticleLoadError('http', url, `${url} answered with status ${response.status}.`);
    const text = await readText(response, url);
    // The parsers are as large as all the rest; a page without a source does without them.
    const { parseArticles } = await import('./parse-articles.js').catch((failure: unknown) => {
      throw new ArticleLoadError('network', url, `The library's own parsers did not load. ${String(failure)}`);
    });
    // A redirect moves the base of relative addresses.
    return parseArticles(text, { url: response.url || url, ...(format && { format }) });
  } catch (failure) {
    throw explain(failure, url, timer.aborted, await policy.hasRefused());
  } finally {
    policy.stop();
  }
}

/**
 * Listens whether the page's own content security policy refuses a request: the request fails as one does that reaches no server, and the
 * browser reports why in a task of its own ({@link https://www.w3.org/TR/CSP3/#report-violation | CSP, section 5.5}).
 */
function watchPolicy(url: string): { hasRefused(): Promise<boolean>; stop(): void } {
  let isRefused = false;
  const hear = ({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    // The address, or its origin alone.
    if (disposition === 'enforce' && effectiveDirective === 'connect-src' && url.startsWith(blockedURI))
      isRefused = true;
  };
  globalThis.addEventListener?.('securitypolicyviolation', hear);
  return {
    hasRefused: () => new Promise((resolve) => setTimeout(() => resolve(isRefused))),
    stop: () => globalThis.removeEventListener?.('securitypolicyviolation', hear),
  };
}

function explain(failure: unknown, url: string, timedOut: boolean, isRefused: boolean): ArticleLoadError {
  if (failure instanceof ArticleLoadError) return failure;
  const { name, message } = failure as ArticleFormatError;
  if (name === 'ArticleFormatError') return new ArticleLoadError('format', url, message);
  const { origin } = new URL(url);
  const isOwn = origin === globalThis.location?.origin;
  const because = (reason: LoadFailure, words: string): ArticleLoadError =>
    new ArticleLoadError(reason, url, `${url} was ${words}`);
  if (timedOut) return because('timeout', `not answered in full in ${timeLimit / 1000} s.`);
  if (isRefused) {
    const missing = isOwn ? "'self'" : origin;
    return because(
      'network',
      `refused by this page's content security policy. Add ${missing}, or where it redirects to, to its connect-src.`,
    );
  }
  if (isOwn) return because('network', 'not reached.');
  return because(
    'cors',
    'not reached, or does not allow this page to read it: its server must answer with Access-Control-Allow-Origin.',
  );
}

async function readText(response: Response, url: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maximumBytes) {
      await reader.cancel();
      throw new ArticleLoadError('too-large', url, `${url} answered with more than ${maximumBytes / 1e6} MB.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
