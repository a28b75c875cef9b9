import { refreshArticles, type ArticleLoad } from '../../src/article/article-store.js';
import type { Network } from './network-names.js';

/** The age of stale answers, in milliseconds. A list says that it is stale after a quarter of an hour. */
const staleAge = 20 * 60_000;

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

/** A story, and the values of the toolbars. */
export interface NetworkContext {
  globals: Record<string, unknown>;
  id: string;
  viewMode: string;
}

/** The toolbar's network and the story when the network was set last. */
let current = '';

/**
 * Gives a story a page that has loaded nothing yet. The page is online, unless the toolbar says otherwise. Does nothing
 * if neither the story nor the toolbar's network has changed.
 *
 * @returns whether one of them has changed
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
