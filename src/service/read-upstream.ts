import { requestHeaders } from '../article/read-answer.js';
import { listedAddress, type Newsroom } from './newsrooms.js';
import type { NewsroomAnswer } from './parse-answer.js';
import { ServiceError } from './service-error.js';
import { UpstreamPolicy } from './upstream-policy.js';

/** Requests an address, without following redirects. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** How an address is requested. */
export interface UpstreamRequest {
  /** The newsrooms that may be asked. */
  newsrooms: readonly Newsroom[];
  fetch: Fetch;
  signal: AbortSignal;
}

/** An answer that is kept. */
export interface KnownAnswer {
  /** Its address, after redirects. */
  url: string;
  policy: UpstreamPolicy;
}

/** A newsroom's answer, and its rules. */
export interface Upstream {
  /** `undefined` if the known answer has not changed. */
  answer?: NewsroomAnswer;
  policy: UpstreamPolicy;
}

/** The limits of a request: its bytes, and the redirects. */
const limits = { size: 5_000_000, redirects: 5 };

/** How long the whole answer may take, with those that it links to, in milliseconds. */
export const upstreamTime = 8_000;

/**
 * Reads an address of a newsroom. Follows redirects only to newsrooms in the list.
 *
 * @param known the answer that is kept. The newsroom need not send it again
 * @throws {ServiceError} if the address is not in the list, or gives no answer
 */
export async function readUpstream(address: string, request: UpstreamRequest, known?: KnownAnswer): Promise<Upstream> {
  const { newsrooms, signal } = request;
  let url = listedAddress(address, newsrooms);
  for (let redirects = 0; ; redirects++) {
    // The validators of an answer mean nothing at another address.
    const policy = known?.url === url.href ? known.policy : undefined;
    const headers = policy?.renewing(url.href, requestHeaders) ?? requestHeaders;
    const { response, location } = await ask(url, request, headers);
    if (policy && response.status === 304) {
      void response.body?.cancel().catch(() => undefined);
      return { policy: policy.renewed(url.href, requestHeaders, response) };
    }
    if (location === null) {
      const bytes = await readBytes(url, response, signal);
      const answer = { url: url.href, bytes, type: response.headers.get('Content-Type') };
      return { answer, policy: UpstreamPolicy.of(url.href, requestHeaders, response) };
    }
    void response.body?.cancel().catch(() => undefined);
    if (redirects === limits.redirects)
      throw unreadable(url, `redirects more than ${limits.redirects} times`, 'Give the address that it leads to.');
    try {
      url = listedAddress(location, newsrooms, url.href);
    } catch {
      throw unreadable(url, 'redirects to an address outside the list of newsrooms', 'Give an address inside it.');
    }
  }
}

/** Returns the answer of an address, and where it redirects to; `null` if it does not. */
async function ask(
  url: URL,
  { fetch, signal }: UpstreamRequest,
  headers: Record<string, string>,
): Promise<{ response: Response; location: string | null }> {
  try {
    const response = await fetch(url.href, { redirect: 'manual', signal, headers });
    const isRedirect = /^30[12378]$/.test(String(response.status));
    return { response, location: isRedirect ? response.headers.get('Location') : null };
  } catch (failure) {
    throw explained(url, failure, signal);
  }
}

async function readBytes(url: URL, response: Response, signal: AbortSignal): Promise<Uint8Array> {
  if (response.status !== 200) {
    void response.body?.cancel().catch(() => undefined);
    const isGone = response.status === 404 || response.status === 410;
    throw unreadable(url, `answered with status ${response.status}`, 'Check the address.', isGone);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  const cancel = (): void => void reader?.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel);
  try {
    // A length that the server declares may be wrong, and the size of a compressed answer says nothing.
    while (reader && length <= limits.size) {
      const { value } = await reader.read();
      if (!value) break;
      length += value.byteLength;
      chunks.push(value);
    }
    signal.throwIfAborted();
  } catch (failure) {
    throw explained(url, failure, signal);
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
  if (length > limits.size)
    throw unreadable(url, `answered with more than ${limits.size / 1e6} MB`, 'Ask it for fewer articles.');
  const bytes = new Uint8Array(length);
  let place = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, place);
    place += chunk.byteLength;
  }
  return bytes;
}

function explained(url: URL, failure: unknown, signal: AbortSignal): ServiceError {
  if (failure instanceof ServiceError) return failure;
  return signal.aborted
    ? unreadable(url, `gave no whole answer in ${upstreamTime / 1000} s`, 'Send this request again later.')
    : unreadable(
        url,
        'was not reached, or its answer cannot be decoded',
        'Check the address, and that the newsroom is running.',
      );
}

function unreadable({ href }: URL, problem: string, hint: string, isFinal = false): ServiceError {
  return new ServiceError(502, `${href} ${problem}.`, hint, isFinal);
}
