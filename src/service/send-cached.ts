import { times, type CachedAnswer } from './cached-answers.js';

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
  const known = request.headers.get('If-None-Match')?.split(/,\s*/);
  const isKnown = known?.some((each) => each.replace(/^W\//, '') === etag);
  return new Response(isKnown ? null : body, {
    status: isKnown ? 304 : 200,
    headers: {
      ...headers,
      ...ageHeaders(source),
      ETag: etag,
      'Access-Control-Allow-Origin': '*',
      'Cache-Tag': group,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function ageHeaders({ madeAt, from }: CachedAnswer): Record<string, string> {
  const age = Math.round((Date.now() - madeAt) / 1000);
  const isStale = from === 'stale';
  return {
    // Proxies request an old answer again soon.
    'Cache-Control': `public, max-age=${isStale ? 10 : times.fresh}, stale-while-revalidate=${times.old}, stale-if-error=${times.kept}`,
    'Cache-Status': `standfirst; ${from === 'origin' ? 'fwd=miss; stored' : 'hit'}; ttl=${times.fresh - age}${isStale ? '; detail=stale' : ''}`,
    // An old answer is new to a proxy for these few seconds.
    Age: String(isStale ? 0 : Math.min(age, times.fresh)),
  };
}
