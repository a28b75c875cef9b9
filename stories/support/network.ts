import { delay, http, HttpResponse, type RequestHandler } from 'msw';
import type { SetupWorker } from 'msw/browser';
import { refreshArticles, type ArticleLoad } from '../../src/article/article-store.js';
import type { Network } from './network-names.js';

/** How long a slow server takes to answer, in milliseconds. */
const slowness = 3_000;

/** The age of stale answers, in milliseconds. A list says that it is stale after a quarter of an hour. */
const staleAge = 20 * 60_000;

/** The addresses of the mock servers. Pictures always load, and the scenarios set their own state. */
const mockServers = /^https:\/\/(?:api|access)\.example\/(?!pictures\/|scenarios\/)/;

/** Answers requests to `address` in this state of the network. In the normal state, the next handler answers. */
export function networkHandler(network: Network, address: string | RegExp): RequestHandler {
  const answered = new Set<string>();
  return http.all(address, async ({ request: { url } }) => {
    switch (network) {
      case 'slow':
        await delay(slowness);
        return undefined;
      case 'empty':
        return HttpResponse.json({ version: 'https://jsonfeed.org/version/1.1', title: 'The Meridian', items: [] });
      case 'not-found':
        return new HttpResponse('Not here', { status: 404 });
      case 'server-error':
        return new HttpResponse('Internal error', { status: 500 });
      case 'malformed':
        return HttpResponse.text('{"headline": "Half a');
      case 'refused':
      case 'offline':
        return HttpResponse.error();
      case 'stale':
        if (answered.has(url)) return HttpResponse.error();
        answered.add(url);
        return undefined;
      default:
        return undefined;
    }
  });
}

/**
 * The part of the page's article store that this file uses. All copies of the library on a page share the store through
 * this protocol.
 */
interface ArticleStore {
  watch(url: string, format: string | undefined, listener: (load: ArticleLoad) => void): () => void;
  refresh(url: string, format: string | undefined): void;
}

const page = globalThis as { [storeKey]?: ArticleStore };
const storeKey = Symbol.for('standfirst.articles.1');

/**
 * Replaces the page's article store by an empty one.
 *
 * @param isStale returns whether the answer of an address is old, so that it is requested again at once
 */
export function renewStore(isStale: (url: string) => boolean = () => false): void {
  page[storeKey] = undefined;
  // The first request creates the store.
  refreshArticles('https://api.example/');
  const store = page[storeKey]!;
  const asked = new Set<string>();
  page[storeKey] = {
    watch: (url, format, listener) =>
      store.watch(url, format, (load) => {
        if (!isStale(url)) return listener(load);
        listener({ ...load, ...(load.loadedAt && { loadedAt: load.loadedAt - staleAge }) });
        if (load.status !== 'ready' || asked.has(url)) return;
        asked.add(url);
        queueMicrotask(() => store.refresh(url, format));
      }),
    refresh: (url, format) => store.refresh(url, format),
  };
}

/** Makes the browser report that it is online or offline. */
export function setOnLine(isOnLine: boolean): void {
  if (isOnLine) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
}

/** The state of the network that was set last, and the handler that answers since then. */
let current: { key: string; handler: RequestHandler } | undefined;

/** Applies the toolbar's network to a story. Its handler answers before the story's own mock servers. */
export function setNetwork({ globals, id, viewMode, msw }: NetworkContext): void {
  const network = globals.network as Network;
  // The stories of a docs page share one network.
  const key = `${network} ${viewMode === 'docs' ? '' : id}`;
  if (current?.key !== key) {
    current = { key, handler: networkHandler(network, mockServers) };
    renewStore(() => network === 'stale');
    setOnLine(network !== 'offline');
  }
  if (network !== 'ok') msw.use(current.handler);
}

interface NetworkContext {
  globals: Record<string, unknown>;
  id: string;
  viewMode: string;
  /** The mock servers. */
  msw: Pick<SetupWorker, 'use'>;
}
