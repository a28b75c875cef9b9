import { cacheHeaders } from './cache-headers.js';
import { textResponse } from './known-text.js';
import type { CachedAnswer } from './cached-answers.js';

/** An answer that browsers and proxies may keep. */
export interface KeptAnswer {
  body: string;
  /** A short hash of the body. */
  tag: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * Sends an answer that browsers and proxies may keep. If the client has it already, only says so.
 *
 * @param source the content that the answer is made from. It says how old the answer is
 * @param group groups the answers of one newsroom, so that a proxy can forget them together
 */
export function sendCached(
  request: Request,
  { body, tag, headers }: KeptAnswer,
  source: CachedAnswer,
  group: string,
): Response {
  const etag = `"${tag}"`;
  const isKnown = hasValidator(request, etag);
  const init = {
    status: isKnown ? 304 : 200,
    headers: {
      ...headers,
      ...cacheHeaders(source),
      ETag: etag,
      'Access-Control-Allow-Origin': '*',
      'Cache-Tag': group,
      Vary: headers.Vary ?? 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    },
  };
  return isKnown ? new Response(null, init) : textResponse(body, init);
}

/** Whether the client has the answer with this validator. */
export function hasValidator({ headers }: Request, etag: string): boolean {
  const known = headers.get('If-None-Match')?.split(/,\s*/) ?? [];
  return known.some((each) => each === '*' || each.replace(/^W\//, '') === etag);
}
