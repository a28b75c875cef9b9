import { ageOf, type CachedAnswer } from './cached-answers.js';

/** For how long browsers and proxies keep an old answer, in seconds, if a new one could not be made. */
const staleTime = 10;

/** Returns the headers that say how long browsers and proxies may keep an answer, and where it comes from. */
export function cacheHeaders(answer: CachedAnswer): Record<string, string> {
  const { from, lifetime } = answer;
  const { fresh, old, kept } = lifetime;
  const age = Math.round(ageOf(answer));
  const isStale = from === 'stale';
  // The newsroom does not allow this answer to be kept.
  const isUnstored = kept === fresh;
  return {
    'Cache-Control': isUnstored
      ? 'no-store'
      : // Proxies request an old answer again soon.
        `public, max-age=${isStale ? staleTime : fresh}, stale-while-revalidate=${old}, stale-if-error=${kept}`,
    'Cache-Status': `standfirst; ${from === 'origin' ? 'fwd=miss; stored' : 'hit'}; ttl=${Math.max(0, fresh - age)}${isStale ? '; detail=stale' : ''}`,
    // An old answer is new to a proxy for these few seconds.
    Age: String(isStale ? 0 : Math.min(age, fresh)),
  };
}
