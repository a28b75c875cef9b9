import { findObjects } from './find-objects.js';
import { get, isArray, isObject, keys, list } from './untrusted.js';
import { lastPart } from './digital-source.js';

/** schema.org's `Article` and every type under it. */
const articleTypes =
  'Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle ScholarlyArticle MedicalScholarlyArticle TechArticle Report APIReference SocialMediaPosting BlogPosting LiveBlogPosting DiscussionForumPosting'.split(
    ' ',
  );

/**
 * Where an article stands that is a story of the source's own. Not among them: what an article only refers to
 * (`isBasedOn`, `citation`), its parts (`hasPart`, the entries of a live blog), and comments.
 */
const ways = ['@graph', '@list', '@set', 'mainEntity', 'itemListElement', 'item', 'blogPost', 'blogPosts'];

/** How many nodes one list may have: most are no articles. */
const maxNodes = 10_000;

/** A JSON-LD document, the references in which are followed. */
export interface JsonLd {
  /** The articles, in the document's order. */
  articles: object[];
  /** The values of the first of `properties` that a node has. */
  values(node: unknown, ...properties: string[]): unknown[];
}

/**
 * Reads JSON-LD as it stands in pages: without contexts, by the plain names of schema.org.
 *
 * @param root the document, or a list of those of one page: they may refer to each other by `@id`
 */
export function readJsonLd(root: unknown): JsonLd {
  const nodes = new Map<unknown, object>();
  findObjects(root, (node) => {
    const id = get(node, '@id');
    if (!nodes.has(id) && !isReference(node)) nodes.set(id, node);
    return false;
  });

  /** One step is enough: what a reference leads to is none itself. */
  const resolve = (value: unknown): unknown => {
    const node = get(value, '@value') ?? value;
    return isObject(node) && isReference(node) ? (nodes.get(get(node, '@id')) ?? node) : node;
  };

  return {
    articles: findObjects(
      root,
      (node) => typesOf(node).some((type) => articleTypes.includes(type)),
      (node) =>
        isArray(node)
          ? list(node, maxNodes).map(resolve)
          : ways
              .flatMap((way) => list(get(node, way), maxNodes).map(resolve))
              .map((entry) => (typesOf(node).includes('ItemList') ? namedStory(entry) : entry)),
    ),
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

/** An entry of a list of stories may name one itself, without a node for it ({@link https://schema.org/ItemList | schema.org, ItemList}). */
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

/** The types of a node, without the vocabulary's address or prefix. */
export function typesOf(node: unknown): string[] {
  return list(get(node, '@type'))
    .filter((type) => typeof type === 'string')
    .map(lastPart);
}

/** Whether a node says nothing but which one it is. */
function isReference(node: object): boolean {
  return get(node, '@id') !== undefined && keys(node).every((key) => key === '@id' || key === '@type');
}
