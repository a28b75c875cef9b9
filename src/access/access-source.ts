import type { Meter, MeteredArticle } from './meter.js';
import { parseAmpEntitlement, parseReaderAccess, type ReaderAccess } from './reader-access.js';
import { get } from '../article/untrusted-values.js';

/** What a source is asked about. */
export interface AccessQuery {
  article: MeteredArticle;
  /** Whether the reader has signed in; `undefined` where the page does not say. */
  isLoggedIn?: boolean;
}

/**
 * Something that knows what a reader may read: a meter, a server, a publisher's own paywall service.
 *
 * Only `load` is needed. It may throw or reject; then nothing is known, and nobody is kept out: a meter behind it may grant, but refuses
 * nobody. One that answers nothing (`undefined`) leaves it to the meter.
 */
export interface AccessSource {
  /** Where the answers come from, for a page's own developers: `server`, `local`, `memory`, `page`, or a word of one's own. */
  readonly kind: string;
  /** Whether the reader may read the article, and why. */
  load(query: AccessQuery): ReaderAccess | Promise<ReaderAccess>;
  /** Calls `changed` when another answer may be had. Returns what ends that. */
  subscribe?(changed: () => void): () => void;
  /** The reader has really opened the article: it was in a visible page for a while. `access` is what `load` has answered with. */
  act?(action: 'open', query: AccessQuery, access: ReaderAccess): void | Promise<void>;
}

/** A meter in this browser as a source of access. It hears of what other tabs count, and tells of what is counted through it. */
export function meterSource(meter: Meter): AccessSource {
  const listeners = new Set<() => void>();
  return {
    get kind() {
      return meter.storage;
    },
    load: ({ article, isLoggedIn }) => meter.accessTo(article, isLoggedIn),
    act(_, { article }) {
      meter.count(article);
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      const hear = ({ key }: StorageEvent): void => {
        // Without a key all has been deleted.
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

/** What is known already: from a page's own script, or from JSON in it. */
export function fixedSource(access: ReaderAccess): AccessSource {
  return { kind: 'page', load: () => access };
}

/** How an endpoint is asked. */
export interface EndpointOptions {
  /**
   * Where an opened article is told of, as `POST` with `text/plain`, which needs no preflight. The body is the endpoint's own answer, with
   * all that stood in it.
   */
  pingback?: string;
  /** As of `fetch`. Default `include`: the endpoint knows the reader by a cookie. */
  credentials?: RequestCredentials;
  /** After which time an endpoint counts as failed, in milliseconds. Default 5,000. */
  timeout?: number;
  /** Default that of the page. */
  fetch?: typeof fetch;
}

/**
 * An endpoint of the publisher's, in the manner of AMP's subscriptions: it answers with a {@link ReaderAccess}, or with an AMP
 * entitlement, whose reasons are in capitals.
 *
 * In both addresses `ARTICLE_ID`, `SOURCE_URL` and `RANDOM` are filled in; AMP's `READER_ID` is not, for a cookie tells the reader. A
 * request that fails is repeated once.
 *
 * @see {@link https://github.com/ampproject/amphtml/blob/main/extensions/amp-subscriptions/amp-subscriptions.md | amp-subscriptions}
 */
export function endpointSource(url: string, options: EndpointOptions = {}): AccessSource {
  const { pingback, credentials = 'include', timeout = 5_000, fetch: ask = fetch } = options;
  /** What the endpoint has said of each access that was made of it. */
  const answers = new WeakMap<object, unknown>();
  const request = async <Result>(
    address: string,
    query: AccessQuery,
    read: (response: Response) => Result | Promise<Result>,
    more?: RequestInit,
  ): Promise<Result> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A fetch of the page's own may not know of signals; one that does says first why it has ended.
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, timeout + 50, new Error(`${address} has not answered for ${timeout} ms.`));
    });
    const answer = async (): Promise<Result> => {
      const response = await ask(filled(address, query), {
        credentials,
        signal: AbortSignal.timeout(timeout),
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
    SOURCE_URL: typeof location === 'undefined' ? '' : location.href,
    RANDOM: String(Math.random()),
  };
  return address.replace(/ARTICLE_ID|SOURCE_URL|RANDOM/g, (name) =>
    // `encodeURIComponent` throws on half of a surrogate pair.
    encodeURIComponent(values[name]!.replace(/\p{Surrogate}/gu, '\ufffd')),
  );
}
