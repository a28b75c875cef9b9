import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { RenderOptions } from '../../server/options.js';

/** A page for a thread. The body is moved to it, not copied. */
export interface PageTask {
  body: ArrayBuffer;
  type: string;
}

/** The answer of a thread, as it is sent to the client. */
export interface PageAnswer {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer;
}

/** Options that can be sent to a thread. */
export type ThreadOptions = Pick<RenderOptions, 'base' | 'lang' | 'styles' | 'timeZone'>;

/** A page asks for the articles at an address, which the other threads may have asked for too. */
export interface ArticleRequest {
  ask: number;
  address: string;
}

/** The articles; `undefined` if there are none, or none yet. */
export interface ArticleResponse {
  answered: number;
  articles: unknown;
}

/** Returns the articles at an address, as the option `articles` of `renderPage` does. */
export type ArticlesAt = (address: string) => Promise<unknown>;

/** The data that a thread starts with. */
export interface ThreadData {
  options: ThreadOptions;
  /** Whether it may ask for articles. */
  canAsk: boolean;
}

/** The limits of a pool. */
export interface PoolLimits {
  /** How many pages are rendered at the same time. Default: the number of processors, from 2 to 4. */
  threads?: number;
  /** How long a page may take, in milliseconds. Default: 5 seconds. */
  deadline?: number;
  /** How many pages may wait. Default: 100. */
  waiting?: number;
}

/** Renders pages in other threads. */
export interface RenderPool {
  /**
   * Renders the page in a request. Answers 503 if too many pages wait, or if this page takes too long.
   *
   * @throws if the client has gone: the page is then not rendered
   */
  render(request: Request): Promise<Response>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** How long a page waits for articles, in milliseconds. Without them, its lists keep their fallback. */
const articlePatience = 1_500;

/** From how many bytes on a page is large. One thread renders only smaller ones, so these never wait for large ones. */
const large = 500_000;

/** The memory of a thread, in MB. A page that needs more ends its thread. */
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

interface Waiting {
  task: PageTask;
  isGone: () => boolean;
  settle: (answer: Response | Error) => void;
}

/**
 * Starts the threads of a pool, and renders a first page in each: it takes longer than the others, and longer than the
 * recipes wait.
 *
 * @param articlesAt finds the articles that pages name. Without it, they keep their fallback
 * @throws if the threads do not start
 */
export async function startRenderPool(
  options: ThreadOptions,
  {
    threads = Math.min(4, Math.max(2, availableParallelism())),
    deadline = 5_000,
    waiting: most = 100,
  }: PoolLimits = {},
  articlesAt?: ArticlesAt,
): Promise<RenderPool> {
  const waiting: Waiting[] = [];
  let isClosed = false;

  const pool = await Promise.all(Array.from({ length: threads }, (_, index) => startThread(index > 0)));

  /** @param takesLarge whether it renders large pages too */
  async function startThread(takesLarge: boolean): Promise<Thread> {
    const thread = new Thread(options, articlesAt, takesLarge, deadline, giveWork, (ended) => {
      if (isClosed) return;
      // Nothing waits for the new thread: while it starts, the others work.
      const replace = (): void =>
        void startThread(takesLarge).then(
          (fresh) => {
            pool[pool.indexOf(ended)] = fresh;
            giveWork();
          },
          () => setTimeout(replace, 1_000),
        );
      replace();
    });
    await thread.ready;
    return thread;
  }

  function giveWork(): void {
    // A busy service must not render pages that no client waits for.
    for (const page of waiting.filter(({ isGone }) => isGone())) {
      waiting.splice(waiting.indexOf(page), 1);
      page.settle(new Error('The client has gone.'));
    }
    for (const thread of pool) {
      if (!thread.isFree) continue;
      const at = waiting.findIndex(({ task }) => thread.takesLarge || task.body.byteLength < large);
      const [next] = at < 0 ? [] : waiting.splice(at, 1);
      if (next) thread.take(next);
    }
  }

  return {
    async render(request) {
      const task = { body: await request.arrayBuffer(), type: request.headers.get('Content-Type') ?? '' };
      if (waiting.length >= most) return busy('Too many pages wait. Send this one again.', { 'Retry-After': '1' });
      return new Promise<Response>((resolve, reject) => {
        const settle = (answer: Response | Error): void => (answer instanceof Error ? reject(answer) : resolve(answer));
        waiting.push({ task, isGone: () => request.signal.aborted, settle });
        giveWork();
      });
    },
    async close() {
      isClosed = true;
      await Promise.all(pool.map((thread) => thread.end()));
    },
  };
}

const here = import.meta.url;

/** A thread that renders one page at a time. */
class Thread {
  /** Settles when it can render. */
  readonly ready: Promise<void>;
  readonly takesLarge: boolean;

  #worker: Worker;
  #deadline: number;
  #onFree: () => void;
  #isReady = false;
  #current?: Waiting;
  #timer?: NodeJS.Timeout;

  /**
   * @param onFree called when it can take another page
   * @param onEnd called when it has ended, because a page took too long or too much memory
   */
  constructor(
    options: ThreadOptions,
    articlesAt: ArticlesAt | undefined,
    takesLarge: boolean,
    deadline: number,
    onFree: () => void,
    onEnd: (thread: Thread) => void,
  ) {
    this.takesLarge = takesLarge;
    this.#deadline = deadline;
    this.#onFree = onFree;
    const workerData: ThreadData = { options, canAsk: articlesAt !== undefined };
    this.#worker = new Worker(new URL('render-worker.js', here), { workerData, resourceLimits: memory });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.once('message', () => {
        this.#isReady = true;
        this.#worker.on('message', (message: PageAnswer | ArticleRequest) => {
          if ('ask' in message) void this.#sendArticles(message, articlesAt!);
          else this.#finish(responseOf(message));
        });
        resolve();
      });
      this.#worker.once('error', reject);
    });
    // The page that it renders gets an answer when it has ended.
    this.#worker.on('error', () => undefined);
    this.#worker.once('exit', () => {
      const wasReady = this.#isReady;
      this.#isReady = false;
      this.#finish(busy('This page takes too long, or too much memory, to render.'));
      if (wasReady) onEnd(this);
    });
  }

  get isFree(): boolean {
    return this.#isReady && !this.#current;
  }

  take(page: Waiting): void {
    this.#current = page;
    this.#timer = setTimeout(() => void this.#worker.terminate(), this.#deadline);
    this.#worker.postMessage(page.task, [page.task.body]);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #sendArticles({ ask, address }: ArticleRequest, articlesAt: ArticlesAt): Promise<void> {
    const late = wait(articlePatience, undefined, { ref: false });
    const articles = await Promise.race([articlesAt(address).catch(() => undefined), late]);
    this.#worker.postMessage({ answered: ask, articles } satisfies ArticleResponse);
  }

  #finish(answer: Response): void {
    clearTimeout(this.#timer);
    this.#current?.settle(answer);
    this.#current = undefined;
    this.#onFree();
  }
}

function responseOf({ status, headers, body }: PageAnswer): Response {
  return new Response(body, { status, headers });
}

function busy(message: string, headers: Record<string, string> = {}): Response {
  return new Response(`${message}\n`, {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  });
}
