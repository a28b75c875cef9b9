import { safeAddress } from './address.js';
import type { Article } from './article.js';
import { removeServices } from './avatar-services.js';
import type { ArticleFormatError } from './errors.js';
import { answerOf } from './early-answers.js';
import type { ArticleFormat } from '../generated/article/format-names.js';
import type { findSource as FindSource } from './formats/formats.js';
import { isProbablyOwn, readOwn } from './own-answer.js';

/**
 * Why an address gave no articles.
 *
 * - `network`: the server was not reached, the page's own policy refused the request, or the address is not `http:` or
 *   `https:`.
 * - `cors`: the same, at another origin. A server that does not allow this page looks the same to a script.
 * - `http`: it answered with an error status.
 * - `format`: its answer is in no known format.
 * - `too-large`: its answer is over {@link maximumBytes}.
 * - `timeout`: there was no whole answer within {@link timeLimit}.
 */
export type LoadFailure = 'network' | 'cors' | 'http' | 'format' | 'too-large' | 'timeout';

/** Thrown if an address gives no articles; the message says why, and how to fix it. */
export class ArticleLoadError extends Error {
  override name = 'ArticleLoadError';

  constructor(
    readonly reason: LoadFailure,
    /** The address that was requested. */
    readonly url: string,
    message: string,
    /** Set if the failure may be temporary: how many milliseconds to wait at least, as the server asks; else 0. */
    readonly retryIn?: number,
  ) {
    super(message);
  }
}

/** The largest answer that is read, in bytes. */
export const maximumBytes = 5_000_000;

/** The longest time for a whole answer, in milliseconds. */
export const timeLimit = 20_000;

/** The statuses of errors that may be temporary. */
const passingStatuses: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/**
 * Requests the articles at an address, once.
 *
 * @param request aborts the request; the time limit aborts it too
 * @throws {ArticleLoadError} and no other error
 */
export async function fetchArticles(
  url: string,
  format: ArticleFormat | undefined,
  request: AbortController,
): Promise<Article[]> {
  const { signal } = request;
  const timer = setTimeout(() => request.abort(), timeLimit);
  const policy = watchPolicy(url);
  // If a page names no article, its links are requested in the same way, under the same abort signal and time limit.
  const load = async (
    address: string,
    prepare: (answer: Uint8Array) => unknown = (answer) => answer,
    wanted?: ArticleFormat,
  ): Promise<Article[]> => {
    // The parsers are as large as all the rest. A page loads only those that it needs, and the code that finds them
    // beside the answer.
    const find = (): Promise<typeof FindSource> => import('./formats/formats.js').then((module) => module.findSource);
    const finding = isProbablyOwn(address, wanted) ? undefined : find();
    finding?.catch(() => undefined);
    const response = await answerOf(address, signal);
    if (!response.ok) {
      // A body that is not read would keep the connection open.
      response.body?.cancel().catch(() => undefined);
      throw refusal(response, address);
    }
    const source = prepare(await readBytes(response, address, signal));
    const lost = (failure: unknown): never => {
      throw new ArticleLoadError('network', url, `${url}: the library's own parsers did not load. ${String(failure)}`);
    };
    // A redirect moves the base of relative addresses.
    const options = { url: response.url || address };
    const own = readOwn(source, wanted);
    if (own !== undefined) {
      const { parseArticleJson } = await import('./formats/article-json.js').catch(lost);
      return parseArticleJson(own, options);
    }
    const findSource = await (finding ?? find()).catch(lost);
    const { value, loadParser } = findSource(source, wanted, response.headers.get('Content-Type'));
    const parse = await loadParser().catch(lost);
    return parse(value, options, load);
  };
  try {
    const articles = await load(url, undefined, format);
    removeServices(articles, globalThis.document?.documentElement);
    return articles;
  } catch (failure) {
    throw explain(failure, url, signal.aborted, await policy.hasRefused());
  } finally {
    clearTimeout(timer);
    policy.stop();
  }
}

/**
 * Watches whether the page's own content security policy refuses a request. Such a request fails like one that reaches
 * no server, and the browser reports why in another task
 * ({@link https://www.w3.org/TR/CSP3/#report-violation | CSP, section 5.5}).
 */
function watchPolicy(url: string): { hasRefused(): Promise<boolean>; stop(): void } {
  let isRefused = false;
  const hear = ({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    // `blockedURI` is the address, or only its origin.
    if (disposition === 'enforce' && effectiveDirective === 'connect-src' && url.startsWith(blockedURI))
      isRefused = true;
  };
  globalThis.addEventListener?.('securitypolicyviolation', hear);
  return {
    hasRefused: () => new Promise((resolve) => setTimeout(() => resolve(isRefused))),
    stop: () => globalThis.removeEventListener?.('securitypolicyviolation', hear),
  };
}

function because(reason: LoadFailure, url: string, words: string, retryIn?: number): ArticleLoadError {
  return new ArticleLoadError(reason, url, `${url} ${words}`, retryIn);
}

/** Returns the error for a status. At another origin, a page can read `Retry-After` only if the server exposes it. */
function refusal({ status, headers }: Response, url: string): ArticleLoadError {
  const after = headers.get('Retry-After') ?? '';
  // Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
  const wait = Number(after) * 1000 || Date.parse(after) - Date.now();
  const isPassing = passingStatuses.includes(status);
  const mend = isPassing ? 'Its server is overloaded or broken.' : 'Correct the address, or open it to all readers.';
  return because(
    'http',
    url,
    `answered with status ${status}. ${mend}`,
    // The date may be past, or absent.
    isPassing ? Math.max(wait || 0, 0) : undefined,
  );
}

function explain(failure: unknown, url: string, isLate: boolean, isRefused: boolean): ArticleLoadError {
  if (failure instanceof ArticleLoadError) return failure;
  const { name, message } = failure as ArticleFormatError;
  // The time limit may pass while the links of a page are requested.
  if (name === 'ArticleFormatError' && !isLate) return new ArticleLoadError('format', url, `${url}: ${message}`);
  // Relative to the page, as for `fetch`.
  const address = safeAddress(url, globalThis.document?.baseURI);
  if (!address) return because('network', url, 'is not an http(s) address. Give the address of an article.');
  const { origin } = new URL(address);
  const isOwn = origin === globalThis.location?.origin;
  if (isLate) {
    return because('timeout', url, `did not answer in full in ${timeLimit / 1000} s. Check its server.`);
  }
  if (isRefused) {
    const missing = isOwn ? "'self'" : origin;
    return because(
      'network',
      url,
      `is blocked by this page's content security policy. Add ${missing}, or the origin it redirects to, to connect-src.`,
    );
  }
  if (globalThis.navigator?.onLine === false) {
    return because('network', url, 'was not reached: the browser is offline.');
  }
  if (isOwn) return because('network', url, 'was not reached. Check its server.', 0);
  return because(
    'cors',
    url,
    'was not reached, or does not allow this page to read it: its server must answer with Access-Control-Allow-Origin.',
    0,
  );
}

async function readBytes(response: Response, url: string, signal: AbortSignal): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  // The loader may have sent the request without this signal.
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) {
      // A reader that is cancelled ends as if the answer were whole.
      signal.throwIfAborted();
      return new Uint8Array(await new Blob(chunks).arrayBuffer());
    }
    chunks.push(value);
    length += value.byteLength;
    if (length > maximumBytes) {
      await reader.cancel();
      throw because('too-large', url, `answered with more than ${maximumBytes / 1e6} MB. Give it fewer articles.`);
    }
  }
}
