/** A process of `render-pool.ts`: renders the pages that it is sent, one at a time. */
import { renderHandler } from '../../server/index.js';
import type { ArticleRequest, ArticleResponse, PageAnswer, PageTask, ProcessData } from './render-pool.js';

const { options, canAsk } = JSON.parse(process.argv[2]!) as ProcessData;

/** How many addresses of a page are read. The other tags keep their fallback. */
const mostAddresses = 20;

/** The articles that the present page has asked for, by address. */
let found = new Map<string, Promise<unknown>>();
/** The requests for articles that have no answer yet. */
const asked = new Map<number, (articles: unknown) => void>();
let lastAsk = 0;

function articlesAt(address: string): Promise<unknown> | undefined {
  const key = address.replace(/#.*/s, '');
  const known = found.get(key);
  if (known || found.size >= mostAddresses) return known;
  const articles = new Promise((resolve) => {
    const request: ArticleRequest = { ask: ++lastAsk, address: key };
    asked.set(request.ask, resolve);
    process.send!(request);
  });
  found.set(key, articles);
  return articles;
}

const render = renderHandler({ ...options, ...(canAsk && { articles: articlesAt }) });

/** A page with the widgets of an article. */
const firstPage = `<!doctype html><html lang="en"><body><news-article><news-headline-card href="/a" headline="A"><img src="/a.webp" alt=""></news-headline-card>
<news-byline authors="A" published-at="2026-03-02"></news-byline></news-article></body></html>`;

async function renderTask({ body, type }: PageTask): Promise<PageAnswer> {
  found = new Map();
  const response = await render(
    new Request('http://localhost/render', { method: 'POST', body, headers: { 'Content-Type': type } }),
  );
  const headers: [string, string][] = [];
  response.headers.forEach((value, name) => headers.push([name, value]));
  return { status: response.status, headers, body: await response.arrayBuffer() };
}

await renderTask({ body: new TextEncoder().encode(firstPage).buffer, type: 'text/html' });
process.on('message', (message: PageTask | ArticleResponse) => {
  if ('answered' in message) {
    asked.get(message.answered)?.(message.articles);
    asked.delete(message.answered);
  } else void renderTask(message).then((answer) => process.send!(answer));
});
// A terminal and systemd send these signals to all processes. The service ends this one when each page has its answer.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.send!('ready');
