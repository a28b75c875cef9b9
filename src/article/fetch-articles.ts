import { safeAddress } from './address.js';
import type { Article } from './article.js';
import type { ArticleFormatError } from './errors.js';
import type { ArticleFormat } from './formats/format-names.js';

/**
 * Why an address gave no articles.
 *
 * `network`: the server was not reached, the page's own policy lets nothing through to it, or the address is none with `http:` or `https:`. `cors`: likewise, at another origin, where a server that does not allow this page looks
 * the same to a script. `http`: it answered with an error status. `format`: its answer is in no known format.
 * `too-large`: over {@link maximumBytes}. `timeout`: no whole answer within {@link timeLimit}.
 */
export type LoadFailure = 'network' | 'cors' | 'http' | 'format' | 'too-large' | 'timeout';

/** That an address gave no articles; the message says why and what mends it. */
export class ArticleLoadError extends Error {
  override name = 'ArticleLoadError';

  constructor(
    readonly reason: LoadFailure,
    /** The address that was asked. */
    readonly url: string,
    message: string,
    /** Where the failure may pass by itself: after how many milliseconds at the earliest, as the server asks, and otherwise 0. */
    readonly retryIn?: number,
  ) {
    super(message);
  }
}

/** The largest answer that is read, in bytes. */
export const maximumBytes = 5_000_000;

/** How long a whole answer may take, in milliseconds. */
export const timeLimit = 20_000;

/** The statuses of answers that may be others in a moment. */
const passingStatuses: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/**
 * Asks an address for its articles, once.
 *
 * @param request ends it; also ended by the time limit
 * @throws {ArticleLoadError} and nothing else
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
    const response = await fetch(address, { signal });
    if (!response.ok) throw refusal(response, address);
    const source = prepare(await readBytes(response, address));
    const lost = (failure: unknown): never => {
      throw new ArticleLoadError('network', url, `${url}: the library's own parsers did not load. ${String(failure)}`);
    };
    // The parsers are as large as all the rest; a page without a source does without them, and each other page without most.
    const findSource = await import('./formats/formats.js').then((module) => module.findSource).catch(lost);
    const { value, loadParser } = findSource(source, wanted, response.headers.get('Content-Type'));
    const parse = await loadParser().catch(lost);
    // A redirect moves the base of relative addresses.
    return parse(value, { url: response.url || address }, load);
  };
  try {
    return await load(url, undefined, format);
  } catch (failure) {
    throw explain(failure, url, signal.aborted, await policy.hasRefused());
  } finally {
    clearTimeout(timer);
    policy.stop();
  }
}

/**
 * Listens whether the page's own content security policy refuses a request: the request fails as one does that reaches no server, and the
 * browser reports why in a task of its own ({@link https://www.w3.org/TR/CSP3/#report-violation | CSP, section 5.5}).
 */
function watchPolicy(url: string): { hasRefused(): Promise<boolean>; stop(): void } {
  let isRefused = false;
  const hear = ({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    // The address, or its origin alone.
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

/** What an error status means. At another origin a page can read `Retry-After` only where the server exposes it. */
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
    // A date that is past, or none at all.
    isPassing ? Math.max(wait || 0, 0) : undefined,
  );
}

function explain(failure: unknown, url: string, isLate: boolean, isRefused: boolean): ArticleLoadError {
  if (failure instanceof ArticleLoadError) return failure;
  const { name, message } = failure as ArticleFormatError;
  // The time limit may pass while the links of a page are requested.
  if (name === 'ArticleFormatError' && !isLate) return new ArticleLoadError('format', url, `${url}: ${message}`);
  // As `fetch` takes it: relative to the page.
  const address = safeAddress(url, globalThis.document?.baseURI);
  if (!address) return because('network', url, 'is not an http(s) address. Give the address of an article.');
  const { origin } = new URL(address);
  const isOwn = origin === globalThis.location?.origin;
  if (isLate) {
    return because('timeout', url, `was not answered in full in ${timeLimit / 1000} s. See to its server.`);
  }
  if (isRefused) {
    const missing = isOwn ? "'self'" : origin;
    return because(
      'network',
      url,
      `was refused by this page's content security policy. Add ${missing}, or where it redirects to, to its connect-src.`,
    );
  }
  if (globalThis.navigator?.onLine === false) {
    return because('network', url, 'was not reached: the browser is off line.');
  }
  if (isOwn) return because('network', url, 'was not reached. See to its server.', 0);
  return because(
    'cors',
    url,
    'was not reached, or does not allow this page to read it: its server must answer with Access-Control-Allow-Origin.',
    0,
  );
}

async function readBytes(response: Response, url: string): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    chunks.push(value);
    length += value.byteLength;
    if (length > maximumBytes) {
      await reader.cancel();
      throw because('too-large', url, `answered with more than ${maximumBytes / 1e6} MB. Give it fewer articles.`);
    }
  }
}
