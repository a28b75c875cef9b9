import { refreshArticles, type ArticleLoad } from '../../src/article/article-store.js';
import type { Network } from './network-names.js';

/** How old what is stale is, in milliseconds: more than the quarter of an hour after which a list says so. */
const staleAge = 20 * 60_000;

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

/** A story, and what the toolbars say. */
export interface NetworkContext {
  globals: Record<string, unknown>;
  id: string;
  viewMode: string;
}

/** What the toolbar and the story were when the network was set last. */
let current = '';

/**
 * Gives a story a page that has loaded nothing yet and is on line, if the toolbar says so.
 *
 * @returns whether the story or the toolbar's network is another than before
 */
export function beginNetwork({ globals, id, viewMode }: NetworkContext): boolean {
  const network = globals.network as Network;
  // The stories of a docs page share one network.
  const key = `${network} ${viewMode === 'docs' ? '' : id}`;
  if (key === current) return false;
  current = key;
  renewStore(() => network === 'stale');
  setOnLine(network !== 'offline');
  return true;
}
