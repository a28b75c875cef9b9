import type { SetupWorker } from 'msw/browser';
import { http, type HttpResponseResolver } from 'msw';
import { timeLimit } from '../../../src/article/fetch-articles.js';
import { ArticleLoadError, loadArticles } from '../../../src/article/article-store.js';

let count = 0;

/** Returns a new address each time, because an address that one test has loaded is fresh in the next. */
export function newAddress(): string {
  return `https://api.example/store-${count++}.json`;
}

/** Answers at a new address with each answer in turn, repeats the last one, and counts the requests. */
export function serve(
  api: SetupWorker,
  ...answers: HttpResponseResolver[]
): { url: string; readonly requests: number } {
  const served = { url: newAddress(), requests: 0 };
  api.use(http.get(served.url, (request) => answers[Math.min(served.requests++, answers.length - 1)]!(request)));
  return served;
}

/** Returns the error of an address that gives no articles. Rejects if it gives some, or fails in another way. */
export async function failure(url: string): Promise<ArticleLoadError> {
  try {
    await loadArticles(url);
  } catch (error) {
    if (error instanceof ArticleLoadError) return error;
    throw error;
  }
  throw new Error(`${url} gave articles.`);
}

/**
 * Replaces the page's clock, its long waits, its visibility and its random numbers, until {@link StoreTime.stop}. Each
 * wait is as long as its random part allows, is recorded, and then ends at once.
 */
export class StoreTime {
  /** The waits of half a second and more, in whole seconds, without the time limit of requests. */
  readonly waits: number[] = [];
  /** How long a request may take, in milliseconds. */
  limit = timeLimit;
  /** The longest wait that ends, in milliseconds. A longer one does not end during the test. */
  longestWait = Infinity;
  #now = Date.now;
  #random = Math.random;
  #set = globalThis.setTimeout;

  constructor() {
    Math.random = () => 1;
    globalThis.setTimeout = ((run: () => void, delay = 0) => {
      if (delay === timeLimit) return this.#set.call(globalThis, run, this.limit);
      if (delay >= 500) this.waits.push(Math.round(delay / 1000));
      if (delay > this.longestWait) return 0;
      return this.#set.call(globalThis, run, Math.min(delay, 10));
    }) as unknown as typeof setTimeout;
    // A test runner may keep the page in the background.
    this.setHidden(false);
  }

  /** Resolves when every wait that has begun is over. */
  rest(): Promise<void> {
    return new Promise((resolve) => this.#set.call(globalThis, resolve, 11));
  }

  /** Sets the clock forward. */
  pass(milliseconds: number): void {
    Date.now = () => this.#now() + milliseconds;
  }

  /** Hides the page, or shows it again. */
  setHidden(isHidden: boolean): void {
    Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** Sets the page offline or online. */
  setOnline(isOnline: boolean): void {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
    dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  }

  stop(): void {
    Date.now = this.#now;
    Math.random = this.#random;
    globalThis.setTimeout = this.#set;
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(navigator, 'onLine');
  }
}
