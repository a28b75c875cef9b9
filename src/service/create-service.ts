import { Hono, type Context } from 'hono';
import { CachedAnswers, memoryCache, times, type CachedAnswer, type ServiceCache } from './cached-answers.js';
import { listedAddress, readNewsrooms } from './newsrooms.js';
import { whyRefused } from './own-programs.js';
import { plainAnswer } from './plain-answer.js';
import { readArticles } from './read-articles.js';
import type { Fetch } from './read-upstream.js';
import { ServiceError } from './service-error.js';
import { sha256 } from './sha-256.js';

/** The settings of a service. */
export interface ServiceConfig {
  /**
   * The origins that the service reads: `https://news.example`, or `https://news.example=private` for a server in a
   * private network. It reads no others. Without any, it has no routes for articles.
   */
  newsrooms?: readonly string[];
  /**
   * Answers `POST /render`: `renderHandler` of `standfirst/server`, or a function that calls it in another process.
   * Without it, there is no such route.
   */
  render?: (request: Request) => Promise<Response>;
  /**
   * The names by which programs may call `/render`, without ports. The names of the machine itself (`localhost`,
   * `127.0.0.1`, `[::1]`) are always allowed. Default: any name.
   */
  allowHosts?: readonly string[];
  /**
   * The secret with which a newsroom may call `POST /purge` after a correction: `Authorization: Bearer <secret>`, with
   * `{ "urls": [...] }`. Without it, there is no such route.
   */
  purgeSecret?: string;
  /** Requests the addresses of newsrooms. Default: `fetch`. In Node, `serve` uses one that checks each connection. */
  fetch?: Fetch;
  /** Called with a line about each address that could not be read, also if clients get an older answer. */
  log?: (line: string) => void;
  /** Keeps answers. Default: up to 50 MB in the memory of this process. */
  cache?: ServiceCache;
}

/** A service, for any server that speaks the standard classes of `fetch`. */
export interface Service {
  /** Answers a request. Never rejects. */
  fetch(request: Request): Promise<Response>;
}

/**
 * Makes the service of a newsroom. It runs in Node, Deno, Bun and workers.
 *
 * - `GET /articles.json?url=…`: the articles at an address of a newsroom, in the library's own JSON
 * - `POST /purge`: forgets the answers for some addresses, so that the next request reads them again
 * - `POST /render`: a page in, the page with rendered widgets out
 * - `GET /healthz`, `GET /readyz`: 200 while it runs
 *
 * @throws {TypeError} if a setting is wrong; the message has the right form
 */
export function createService(config: ServiceConfig = {}): Service {
  if (config.allowHosts !== undefined && !Array.isArray(config.allowHosts))
    throw new TypeError("allowHosts is not a list. Write ['standfirst'].");
  if (config.render !== undefined && typeof config.render !== 'function')
    throw new TypeError('render is not a function. Give renderHandler(options) of standfirst/server.');
  const { render, allowHosts, purgeSecret, fetch = globalThis.fetch, cache = memoryCache(50_000_000) } = config;
  const newsrooms = readNewsrooms(config.newsrooms ?? []);
  const answers = new CachedAnswers(cache, (failure) => config.log?.(failure.message));
  const app = new Hono();
  app.get('/healthz', ({ text }) => text('The service runs.\n'));
  app.get('/readyz', ({ text }) => text('The service can answer.\n'));
  if (newsrooms.length > 0)
    app.get('/articles.json', async (context) => {
      const url = listedAddress(context.req.query('url') ?? '', newsrooms).href;
      const answer = await answers.get(articlesKey(url), new URL(url).origin, async () => {
        const articles = await readArticles(url, newsrooms, fetch);
        return `${JSON.stringify(articles)}\n`;
      });
      return sendCached(context, answer, new URL(url).hostname);
    });
  if (purgeSecret)
    app.post('/purge', async ({ req }) => {
      if (!(await isSame(req.header('Authorization') ?? '', `Bearer ${purgeSecret}`)))
        throw new ServiceError(403, 'This request does not have the secret.', 'Send Authorization: Bearer <secret>.');
      const urls = urlsIn(await req.json().catch(() => undefined));
      const listed = urls.map((url) => listedAddress(url, newsrooms).href);
      await Promise.all(listed.map((url) => answers.forget(articlesKey(url))));
      return Response.json({ purged: listed.length });
    });
  if (render)
    app.all('/render', ({ req: { raw } }) => {
      const refusal = whyRefused(raw, allowHosts);
      if (refusal !== undefined) return plainAnswer(403, refusal);
      return raw.method === 'POST' ? render(raw) : plainAnswer(405, 'Send the page with POST.', { Allow: 'POST' });
    });
  app.notFound(() => plainAnswer(404, render ? 'Send the page to /render.' : 'There is nothing at this address.'));
  app.onError((failure) =>
    failure instanceof ServiceError ? sayError(failure) : plainAnswer(500, `The service failed: ${failure.message}`),
  );
  return {
    async fetch(request) {
      try {
        return await app.fetch(request);
      } catch (failure) {
        return plainAnswer(500, `The service failed: ${String(failure)}`);
      }
    },
  };
}

function articlesKey(url: string): string {
  return `articles ${url}`;
}

/** Compares secrets by their hashes. The time that it takes says nothing about them. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map(sha256));
  return first!.every((byte, index) => byte === second![index]);
}

function urlsIn(body: unknown): string[] {
  const { urls } = (body ?? {}) as { urls?: unknown };
  if (Array.isArray(urls) && urls.length <= 1_000 && urls.every((url) => typeof url === 'string')) return urls;
  throw new ServiceError(
    400,
    'The request has no list of addresses.',
    'Send { "urls": ["https://…"] }, at most 1,000.',
  );
}

/**
 * Sends an answer that browsers and proxies may keep. If the client has it already, only says so.
 *
 * @param tag groups the answers of one newsroom, so that a proxy can forget them together
 */
function sendCached({ req }: Context, { body, tag: hash, madeAt, from }: CachedAnswer, tag: string): Response {
  const age = Math.round((Date.now() - madeAt) / 1000);
  const etag = `"${hash}"`;
  const headers = {
    ETag: etag,
    'Access-Control-Allow-Origin': '*',
    // Proxies request an old answer again soon.
    'Cache-Control': `public, max-age=${from === 'stale' ? 10 : times.fresh}, stale-while-revalidate=${times.old}, stale-if-error=${times.kept}`,
    'Cache-Status': `standfirst; ${from === 'origin' ? 'fwd=miss; stored' : 'hit'}; ttl=${times.fresh - age}${from === 'stale' ? '; detail=stale' : ''}`,
    // An old answer is new to a proxy for these few seconds.
    Age: String(from === 'stale' ? 0 : Math.min(age, times.fresh)),
    'Cache-Tag': tag,
    'Content-Type': 'application/json; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  };
  const isKnown = req
    .header('If-None-Match')
    ?.split(/,\s*/)
    .some((each) => each.replace(/^W\//, '') === etag);
  return new Response(isKnown ? null : body, { status: isKnown ? 304 : 200, headers });
}

function sayError({ status, message, hint }: ServiceError): Response {
  return Response.json(
    { error: message, hint },
    {
      status,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'no-store',
        ...(status === 503 && { 'Retry-After': '1' }),
      },
    },
  );
}
