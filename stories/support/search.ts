/** A result of the search: a section of a page, or one thing that a page describes. */
export interface Result {
  title: string;
  /** `Page`, `Element`, `Attribute`, `Event`, `Token` and the like. */
  kind: string;
  /** The page, or what an attribute belongs to. */
  place: string;
  /** In Storybook: `/docs/widgets-byline--docs#accessibility`. */
  path: string;
  /** HTML, with the words in `<mark>`. */
  excerpt: string;
}

export interface Results {
  results: readonly Result[];
  /** How many there are in all. */
  count: number;
}

/** Pagefind's module, as far as it is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  debouncedSearch(words: string, options: object, wait: number): Promise<{ results: Hit[] } | null>;
}

interface Hit {
  score: number;
  data(): Promise<{
    raw_url?: string;
    url: string;
    excerpt: string;
    meta: Record<string, string>;
    filters: Record<string, string[]>;
  }>;
}

/** How many results are shown. */
const limit = 30;

/** A page explains more than one of its examples. */
const weights: Readonly<Record<string, number>> = { Page: 1.2, Element: 1.2, Example: 0.5 };

let loading: Promise<Pagefind> | undefined;

/**
 * Loads Pagefind, once. The index is beside the page, because Storybook may be served from any folder.
 *
 * @throws when there is no index
 */
export function load(): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(
      /* @vite-ignore */ new URL('pagefind/pagefind.js', document.baseURI).href
    )) as Pagefind;
    await pagefind.options({ excerptLength: 24, ranking: { metaWeights: { title: 5, place: 0.5 } } });
    return pagefind;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * Searches the docs.
 *
 * @returns `undefined` if another search began before this one
 * @throws when there is no index
 */
export async function search(words: string): Promise<Results | undefined> {
  const pagefind = await load();
  const found = await pagefind.debouncedSearch(words, {}, 120);
  if (!found) return undefined;
  // Read two screens of results. The weights can move a result by some places, and hardly ever from further down to the
  // first screen.
  const hits = found.results.slice(0, 2 * limit);
  const all = await Promise.all(
    hits.map(async ({ score, data }) => {
      const { raw_url, url, excerpt, meta, filters } = await data();
      const kind = filters.kind?.[0] ?? 'Page';
      const result: Result = { title: meta.title!, kind, place: meta.place!, path: raw_url ?? url, excerpt };
      return { result, rank: score * (weights[kind] ?? 1) };
    }),
  );
  const results = merge(all.sort((one, other) => other.rank - one.rank).map(({ result }) => result));
  const merged = all.length - results.length;
  return { results: results.slice(0, limit), count: found.results.length - merged };
}

/** Makes one result of those that say the same of several elements, such as `scheme`. */
function merge(results: readonly Result[]): Result[] {
  const merged = new Map<string, Result & { places: string[] }>();
  for (const result of results) {
    const key = [result.title, result.kind, result.excerpt].join('\n');
    const same = merged.get(key);
    if (same) same.places.push(result.place);
    else merged.set(key, { ...result, places: [result.place] });
  }
  return [...merged.values()].map(({ places, ...result }) => ({ ...result, place: places.join(', ') }));
}
