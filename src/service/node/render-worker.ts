/** A thread of `render-pool.ts`: renders the pages that it is sent, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { renderHandler } from '../../server/index.js';
import type { ArticleRequest, ArticleResponse, PageAnswer, PageTask, ThreadData } from './render-pool.js';

const { options, canAsk } = workerData as ThreadData;

/** The requests for articles that have no answer yet. */
const asked = new Map<number, (articles: unknown) => void>();
let lastAsk = 0;

function articlesAt(address: string): Promise<unknown> {
  return new Promise((resolve) => {
    const request: ArticleRequest = { ask: ++lastAsk, address };
    asked.set(request.ask, resolve);
    parentPort!.postMessage(request);
  });
}

const render = renderHandler({ ...options, ...(canAsk && { articles: articlesAt }) });

/** A page with the widgets of an article. */
const firstPage = `<!doctype html><html lang="en"><body><news-article><news-headline-card href="/a" headline="A"><img src="/a.webp" alt=""></news-headline-card>
<news-byline authors="A" published-at="2026-03-02"></news-byline></news-article></body></html>`;

async function renderTask({ body, type }: PageTask): Promise<PageAnswer> {
  const response = await render(
    new Request('http://localhost/render', { method: 'POST', body, headers: { 'Content-Type': type } }),
  );
  const headers: [string, string][] = [];
  response.headers.forEach((value, name) => headers.push([name, value]));
  return { status: response.status, headers, body: await response.arrayBuffer() };
}

await renderTask({ body: new TextEncoder().encode(firstPage).buffer, type: 'text/html' });
parentPort!.on('message', (message: PageTask | ArticleResponse) => {
  if ('answered' in message) {
    asked.get(message.answered)?.(message.articles);
    asked.delete(message.answered);
  } else void renderTask(message).then((answer) => parentPort!.postMessage(answer, [answer.body]));
});
parentPort!.postMessage('ready');
