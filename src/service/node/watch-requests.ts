/** The routes of the service, by which requests are counted. The rest of a path is left out: it may name a reader. */
const routes = [
  '/healthz',
  '/readyz',
  '/articles.json',
  '/frame',
  '/frame.js',
  '/go',
  '/oembed',
  '/render',
  '/purge',
  '/files',
  '/',
] as const;

/** A route; `other` for all other addresses. */
export type Route = (typeof routes)[number] | 'other';

/** Where an answer came from: made for this request, kept, or kept too long because no new one could be made. */
export type CacheUse = 'origin' | 'cache' | 'stale';

/** A request that has ended. Says nothing about who has sent it. */
export interface EndedRequest {
  method: string;
  route: Route;
  /** The status of the answer. Absent if the connection ended before the answer. */
  status?: number;
  /** From the request to the end of the answer. */
  milliseconds: number;
  /** Absent if the answer is never kept. */
  cache?: CacheUse;
  /** Why it failed. */
  reason?: string;
}

/** Watches the requests of a service. Each that starts also ends. */
export interface RequestWatcher {
  started?(route: Route): void;
  ended(request: EndedRequest): void;
}

/**
 * Returns the route of a request.
 *
 * @param target the address in its first line: a path, or a whole address
 */
export function routeOf(target: string): Route {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*/s, '') || '/';
  const [folder = path] = /^\/(frame|files)(?=\/)/.exec(path) ?? [];
  return routes.find((route) => route === folder) ?? 'other';
}

/**
 * Reads a header `Cache-Status` (RFC 9211) of the service.
 *
 * @returns `undefined` if there is none, or it says neither
 */
export function cacheUseOf(header: string | null): CacheUse | undefined {
  if (header === null) return undefined;
  if (/;\s*detail="?stale\b/.test(header)) return 'stale';
  if (/;\s*hit\b/.test(header)) return 'cache';
  return /;\s*fwd=/.test(header) ? 'origin' : undefined;
}
