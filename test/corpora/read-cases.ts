/** Reads a folder of corpora. The shape of its data shows which corpus it is. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseJsonText } from '../../src/article/formats/json-text.js';
import type { Case, Expectation } from './case.js';

type Row = Record<string, unknown>;

/** Returns all cases in a folder and its subfolders. */
export function readCases(folder: string, root = folder): Case[] {
  const corpus = relative(root, folder) || basename(folder);
  const names = readdirSync(folder).sort();
  const folders = names.map((name) => join(folder, name)).filter((path) => statSync(path).isDirectory());
  const own = ownCases(folder, names).map((each) => ({ ...each, corpus }));
  return [
    ...own,
    ...folders
      .filter((path) => !own.some(({ file }) => file.startsWith(basename(path))))
      .flatMap((path) => readCases(path, root)),
  ];
}

/** Returns the texts of all lists of texts in a folder and its subfolders. */
export function readTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseJsonText(readFileSync(join(folder, name), 'utf8')))
    .flatMap((value) => (isTexts(value) ? value : []));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && typeof value[0] === 'string';
}

type OwnCase = Omit<Case, 'corpus'>;

function ownCases(folder: string, names: readonly string[]): OwnCase[] {
  const path = (name: string): string => join(folder, name);
  if (names.includes('cases.jsonl'))
    return fromRows(rows(path('cases.jsonl')), names.includes('manifest.jsonl') ? rows(path('manifest.jsonl')) : []);
  const known = names.includes('manifest.json')
    ? (JSON.parse(readFileSync(path('manifest.json'), 'utf8')) as Row[])
    : [];
  const described = known.map((row) => fromManifest(folder, row)).filter((each) => each !== undefined);
  const files = names.filter(
    (name) => /\.(?:xml|rss|atom|rdf|html|json|jsonl)$/.test(name) && !/^manifest\.|schema/.test(name),
  );
  const others = files.filter((name) => !described.some(({ file }) => file === name));
  return [...described, ...others.flatMap((name) => fromFile(path(name), name))];
}

function rows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

/**
 * Reads documents in one file, with a manifest of paths into the result of a Python parser, or with a complete result
 * in `expected`.
 */
function fromRows(cases: readonly Row[], manifest: readonly Row[]): OwnCase[] {
  return cases.map((row) => {
    const file = String(row['file']);
    const headers = row['headers'] as Record<string, string> | undefined;
    const stated = manifest
      .filter((each) => each['file'] === file)
      .map(fromPath)
      .filter((each) => each !== undefined);
    return {
      file,
      ...document(row),
      ...(headers?.['Content-type'] && { contentType: headers['Content-type'] }),
      ...(headers?.['Content-Location'] && { url: headers['Content-Location'] }),
      expected: row['expected'] ? fromReading(row['expected'] as Row) : stated,
    };
  });
}

function document(row: Row): Pick<Case, 'text' | 'base64'> {
  return typeof row['text'] === 'string' ? { text: row['text'] } : { base64: String(row['base64']) };
}

/** The field of an article for the end of a path in feedparser's result. */
const fields: Readonly<Record<string, string>> = {
  title: 'headline',
  'title_detail.value': 'headline',
  description: 'standfirst',
  summary: 'standfirst',
  'summary_detail.value': 'standfirst',
  link: 'url',
  id: 'id',
  guid: 'id',
  author: 'authors',
  'author_detail.name': 'authors',
  published_parsed: 'published',
  updated_parsed: 'updated',
  created_parsed: 'published',
  language: 'language',
  'image.href': 'image',
};

function fromPath({ path, op, expected: value }: Row): Expectation | undefined {
  const [, entry, rest = ''] = /^(?:entries\[(\d+)\]|feed)\.(.*)$/.exec(String(path)) ?? [];
  const field = fields[rest];
  if (!field || !['eq', 'datetime'].includes(String(op))) return undefined;
  if (entry !== undefined)
    return { field, story: Number(entry), value: Array.isArray(value) ? fromParts(value as number[]) : value };
  if (field === 'headline') return { field: 'publication', story: 0, value };
  return field === 'url' ? { field: 'publication url', story: 0, value } : undefined;
}

/** Reads a time that Python writes as a tuple. */
function fromParts([year, month, day, hour, minute, second]: number[]): string {
  return new Date(Date.UTC(year!, month! - 1, day, hour, minute, second)).toISOString();
}

/**
 * Reads the result of gofeed, which is the same for all formats, or that of feedsmith, in which each format has its own
 * names.
 */
function fromReading(feed: Row): Expectation[] {
  const stories = ((feed['items'] ?? feed['entries'] ?? []) as Row[]).flatMap((item, story) =>
    [
      { field: 'headline', value: item['title'] },
      { field: 'url', value: item['link'] ?? linkIn(item['links']) },
      { field: 'standfirst', value: item['description'] ?? item['summary'] },
      { field: 'id', value: (item['guid'] as Row | undefined)?.['value'] ?? item['guid'] ?? item['id'] },
      { field: 'authors', value: namesIn(item['authors']) },
      { field: 'published', value: item['publishedParsed'] ?? item['published'] ?? item['pubDate'] },
      { field: 'updated', value: item['updatedParsed'] ?? item['updated'] },
      { field: 'image', value: (item['image'] as Row | undefined)?.['url'] },
    ].map((each) => ({ ...each, story })),
  );
  const own = [
    { field: 'publication', story: 0, value: feed['title'] },
    { field: 'publication url', story: 0, value: feed['link'] ?? linkIn(feed['links']) },
  ];
  return [...own, ...stories].filter(({ value }) => typeof value === 'string' && value !== '');
}

function linkIn(links: unknown): unknown {
  const found = (links as (Row | string)[] | undefined)?.find(
    (link) => typeof link === 'string' || (link['rel'] ?? 'alternate') === 'alternate',
  );
  return typeof found === 'string' ? found : found?.['href'];
}

function namesIn(authors: unknown): string {
  return ((authors ?? []) as (Row | string)[])
    .map((each) => (typeof each === 'string' ? each : each['name']))
    .filter(Boolean)
    .join(', ');
}

/**
 * Reads a saved feed with its number of items and its first title, or a page with the metadata of its publisher and of
 * others.
 */
function fromManifest(folder: string, row: Row): OwnCase | undefined {
  const file = String(row['file']);
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  const expected: Expectation[] = [];
  const add = (field: string, value: unknown): void => {
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) {
      expected.push({ field, story: 0, value });
      return;
    }
    const witnesses = (Array.isArray(value) ? value.flat() : []).filter(
      (each) => typeof each === 'string' && each !== '',
    );
    if (witnesses.length > 0) expected.push({ field, story: 0, value: witnesses });
  };
  const page = row['expected'] as Row | undefined;
  const own = row['jsonld_first'] as Row | undefined;
  if (page) {
    add('headline', [page['title'], own?.['headline']]);
    add('url', [page['url'], row['url']]);
    add('authors', [page['author'], own?.['author']]);
    add('published', [page['date'], own?.['datePublished']]);
    add('standfirst', [page['description'], own?.['description']]);
    add('image', [page['image'], own?.['image']]);
    add('language', [page['lang']]);
    add('publication', [page['publisher'], own?.['publisher']]);
  } else {
    add('items', row['items']);
    add('headline', row['first_title']);
  }
  return {
    file,
    base64: readFileSync(path).toString('base64'),
    ...(typeof row['url'] === 'string' && { url: row['url'] }),
    expected,
  };
}

/**
 * Reads a single document, a list of texts (each becomes a headline), or a list of JSON-LD blocks with the page's other
 * tags.
 */
function fromFile(path: string, file: string): OwnCase[] {
  if (file.endsWith('.jsonl')) {
    return rows(path).map((row) => {
      const graph = row['og'] as Row | undefined;
      const expected = [
        { field: 'headline', value: graph?.['title'] },
        { field: 'standfirst', value: graph?.['description'] },
        { field: 'image', value: graph?.['image'] },
        { field: 'url', value: graph?.['url'] },
      ].filter(({ value }) => typeof value === 'string' && value !== '');
      return {
        file: String(row['page']),
        text: String(row['jsonld']),
        expected: expected.map((each) => ({ ...each, story: 0 })),
      };
    });
  }
  const text = readFileSync(path, 'utf8');
  const value = file.endsWith('.json') ? (JSON.parse(text) as unknown) : undefined;
  if (isTexts(value)) {
    return value.map((headline, index) => ({
      file: `${file} ${index}`,
      text: JSON.stringify({ headline: `· ${headline}` }),
      expected: [{ field: 'headline', story: 0, value: `· ${headline}` }],
    }));
  }
  const blocks = Array.isArray(value)
    ? value.flatMap((row: Row) => (row['json'] ?? row['ld_json_blocks'] ?? []) as string[])
    : [];
  if (blocks.length > 0) return blocks.map((block, index) => ({ file: `${file} ${index}`, text: block, expected: [] }));
  return [{ file, base64: readFileSync(path).toString('base64'), expected: fromWordPress(value) }];
}

/** Returns the expected values that a WordPress post states directly. */
function fromWordPress(value: unknown): Expectation[] {
  const posts = (Array.isArray(value) ? value : [value]) as Row[];
  const isPost = (post: Row | undefined): boolean =>
    Boolean(post?.['link'] && (post['title'] as Row | undefined)?.['rendered']) && !post?.['media_type'];
  return posts.filter(isPost).flatMap((post, story) => [
    { field: 'headline', story, value: (post['title'] as Row)['rendered'] },
    { field: 'url', story, value: post['link'] },
    { field: 'published', story, value: `${String(post['date_gmt'])}Z` },
  ]);
}
