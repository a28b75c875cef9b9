import { Hono } from 'hono';
import { memoryCache, type ServiceCache } from './cached-answers.js';
import { addFrameRoutes } from './frames/frame-routes.js';
import { addFileRoutes, type ReadFile } from './library-files.js';
import { NewsroomAnswers } from './newsroom-answers.js';
import { readNewsrooms } from './newsrooms.js';
import { addOembedRoutes } from './oembed/oembed-routes.js';
import { parseHere, type ParseAnswer } from './parse-answer.js';
import { whyRefused } from './own-programs.js';
import { plainAnswer } from './plain-answer.js';
import type { Fetch } from './read-upstream.js';
import type { App, RequestContext } from './request-context.js';
import { sendCached } from './send-cached.js';
import { readServiceAddress } from './service-address.js';
import { ServiceError } from './service-error.js';
import { addStartPage } from './start-page/start-routes.js';
import { sha256 } from './sha-256.js';

/** The settings of a service. */
export interface ServiceConfig {
  /**
   * The origins that the service reads: `https://news.example`, or `https://news.example=private` for a server in a
   * private network. It reads no others. Without any, it has no routes for articles.
   */
  newsrooms?: readonly string[];
  /**
   * The address at which browsers reach the service, with a slash at its end: `https://news.example/cards/`. Default:
   * the host of each request. A service in a folder of a site needs it; the proxy in front then removes the folder.
   */
  address?: string;
  /**
   * The name of the newsroom in answers of oEmbed (`provider_name`). Default: the publication of each story. Drupal
   * needs one name for all stories.
   */
  providerName?: string;
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
  /** Called with a line about each address that could not be read, if clients get an older answer instead. */
  log?: (line: string) => void;
  /**
   * Reads a file of the library, by its path in the folder that `npx standfirst cdn` writes (`loader.js`). With it, the
   * page at `/` has code with a script too. `serve` reads the files of the package.
   */
  files?: ReadFile;
  /** Whether it can answer now: `/readyz` then answers 200, and 503 otherwise. Default: always. */
  isReady?: () => boolean;
  /**
   * Keeps answers. Default: up to 50 MB in the memory of this process. Workers run in many places at once. They need a
   * store that they share, or `/purge` reaches only one of them.
   */
  cache?: ServiceCache;
}

/** A service, for any server that speaks the standard classes of `fetch`. */
export interface Service {
  /**
   * Answers a request. Never rejects.
   *
   * A worker must pass on `context`: the service requests a new answer while it sends an old one. This does so:
   * `export default { fetch: service.fetch }`. Cloudflare Workers need a compatibility date of 2024-10-14 or later.
   *
   * @param environment not used
   * @param context the third argument of a worker's `fetch`
   */
  fetch(request: Request, environment?: unknown, context?: RequestContext): Promise<Response>;
}

/**
 * Makes the service of a newsroom. It runs in Node, Deno, Bun and workers.
 *
 * - `GET /`: a page where a person pastes an address, sees the card, and copies its code
 * - `GET /articles.json?url=…`: the articles at an address of a newsroom, in the library's own JSON
 * - `GET /frame/card?url=…`, `/frame/list`, `/frame/prompt`: a page with one widget, for an `<iframe>`. `theme`,
 *   `scheme`, `lang`, `layout`, `accent`, `limit`, `state` and `box` say how it looks
 * - `GET /frame.js`: gives frames the height of their content
 * - `GET /oembed?url=…`: the frame for an address, for systems that turn a pasted address into a card (oEmbed)
 * - `GET /go?url=…`: leads to an address of a newsroom
 * - `GET /files/…`: the files of the library
 * - `POST /purge`: forgets the answers for some addresses, so that the next request reads them again
 * - `POST /render`: a page in, the page with rendered widgets out
 * - `GET /healthz`: 200 while it runs
 * - `GET /readyz`: 200 while it can answer
 *
 * @throws {TypeError} if a setting is wrong; the message has the right form
 */
export function createService(config: ServiceConfig = {}): Service {
  return createServiceWith(parseHere, config);
}

/** Makes a service that parses what newsrooms answer in this way. */
export function createServiceWith(parse: ParseAnswer, config: ServiceConfig): Service {
  if (config.allowHosts !== undefined && !Array.isArray(config.allowHosts))
    throw new TypeError("allowHosts is not a list. Write ['standfirst'].");
  if (config.render !== undefined && typeof config.render !== 'function')
    throw new TypeError('render is not a function. Give renderHandler(options) of standfirst/server.');
  const address = readServiceAddress(config.address);
  const { render, allowHosts, purgeSecret, fetch = globalThis.fetch, cache = memoryCache(50_000_000) } = config;
  const newsrooms = readNewsrooms(config.newsrooms ?? []);
  const newsroom = new NewsroomAnswers({ newsrooms, fetch, parse }, cache, (failure) => config.log?.(failure.message));
  const app: App = new Hono();
  app.get('/healthz', ({ text }) => text('The service runs.\n'));
  app.get('/readyz', () =>
    (config.isReady?.() ?? true)
      ? plainAnswer(200, 'The service can answer.')
      : plainAnswer(503, 'The service cannot answer now.', { 'Retry-After': '1' }),
  );
  if (newsrooms.length > 0) {
    app.get('/articles.json', async ({ req, env }) => {
      const url = newsroom.listed(req.query('url') ?? null);
      const answer = await newsroom.get('articles', url, env);
      const headers = { 'Content-Type': 'application/json; charset=utf-8' };
      return sendCached(req.raw, { ...answer, headers }, answer, url.hostname);
    });
    addFrameRoutes(app, newsroom);
    addOembedRoutes(app, newsroom, { address, providerName: config.providerName });
    addStartPage(app, newsroom, address, config.files && addFileRoutes(app, config.files));
  }
  if (purgeSecret)
    app.post('/purge', async ({ req }) => {
      if (!(await isSame(req.header('Authorization') ?? '', `Bearer ${purgeSecret}`)))
        throw new ServiceError(403, 'This request does not have the secret.', 'Send Authorization: Bearer <secret>.');
      const urls = urlsIn(await req.json().catch(() => undefined));
      const listed = urls.map((url) => newsroom.listed(url));
      await Promise.all(listed.map((url) => newsroom.forget(url)));
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
    async fetch(request, _, context) {
      try {
        return await app.fetch(request, { waitUntil: (work: Promise<unknown>) => context?.waitUntil?.(work) });
      } catch (failure) {
        return plainAnswer(500, `The service failed: ${String(failure)}`);
      }
    },
  };
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
