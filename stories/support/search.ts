import { readQuery, type Term } from './query.js';

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
  search(words: string): Promise<{ results: Hit[] }>;
}

interface Hit {
  id: string;
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

/** How much more a page counts if the query is its title. */
const namedWeight = 1.5;

/** How much more the docs’ own words count than those of the reader, which may be there in another sense. */
const docsWeight = 2;

/** How long the search waits for the next key, in milliseconds. */
const pause = 120;

/** The number of searches that began. */
let begun = 0;

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
    await pagefind.options({ excerptLength: 24, ranking: { metaWeights: { title: 5, place: 0.5, kind: 5 } } });
    return pagefind;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * Searches the docs for each word of a query, and for its synonyms. Results that have all words come first, then those
 * with the most.
 *
 * @returns `undefined` if another search began before this one
 * @throws when there is no index
 */
export async function search(query: string): Promise<Results | undefined> {
  const number = (begun += 1);
  const pagefind = await load();
  await new Promise((resolve) => setTimeout(resolve, pause));
  if (number !== begun) return undefined;
  const find = finder(pagefind);
  const found = await findAll(readQuery(query), find);
  // Read two screens of results. The weights can move a result by some places, and hardly ever from further down to the
  // first screen.
  const first = found.sort(byRank).slice(0, 2 * limit);
  const all = await Promise.all(
    first.map(async ({ id, words, rank }) => {
      // The search for all of its words marks all of them in the excerpt.
      const hit = (await find(words.join(' '))).get(id) ?? (await find(words[0]!)).get(id)!;
      const { raw_url, url, excerpt, meta, filters } = await hit.data();
      const kind = filters.kind?.[0] ?? 'Page';
      const result: Result = { title: meta.title!, kind, place: meta.place!, path: raw_url ?? url, excerpt };
      const weight = (weights[kind] ?? 1) * (kind === 'Page' && isSame(result.title, query) ? namedWeight : 1);
      return { result, words: isChangelog(result) ? [] : words, rank: rank * weight };
    }),
  );
  const results = merge(all.sort(byRank).map(({ result }) => result));
  const merged = all.length - results.length;
  return { results: results.slice(0, limit), count: found.length - merged };
}

/** Returns the hits of a search, by their names. Each search runs once. */
type Find = (words: string) => Promise<ReadonlyMap<string, Hit>>;

function finder(pagefind: Pagefind): Find {
  const searches = new Map<string, ReturnType<Find>>();
  const begin = async (words: string): ReturnType<Find> => {
    const { results } = await pagefind.search(words);
    return new Map(results.map((hit) => [hit.id, hit]));
  };
  return (words) => {
    if (!searches.has(words)) searches.set(words, begin(words));
    return searches.get(words)!;
  };
}

interface Ranked {
  /** The words that were found: for each term of the query, the reader’s own or those of the docs. */
  words: readonly string[];
  rank: number;
}

interface Found extends Ranked {
  id: string;
}

/** Pagefind’s own search for several words leaves out each result that lacks one of them. */
async function findAll(terms: readonly Term[], find: Find): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const term of terms)
    for (const [id, { words, rank }] of await findTerm(term, find)) {
      const before = found.get(id);
      found.set(id, { id, words: [...(before?.words ?? []), words], rank: (before?.rank ?? 0) + rank });
    }
  return [...found.values()];
}

async function findTerm({ own, docs }: Term, find: Find): Promise<Map<string, { words: string; rank: number }>> {
  const found = new Map<string, { words: string; rank: number }>();
  for (const words of [own, ...docs])
    for (const { id, score } of (await find(words)).values()) {
      const before = found.get(id);
      const rank = (before?.rank ?? 0) + score * (words === own ? 1 : docsWeight);
      found.set(id, { words: before?.words ?? words, rank });
    }
  return found;
}

const byRank = (one: Ranked, other: Ranked): number => other.words.length - one.words.length || other.rank - one.rank;

const isSame = (title: string, query: string): boolean => title.toLowerCase() === query.trim().toLowerCase();

/** The changelog has most words and explains few things, so it comes last. */
const isChangelog = ({ path }: Result): boolean => path.startsWith('/docs/changelog-');

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
