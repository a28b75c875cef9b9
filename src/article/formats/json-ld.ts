import { findObjects, hasObject } from './json-text.js';
import { get, isArray, isObject, keys, list } from '../untrusted-values.js';
import { lastPart } from '../digital-source.js';

/** schema.org's `Article` and every type under it. */
const articleTypes: ReadonlySet<string> = new Set(
  'Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle ScholarlyArticle MedicalScholarlyArticle TechArticle Report APIReference SocialMediaPosting BlogPosting LiveBlogPosting DiscussionForumPosting'.split(
    ' ',
  ),
);

/**
 * The properties in which a source's own stories are. Not among them: works that an article only refers to
 * (`isBasedOn`, `citation`), its parts (`hasPart`, the entries of a live blog), and comments.
 */
const ways = ['@graph', '@list', '@set', 'mainEntity', 'itemListElement', 'item', 'blogPost', 'blogPosts'];

/** How many nodes one list may have, because most are not articles. */
const maxNodes = 10_000;

/** A JSON-LD document, the references in which are followed. */
export interface JsonLd {
  /** The articles, in the document's order. */
  articles: object[];
  /** The values of the first of `properties` that a node has. */
  values(node: unknown, ...properties: string[]): unknown[];
}

/**
 * Reads JSON-LD as pages have it: without contexts, by the plain names of schema.org.
 *
 * @param root the document, or a list of those of one page: they may refer to each other by `@id`
 */
export function readJsonLd(root: unknown): JsonLd {
  const resolve = resolverIn(root);
  return {
    articles: findObjects(root, isArticle, (node) => waysFrom(node, resolve)),
    values(node, ...properties) {
      for (const property of properties) {
        const value = get(node, property);
        const found = list(get(value, '@list') ?? get(value, '@set') ?? value).map(resolve);
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}

/**
 * An entry of a list of stories may name one itself, without a node for it
 * ({@link https://schema.org/ItemList | schema.org, ItemList}).
 */
function namedStory(entry: unknown): unknown {
  const [name, url] = [get(entry, 'name'), get(entry, 'url')];
  if (get(entry, 'item') !== undefined || !name || !url || !typesOf(entry).includes('ListItem')) return entry;
  return {
    '@type': 'Article',
    headline: name,
    url,
    description: get(entry, 'description'),
    image: get(entry, 'image'),
  };
}

/** Returns whether a document has an article near its start. */
export function hasArticle(root: unknown): boolean {
  const resolve = resolverIn(root);
  return hasObject(root, isArticle, (node) => waysFrom(node, resolve));
}

function isArticle(node: object): boolean {
  return typesOf(node).some((type) => articleTypes.has(type));
}

/** Returns the nodes to search next, with references followed. */
function waysFrom(node: object, resolve: (value: unknown) => unknown): unknown[] {
  if (isArray(node)) return list(node, maxNodes).map(resolve);
  const found = ways.flatMap((way) => list(get(node, way), maxNodes)).map(resolve);
  return typesOf(node).includes('ItemList') ? found.map(namedStory) : found;
}

/** Makes a function that follows a reference to its node. One step is enough: that node is not a reference. */
function resolverIn(root: unknown): (value: unknown) => unknown {
  let nodes: Map<unknown, object> | undefined;
  return (value) => {
    const node = get(value, '@value') ?? value;
    // The whole document is searched for nodes at the first reference.
    return isObject(node) && isReference(node) ? ((nodes ??= nodesById(root)).get(get(node, '@id')) ?? node) : node;
  };
}

function nodesById(root: unknown): Map<unknown, object> {
  const nodes = new Map<unknown, object>();
  findObjects(root, (node) => {
    const id = get(node, '@id');
    if (id !== undefined && !nodes.has(id) && !isReference(node)) nodes.set(id, node);
    return false;
  });
  return nodes;
}

/** Returns the types of a node, without the vocabulary's address or prefix. */
export function typesOf(node: unknown): string[] {
  return list(get(node, '@type'))
    .filter((type) => typeof type === 'string')
    .map(lastPart);
}

/** Returns whether a node has nothing but an `@id`, and perhaps a type. */
function isReference(node: object): boolean {
  return get(node, '@id') !== undefined && keys(node).every((key) => key === '@id' || key === '@type');
}
