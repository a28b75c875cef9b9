import type { Meter, MeteredArticle } from './meter.js';
import { parseAmpEntitlement, parseReaderAccess, type ReaderAccess } from './reader-access.js';
import { get, toText, hideAdded } from '../article/untrusted-values.js';

/** A request to a source: the article and the reader. */
export interface AccessQuery {
  article: MeteredArticle;
  /** Whether the reader has signed in; `undefined` if the page does not say. */
  isLoggedIn?: boolean;
}

/**
 * A source that knows what a reader may read: a meter, a server, or the publisher's own paywall service.
 *
 * Only `load` is required. If it answers `undefined`, the meter decides. It may also throw or reject. Then every reader
 * gets in: a meter behind the source may grant access, but it refuses no reader.
 */
export interface AccessSource {
  /** The origin of the answers, for developers of the page: `server`, `local`, `memory`, `page`, or your own word. */
  readonly kind: string;
  /** Returns whether the reader may read the article, and why. */
  load(query: AccessQuery): ReaderAccess | Promise<ReaderAccess>;
  /** Calls `changed` when the answer may have changed. Returns a function that ends the subscription. */
  subscribe?(changed: () => void): () => void;
  /**
   * Called when the reader has really opened the article: it was in a visible page for a while. `access` is the answer
   * of `load`.
   */
  act?(action: 'open', query: AccessQuery, access: ReaderAccess): void | Promise<void>;
}

/**
 * Returns a source that asks a meter in this browser. Its subscribers are called when this source or another tab counts
 * an article.
 */
export function meterSource(meter: Meter): AccessSource {
  const listeners = new Set<() => void>();
  return {
    get kind() {
      return meter.storage;
    },
    load: ({ article, isLoggedIn }) => meter.accessTo(article, isLoggedIn),
    async act(_, { article, isLoggedIn }) {
      await oneAtATime(() => {
        // Another tab may have used the last article. This one then closes.
        const { granted } = meter.accessTo(article, isLoggedIn);
        if (granted) meter.count(article);
        return granted;
      });
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      const hear = ({ key }: StorageEvent): void => {
        // The key is null if everything was deleted.
        if (key === null || key.startsWith('standfirst.meter.')) changed();
      };
      addEventListener('storage', hear);
      return () => {
        listeners.delete(changed);
        removeEventListener('storage', hear);
      };
    },
  };
}

/** How long to wait for other tabs, in milliseconds. */
const patience = 1_000;

/** How long it may take until another tab sees what this one has stored, in milliseconds. */
const spreading = 100;

/**
 * The browser's own timer. A page may replace `setTimeout` later, as tests do, and the lock could then be kept for
 * ever.
 */
const setTimer = globalThis.setTimeout;

/**
 * Counts while no other tab of the site counts. Counts without a lock if the browser has no locks, refuses them (in a
 * frame without an origin), or does not grant one in time.
 *
 * The lock is kept for a moment after a count. The tabs may be in different processes, and each process has its own
 * copy of the storage. The copy may be old, even in the tab that has the lock.
 *
 * @param count returns whether it has stored a count
 */
function oneAtATime(count: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let isDone = false;
    const countOnce = (): boolean => {
      if (isDone) return false;
      isDone = true;
      try {
        return count();
      } catch (failure) {
        reject(failure as Error);
        return false;
      } finally {
        resolve();
      }
    };
    const countAlone = async (): Promise<void> => {
      if (countOnce()) await new Promise((end) => setTimer(end, spreading));
    };
    setTimeout(countOnce, patience);
    try {
      navigator.locks.request('standfirst.meter', countAlone).catch(countOnce);
    } catch {
      // There are no locks here.
      countOnce();
    }
  });
}

/** Returns a source with one fixed answer, for example from the page's own script or from JSON in the page. */
export function fixedSource(access: ReaderAccess): AccessSource {
  return { kind: 'page', load: () => access };
}

/** Options of {@link endpointSource}. */
export interface EndpointOptions {
  /**
   * The address that receives a request when a reader opens an article. It is a `POST` with `text/plain`, which needs
   * no preflight. Its body is the endpoint's own, complete answer.
   */
  pingback?: string;
  /** As for `fetch`. Default: `include`, because the endpoint knows the reader by a cookie. */
  credentials?: RequestCredentials;
  /** The time after which an unanswered request counts as failed, in milliseconds. Default: 5,000. */
  timeout?: number;
  /** Default: the page's `fetch`. */
  fetch?: typeof fetch;
}

/**
 * Returns a source that asks an endpoint of the publisher, as AMP's subscriptions do. The endpoint answers with a
 * {@link ReaderAccess}, or with an AMP entitlement, whose reasons are in capitals.
 *
 * In both addresses `ARTICLE_ID`, `SOURCE_URL` and `RANDOM` are filled in. AMP's `READER_ID` is not, because a cookie
 * identifies the reader. `SOURCE_URL` is the page's address without its fragment. It keeps a gift's token, so that the
 * endpoint recognizes the gift. If the request for access fails, it is repeated once.
 *
 * @see
 *   {@link https://github.com/ampproject/amphtml/blob/main/extensions/amp-subscriptions/amp-subscriptions.md | amp-subscriptions}
 */
export function endpointSource(url: string, options: EndpointOptions = {}): AccessSource {
  const { pingback, credentials = 'include', timeout = 5_000, fetch: ask = fetch } = hideAdded({ ...options });
  /** The endpoint's answer from which each access was read. */
  const answers = new WeakMap<object, unknown>();
  const request = async <Result>(
    address: string,
    query: AccessQuery,
    read: (response: Response) => Result | Promise<Result>,
    more?: RequestInit,
  ): Promise<Result> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // This limit is for a fetch of the page's own that ignores the signal. It is a little longer than the signal's,
    // because the error of the signal says more.
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, timeout + 50, new Error(`${address} did not answer in ${timeout} ms.`));
    });
    const answer = async (): Promise<Result> => {
      const response = await ask(filled(address, query), {
        credentials,
        signal: AbortSignal.timeout?.(timeout),
        ...more,
      });
      if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
      return read(response);
    };
    return Promise.race([answer(), late]).finally(() => clearTimeout(timer));
  };
  return {
    kind: 'server',
    async load(query) {
      const load = (): Promise<unknown> => request(url, query, (response) => response.json() as Promise<unknown>);
      const answer = await load().catch(load);
      const isAmp = /^[A-Z_]+$/.test(String(get(answer, 'grantReason')));
      const access = isAmp ? parseAmpEntitlement(answer) : parseReaderAccess(answer);
      if (!access) throw new Error(`${url} does not say whether access is granted.`);
      answers.set(access, answer);
      return access;
    },
    async act(_, query, access) {
      if (!pingback) return;
      const body = JSON.stringify(answers.get(access) ?? access);
      const headers = { 'Content-Type': 'text/plain' };
      await request(pingback, query, () => undefined, { method: 'POST', headers, body, keepalive: true });
    },
  };
}

function filled(address: string, { article }: AccessQuery): string {
  const values: Readonly<Record<string, string>> = {
    ARTICLE_ID: article.id,
    SOURCE_URL: typeof location === 'undefined' ? '' : location.href.replace(/#.*/s, ''),
    RANDOM: String(Math.random()),
  };
  return address.replace(/ARTICLE_ID|SOURCE_URL|RANDOM/g, (name) =>
    // `encodeURIComponent` throws on half of a surrogate pair.
    encodeURIComponent(values[name]!.replace(/\p{Surrogate}/gu, '\ufffd')),
  );
}

/** Returns the `kind` of a source; `undefined` if reading it throws. */
export function kindOf(source: AccessSource | undefined): string | undefined {
  try {
    return source && toText(source.kind);
  } catch {
    return undefined;
  }
}

/**
 * Subscribes to a source's changes. Errors that the source throws are caught.
 *
 * @returns a function that ends the subscription. The source may return an object with `unsubscribe`, as observables
 *   do, or nothing
 */
export function subscribeTo(source: AccessSource, changed: () => void): () => void {
  let subscription: unknown;
  try {
    subscription = source.subscribe?.(changed);
  } catch {
    // The source is still asked.
  }
  return () => {
    try {
      if (typeof subscription === 'function') subscription();
      else (subscription as { unsubscribe?: () => void } | undefined)?.unsubscribe?.();
    } catch {
      // Nothing listens to the source any more.
    }
  };
}
