import { checkOptions, checkRequest } from './check-call.js';
import type { RenderOptions } from './options.js';
import { renderPage } from './render-page.js';

/** The longest page that a request may contain, in characters. */
const longestPage = 20_000_000;

/**
 * The most tags and widgets of a page. A page with as many takes about a second, in which a worker renders nothing
 * else. A long article has some thousand tags.
 */
const most = { tags: 200_000, widgets: 2_000 };

/** The fields of a request's JSON that are not options. */
interface RenderRequest extends Partial<Omit<RenderOptions, 'now' | 'articles'>> {
  /** The page. */
  html: string;
  /** A time in ISO 8601. */
  now?: string;
  /** The answers for the addresses in `src`, by address. */
  articles?: Record<string, unknown>;
}

/**
 * Returns a handler that renders the page in a request, for back ends in any language. Send the page with `POST`, as
 * `text/html` or as JSON: `{ "html": "…", "url": "…", "lang": "…", "now": "…", "articles": { … } }`. All fields but
 * `html` are {@link RenderOptions}. The answer is the rendered page. {@link renderPage} says what a page may contain.
 * With `access`, the answer has the header `Cache-Control: private, no-store`.
 *
 * The handler uses the standard classes of `fetch`, as the servers of Deno, Bun and workers do. It must not be public,
 * because any program that can call it can keep it busy.
 *
 * @param options the options of every page; the options in a request override them
 * @throws {TypeError} if there are no options
 * @returns a function that rejects only if it gets no `Request`. It answers 405 for another method, 415 for another
 *   content type, 413 for a page that is too long or has too many tags, and 400 for a request or a page that cannot be
 *   read
 */
export function renderHandler(options: RenderOptions): (request: Request) => Promise<Response> {
  checkOptions(options, 'renderHandler');
  return async (request) => {
    checkRequest(request);
    if (request.method !== 'POST') return answer(405, 'Send the page with POST.', { Allow: 'POST' });
    const type = request.headers.get('content-type') ?? '';
    // `fetch` sends a string as text/plain. Without a type, the body is a page too.
    if (!/^\s*($|text\/(html|plain)\b|application\/([\w.-]+\+)?json\b)/i.test(type))
      return answer(415, `The Content-Type is “${type}”. Send text/html or application/json.`);
    try {
      const body = readText(await request.arrayBuffer());
      if (body.length > longestPage) return answer(413, `Send at most ${longestPage} characters.`);
      const isJson = /\bjson\b/i.test(type);
      const { html, now, ...own } = isJson ? readRequest(body) : { html: body };
      if (count(html, /<\/?[a-z]/gi) > most.tags) return answer(413, `Send a page with at most ${most.tags} tags.`);
      if (count(html, /<news-/gi) > most.widgets)
        return answer(413, `Send a page with at most ${most.widgets} widgets.`);
      const all: RenderOptions = { ...options, ...own, ...(now !== undefined && { now: new Date(now) }) };
      const page = await renderPage(html, all);
      return new Response(page, {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          ...(all.access && { 'Cache-Control': 'private, no-store' }),
        },
      });
    } catch (failure) {
      return answer(400, (failure as Error).message);
    }
  };
}

function count(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).length;
}

/** Reads UTF-8, and keeps a byte order mark. Other bytes are an error, because the answer would lose them. */
function readText(body: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch (cause) {
    throw new Error('The request is not in UTF-8.', { cause });
  }
}

function readRequest(body: string): RenderRequest {
  let request: Partial<RenderRequest>;
  try {
    request = JSON.parse(body.replace(/^\uFEFF/, '')) as Partial<RenderRequest>;
  } catch (cause) {
    throw new Error('The request is not JSON.', { cause });
  }
  if (typeof request?.html !== 'string') throw new Error('The request needs the page as "html".');
  if (request.now !== undefined && Number.isNaN(Date.parse(request.now)))
    throw new Error('"now" is not a time in ISO 8601.');
  return request as RenderRequest;
}

function answer(status: number, message: string, headers: Record<string, string> = {}): Response {
  return new Response(`${message}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } });
}
