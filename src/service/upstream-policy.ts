import CachePolicy from 'http-cache-semantics';

/** How long an answer is of use, in seconds. */
export interface Lifetime {
  /** How long it is fresh. */
  fresh: number;
  /** How long after that it is sent while a new one is requested. */
  old: number;
  /** How long it is kept in all, to be sent if no new one comes. */
  kept: number;
}

/** The lifetime of an answer whose newsroom says nothing about it. */
const usual: Lifetime = { fresh: 60, old: 600, kept: 86_400 };

/** The limits of what a newsroom may choose, in seconds. */
const limits = { shortest: 10, longest: 3_600 };

/**
 * The lifetime of an answer that the newsroom does not allow to be kept (`no-store`). For these few seconds
 * the service still answers from its cache. Otherwise each reader of a popular page would cause a request to the
 * newsroom's server.
 */
const unstored: Lifetime = { fresh: limits.shortest, old: 0, kept: limits.shortest };

/**
 * The headers that count. `Set-Cookie` is not one of them, because the service sends no cookies, and passes none on.
 */
const names = ['age', 'cache-control', 'date', 'etag', 'expires', 'last-modified', 'pragma', 'vary'];

/** The rules by which a newsroom allows its answer to be kept. */
export class UpstreamPolicy {
  #policy: CachePolicy;

  private constructor(policy: CachePolicy) {
    this.#policy = policy;
  }

  /** Reads the rules from the headers of an answer. */
  static of(url: string, requestHeaders: Record<string, string>, { status, headers }: Response): UpstreamPolicy {
    const answer = { status, headers: relevant(headers) };
    // Without a heuristic, only what the newsroom says counts.
    return new UpstreamPolicy(new CachePolicy({ url, headers: requestHeaders }, answer, { cacheHeuristic: 0 }));
  }

  /** @param kept the JSON of the rules */
  static from(kept: object): UpstreamPolicy {
    return new UpstreamPolicy(CachePolicy.fromObject(kept as CachePolicy.CachePolicyObject));
  }

  toJSON(): object {
    return this.#policy.toObject();
  }

  /** How long the answer is of use, from now on. */
  get lifetime(): Lifetime {
    if (!this.#policy.storable()) return unstored;
    const { rescc: directives, resh: headers } = this.#policy.toObject();
    const isSaid =
      ['max-age', 's-maxage', 'no-cache'].some((name) => name in directives) || headers['expires'] !== undefined;
    if (!isSaid) return usual;
    const fresh = Math.round(this.#policy.maxAge() - this.#policy.age());
    return { ...usual, fresh: Math.min(Math.max(fresh, limits.shortest), limits.longest) };
  }

  /** Returns the headers of a request that asks whether the answer has changed. */
  renewing(url: string, requestHeaders: Record<string, string>): Record<string, string> {
    return this.#policy.revalidationHeaders({ url, headers: requestHeaders }) as Record<string, string>;
  }

  /** Returns the rules after the newsroom has said, with the status 304, that the answer has not changed. */
  renewed(url: string, requestHeaders: Record<string, string>, { status, headers }: Response): UpstreamPolicy {
    const { etag, 'last-modified': changed } = this.#policy.toObject().resh;
    // Such an answer may leave out the validators, because the request has them.
    const answer = {
      status,
      headers: { ...(etag && { etag }), ...(changed && { 'last-modified': changed }), ...relevant(headers) },
    };
    return new UpstreamPolicy(this.#policy.revalidatedPolicy({ url, headers: requestHeaders }, answer).policy);
  }
}

/** Returns how long an answer is of use that was made from several: each time is the shortest. */
export function shortestOf(lifetimes: readonly Lifetime[]): Lifetime {
  const shortest = (name: keyof Lifetime): number => Math.min(...lifetimes.map((lifetime) => lifetime[name]));
  return { fresh: shortest('fresh'), old: shortest('old'), kept: shortest('kept') };
}

function relevant(headers: Headers): Record<string, string> {
  const found = names.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, name === 'cache-control' ? directivesIn(value) : value]];
  });
  return Object.fromEntries(found);
}

/**
 * Returns the directives in small letters, as the library knows them. `private` does not count: Rails and
 * Drupal send it with every page, and the service requests a page without cookies, so its answer is the same for all.
 */
function directivesIn(header: string): string {
  return header
    .toLowerCase()
    .split(',')
    .filter((directive) => !/^\s*private\b/.test(directive))
    .join(',');
}
