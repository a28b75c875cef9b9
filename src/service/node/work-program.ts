/** The program of the processes in `work-pool.ts`: renders pages and parses answers of newsrooms, one at a time. */
import { renderHandler } from '../../server/index.js';
import { parseHere, type NewsroomAnswer } from '../parse-answer.js';
import type { ServiceError } from '../service-error.js';
import type { AnswerTask, PageTask, ProcessData, Result, Task } from './work-tasks.js';

const { options, findsArticles } = JSON.parse(process.argv[2]!) as ProcessData;

/** How many addresses of a page are read. The other tags keep their fallback. */
const mostAddresses = 20;

/** Collects the addresses that a task needs and has not got. */
class Needs {
  readonly addresses = new Set<string>();
  /** Settles when the task has named all of them that it can name now. */
  readonly all: Promise<Result>;

  #settle: (result: Result) => void = () => undefined;

  constructor() {
    this.all = new Promise((resolve) => (this.#settle = resolve));
  }

  /** @returns a promise that never settles: the task starts again when the addresses have answered */
  add(address: string): Promise<never> {
    if (this.addresses.size === 0) setImmediate(() => this.#settle({ needs: [...this.addresses] }));
    this.addresses.add(address);
    return new Promise(() => undefined);
  }
}

async function render({ page, type, found }: PageTask, needs: Needs): Promise<Result> {
  const articles = (asked: string): Promise<never> | string | undefined => {
    const address = asked.replace(/#.*/s, '');
    if (found.has(address)) return found.get(address);
    const isAllowed = needs.addresses.has(address) || found.size + needs.addresses.size < mostAddresses;
    return isAllowed ? needs.add(address) : undefined;
  };
  const answer = renderHandler({ ...options!, ...(findsArticles && { articles }) });
  const response = await answer(
    new Request('http://localhost/render', { method: 'POST', body: page, headers: { 'Content-Type': type } }),
  );
  const headers: [string, string][] = [];
  response.headers.forEach((value, name) => headers.push([name, value]));
  return { page: { status: response.status, headers, body: await response.arrayBuffer() } };
}

async function parse({ answer, wanted, found }: AnswerTask, needs: Needs): Promise<Result> {
  try {
    const ask = async (address: string): Promise<NewsroomAnswer> => {
      const linked = found.get(address);
      if (!linked) return needs.add(address);
      if ('problem' in linked) throw new Error(linked.problem);
      return linked;
    };
    return { json: await parseHere(answer, ask, wanted) };
  } catch (failure) {
    const { message, hint } = failure as ServiceError;
    return { problem: message, hint };
  }
}

function work(task: Task): Promise<Result> {
  const needs = new Needs();
  return Promise.race(['page' in task ? render(task, needs) : parse(task, needs), needs.all]);
}

/** A page with the widgets of an article. */
const firstPage = `<!doctype html><html lang="en"><body><news-article><news-headline-card href="/a" headline="A"><img src="/a.webp" alt=""></news-headline-card>
<news-byline authors="A" published-at="2026-03-02"></news-byline></news-article></body></html>`;

if (options) await work({ page: new TextEncoder().encode(firstPage).buffer, type: 'text/html', found: new Map() });
process.on('message', (task: Task) => void work(task).then((result) => process.send!(result)));
// A terminal and systemd send these signals to all processes. The service ends this one when each page has its answer.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.send!('ready');
