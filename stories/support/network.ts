import { delay, http, HttpResponse, type RequestHandler } from 'msw';
import type { SetupWorker } from 'msw/browser';
import { refreshArticles, type ArticleLoad } from '../../src/article/article-store.js';
import type { Network } from './network-names.js';

/** How long an answer of a slow server takes, in milliseconds. */
const slowness = 3_000;

/** How old what is stale is, in milliseconds: more than the quarter of an hour after which a list says so. */
const staleAge = 20 * 60_000;

/** What the mock servers of the stories answer; their pictures come as ever, and the scenarios have states of their own. */
const mockServers = /^https:\/\/(?:api|access)\.example\/(?!pictures\/|scenarios\/)/;

/** Answers at `address` as `network` has it; where that is nothing unusual, the next handler does. */
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

/** What the library's page-wide store is to others: the protocol that every copy of the library on a page keeps to. */
interface ArticleStore {
  watch(url: string, format: string | undefined, listener: (load: ArticleLoad) => void): () => void;
  refresh(url: string, format: string | undefined): void;
}

const page = globalThis as { [storeKey]?: ArticleStore };
const storeKey = Symbol.for('standfirst.articles.1');

/**
 * Gives the page another store, which knows no article yet.
 *
 * @param isStale of an address: whether what comes from there has been there for a while, and is asked for again at once
 */
export function renewStore(isStale: (url: string) => boolean = () => false): void {
  page[storeKey] = undefined;
  // It is made for whoever first needs it.
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

/** Makes the browser say whether it is on line. */
export function setOnLine(isOnLine: boolean): void {
  if (isOnLine) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
}

/** What the toolbar and the story were when the network was set last, and what answers since. */
let current: { key: string; handler: RequestHandler } | undefined;

/** Makes the network around a story what the toolbar says, ahead of what the story's own servers answer. */
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
