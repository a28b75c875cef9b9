import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { ParseAnswer } from '../parse-answer.js';
import { plainAnswer } from '../plain-answer.js';
import { ServiceError } from '../service-error.js';
import { WorkProcess } from './work-process.js';
import type { AnswerTask, LinkedAnswer, PageTask, ProcessOptions, Result, Task } from './work-tasks.js';

/** The settings of a pool. */
export interface PoolSettings {
  /** How it renders pages. Without it, it only parses. */
  options?: ProcessOptions;
  /** Finds the articles that pages name, as JSON. Without it, their tags keep their fallback. */
  articlesAt?: (address: string) => Promise<string | undefined>;
  /** How many tasks are done at the same time. Default: the number of processors, from 2 to 4. */
  processes?: number;
  /** How long a task may take, in milliseconds. Default: 5 seconds. */
  deadline?: number;
  /** How many pages may wait. Default: 100. */
  waiting?: number;
  /** Called with each line that a process prints. Default: the line is lost. */
  note?: (line: string) => void;
}

/** Renders pages and parses answers in other processes, so that the service can answer meanwhile. */
export interface WorkPool {
  /**
   * Renders the page in a request. Answers 503 if too many pages wait, or if this page takes too long.
   *
   * @throws if the client has gone: the page is then not rendered
   */
  render(request: Request): Promise<Response>;
  /** Also throws 503 if too many answers wait, and 502 if this answer takes too long. */
  parse: ParseAnswer;
  /** Whether any process can work. */
  isReady(): boolean;
  /** Ends the processes. */
  close(): Promise<void>;
}

/** How long a page waits for articles, in milliseconds. Without them, its lists keep their fallback. */
const articlePatience = 1_500;

/** From how many bytes on a task is large. One process takes only smaller ones, which never wait for large ones. */
const large = 500_000;

/** How many bytes of answers may wait. Two processes need about five seconds for them, and no client waits longer. */
const mostBytes = 100_000_000;

interface Waiting {
  task: Task;
  size: number;
  /**
   * Pages wait for each other, and may be many. Answers of newsrooms, and pages whose articles have come, do not wait
   * for them.
   */
  isUrgent: boolean;
  isGone: () => boolean;
  resolve: (result: Result | undefined) => void;
  reject: (reason: Error) => void;
}

/**
 * Starts the processes of a pool, and renders a first page in each: it takes longer than the others, and longer than
 * the recipes wait.
 *
 * @throws if the processes do not start
 */
export async function startWorkPool({
  options,
  articlesAt,
  processes = Math.min(4, Math.max(2, availableParallelism())),
  deadline = 5_000,
  waiting: mostPages = 100,
  note = () => undefined,
}: PoolSettings): Promise<WorkPool> {
  const waiting: Waiting[] = [];
  let isClosed = false;

  const pool = await Promise.all(Array.from({ length: processes }, (_, index) => startProcess(index > 0)));

  async function startProcess(takesLarge: boolean): Promise<WorkProcess> {
    const data = { options, findsArticles: articlesAt !== undefined };
    const onEnd = (ended: WorkProcess): void => {
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
    };
    const child = new WorkProcess({ data, takesLarge, deadline, note, onFree: giveWork, onEnd });
    await child.ready;
    // The pool may have been closed meanwhile.
    if (isClosed) await child.end();
    return child;
  }

  function giveWork(): void {
    // A busy service must not render pages that no client waits for.
    for (const gone of waiting.filter(({ isGone }) => isGone())) {
      waiting.splice(waiting.indexOf(gone), 1);
      gone.reject(new Error('The client has gone.'));
    }
    for (const child of pool) {
      if (!child.isFree) continue;
      const fitting = waiting.filter(({ size }) => child.takesLarge || size < large);
      const next = fitting.find(({ isUrgent }) => isUrgent) ?? fitting[0];
      if (!next) continue;
      waiting.splice(waiting.indexOf(next), 1);
      child.take(next.task, next.resolve);
    }
  }

  /**
   * Does a task, again each time when the addresses that it needs have answered. No process waits for them.
   *
   * @returns `undefined` if it takes too long, or too much memory
   * @throws if the client has gone
   */
  async function complete<Found>(
    task: Task & { found: Map<string, Found> },
    find: (address: string) => Promise<Found>,
    isGone = () => false,
  ): Promise<Exclude<Result, { needs: string[] }> | undefined> {
    for (;;) {
      const result = await new Promise<Result | undefined>((resolve, reject) => {
        const isUrgent = 'answer' in task || task.found.size > 0;
        waiting.push({ task, size: sizeOf(task), isUrgent, isGone, resolve, reject });
        giveWork();
      });
      if (!result || !('needs' in result)) return result;
      await Promise.all(
        result.needs.map(async (address) => {
          task.found.set(address, await find(address));
        }),
      );
    }
  }

  async function findArticles(address: string): Promise<string | undefined> {
    const late = wait(articlePatience, undefined, { ref: false });
    return Promise.race([articlesAt!(address).catch(() => undefined), late]);
  }

  return {
    async render(request) {
      const page = await request.arrayBuffer();
      if (waiting.filter(({ isUrgent }) => !isUrgent).length >= mostPages)
        return plainAnswer(503, 'Too many pages wait. Send this one again.', { 'Retry-After': '1' });
      const task: PageTask = { page, type: request.headers.get('Content-Type') ?? '', found: new Map() };
      const result = await complete(task, findArticles, () => request.signal.aborted);
      return result && 'page' in result
        ? new Response(result.page.body, result.page)
        : plainAnswer(503, 'This page takes too long, or too much memory, to render.');
    },
    async parse(answer, ask, wanted) {
      const bytes = waiting.reduce((sum, { task, size }) => sum + ('answer' in task ? size : 0), 0);
      if (bytes > mostBytes)
        throw new ServiceError(503, 'Too many answers of newsrooms wait.', 'Send this request again.');
      const task: AnswerTask = { answer, wanted, found: new Map() };
      const result = await complete(task, (address) =>
        ask(address).catch(({ message }: Error): LinkedAnswer => ({ problem: message })),
      );
      if (result && 'json' in result) return result.json;
      if (result && 'problem' in result) throw new ServiceError(502, result.problem, result.hint);
      throw new ServiceError(
        502,
        `${answer.url} takes too long, or too much memory, to read.`,
        'Give an address with fewer articles.',
      );
    },
    isReady: () => pool.some((child) => child.isReady),
    async close() {
      isClosed = true;
      await Promise.all(pool.map((child) => child.end()));
    },
  };
}

/** Returns the size of a task, in bytes. A list of a page is as slow as the articles that it names. */
function sizeOf(task: Task): number {
  if ('page' in task)
    return [...task.found.values()].reduce((sum, articles = '') => sum + articles.length, task.page.byteLength);
  const linked = [...task.found.values()].map((found) => ('bytes' in found ? found.bytes.byteLength : 0));
  return linked.reduce((sum, size) => sum + size, task.answer.bytes.byteLength);
}
