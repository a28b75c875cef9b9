import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plainAnswer } from '../plain-answer.js';
import type { RenderOptions } from '../../server/options.js';

/** A page for a process. */
export interface PageTask {
  body: ArrayBuffer;
  type: string;
}

/** The answer of a process, as it is sent to the client. */
export interface PageAnswer {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer;
}

/** Options that can be sent to a process. */
export type ProcessOptions = Pick<RenderOptions, 'base' | 'lang' | 'styles' | 'timeZone'>;

/** A page asks for the articles at an address, which the other processes may have asked for too. */
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

/** The data that a process starts with. */
export interface ProcessData {
  options: ProcessOptions;
  /** Whether it may ask for articles. */
  canAsk: boolean;
}

/** The limits of a pool. */
export interface PoolLimits {
  /** How many pages are rendered at the same time. Default: the number of processors, from 2 to 4. */
  processes?: number;
  /** How long a page may take, in milliseconds. Default: 5 seconds. */
  deadline?: number;
  /** How many pages may wait. Default: 100. */
  waiting?: number;
  /** Called with each line that a process prints. Default: the line is lost. */
  note?: (line: string) => void;
}

/** Renders pages in other processes. */
export interface RenderPool {
  /**
   * Renders the page in a request. Answers 503 if too many pages wait, or if this page takes too long.
   *
   * @throws if the client has gone: the page is then not rendered
   */
  render(request: Request): Promise<Response>;
  /** Ends the processes. */
  close(): Promise<void>;
}

/** How long a page waits for articles, in milliseconds. Without them, its lists keep their fallback. */
const articlePatience = 1_500;

/** From how many bytes on a page is large. One process renders only smaller ones, which never wait for large ones. */
const large = 500_000;

/** The memory of a process, in MB. A page that needs more ends its process. */
const memory = 512;

interface Waiting {
  task: PageTask;
  isGone: () => boolean;
  settle: (answer: Response | Error) => void;
}

/**
 * Starts the processes of a pool, and renders a first page in each: it takes longer than the others, and longer than
 * the recipes wait.
 *
 * @param articlesAt finds the articles that pages name. Without it, they keep their fallback
 * @throws if the processes do not start
 */
export async function startRenderPool(
  options: ProcessOptions,
  {
    processes = Math.min(4, Math.max(2, availableParallelism())),
    deadline = 5_000,
    waiting: most = 100,
    note = () => undefined,
  }: PoolLimits = {},
  articlesAt?: ArticlesAt,
): Promise<RenderPool> {
  const waiting: Waiting[] = [];
  let isClosed = false;

  const pool = await Promise.all(Array.from({ length: processes }, (_, index) => startProcess(index > 0)));

  /** @param takesLarge whether it renders large pages too */
  async function startProcess(takesLarge: boolean): Promise<RenderProcess> {
    const child = new RenderProcess(options, articlesAt, takesLarge, deadline, note, giveWork, (ended) => {
      if (isClosed) return;
      // Nothing waits for the new process: while it starts, the others work.
      const replace = (): void =>
        void startProcess(takesLarge).then(
          (fresh) => {
            pool[pool.indexOf(ended)] = fresh;
            giveWork();
          },
          () => setTimeout(replace, 1_000),
        );
      replace();
    });
    await child.ready;
    // The pool may have been closed meanwhile.
    if (isClosed) await child.end();
    return child;
  }

  function giveWork(): void {
    // A busy service must not render pages that no client waits for.
    for (const page of waiting.filter(({ isGone }) => isGone())) {
      waiting.splice(waiting.indexOf(page), 1);
      page.settle(new Error('The client has gone.'));
    }
    for (const child of pool) {
      if (!child.isFree) continue;
      const at = waiting.findIndex(({ task }) => child.takesLarge || task.body.byteLength < large);
      const [next] = at < 0 ? [] : waiting.splice(at, 1);
      if (next) child.take(next);
    }
  }

  return {
    async render(request) {
      const task = { body: await request.arrayBuffer(), type: request.headers.get('Content-Type') ?? '' };
      if (waiting.length >= most)
        return plainAnswer(503, 'Too many pages wait. Send this one again.', { 'Retry-After': '1' });
      return new Promise<Response>((resolve, reject) => {
        const settle = (answer: Response | Error): void => (answer instanceof Error ? reject(answer) : resolve(answer));
        waiting.push({ task, isGone: () => request.signal.aborted, settle });
        giveWork();
      });
    },
    async close() {
      isClosed = true;
      await Promise.all(pool.map((child) => child.end()));
    },
  };
}

const here = import.meta.url;

/**
 * A process that renders one page at a time. It is not a thread: a thread that has too little memory may end the whole
 * service.
 */
class RenderProcess {
  /** Settles when it can render. */
  readonly ready: Promise<void>;
  readonly takesLarge: boolean;

  #child: ChildProcess;
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
    options: ProcessOptions,
    articlesAt: ArticlesAt | undefined,
    takesLarge: boolean,
    deadline: number,
    note: (line: string) => void,
    onFree: () => void,
    onEnd: (ended: RenderProcess) => void,
  ) {
    this.takesLarge = takesLarge;
    this.#deadline = deadline;
    this.#onFree = onFree;
    const data: ProcessData = { options, canAsk: articlesAt !== undefined };
    this.#child = fork(fileURLToPath(new URL('render-process.js', here)), [JSON.stringify(data)], {
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr!.on('data', (text: Buffer) => note(text.toString().trim()));
    this.ready = new Promise((resolve, reject) => {
      this.#child.once('message', () => {
        this.#isReady = true;
        this.#child.on('message', (message: PageAnswer | ArticleRequest) => {
          if ('ask' in message) void this.#sendArticles(message, articlesAt!);
          else this.#finish(responseOf(message));
        });
        resolve();
      });
      this.#child.once('error', reject);
      this.#child.once('exit', () => reject(new Error('The process that renders did not start.')));
    });
    // The page that it renders gets an answer when it has ended.
    this.#child.on('error', () => undefined);
    this.#child.once('exit', () => {
      const wasReady = this.#isReady;
      this.#isReady = false;
      this.#finish(plainAnswer(503, 'This page takes too long, or too much memory, to render.'));
      if (wasReady) onEnd(this);
    });
  }

  get isFree(): boolean {
    return this.#isReady && !this.#current;
  }

  take(page: Waiting): void {
    this.#current = page;
    this.#timer = setTimeout(() => void this.#child.kill('SIGKILL'), this.#deadline);
    this.#child.send(page.task);
  }

  async end(): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  async #sendArticles({ ask, address }: ArticleRequest, articlesAt: ArticlesAt): Promise<void> {
    const late = wait(articlePatience, undefined, { ref: false });
    const articles = await Promise.race([articlesAt(address).catch(() => undefined), late]);
    this.#child.send({ answered: ask, articles } satisfies ArticleResponse);
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
