import type { Article } from '../article.js';
import { decodeText } from './decode-text.js';
import { identify } from './find-format.js';
import type { AskJson } from './linked-article.js';
import type { ParseOptions } from '../parse-options.js';
import type { ArticleFormat } from '../../generated/article/format-names.js';

/** Reads articles in one format; throws only `ArticleFormatError`. */
export type Parser = (input: unknown, options: ParseOptions) => Article[];

/** Reads an answer like a {@link Parser}. With `ask`, it also follows the links of a page without an article. */
export type SourceParser = (input: unknown, options: ParseOptions, ask?: AskJson) => Article[] | Promise<Article[]>;

/**
 * Loads the parser of each format.
 *
 * To add a format, write its parser, its signs in `find-format.ts`, a line here, a section in `stories/articles.mdx`
 * and a file in `test/article/examples`. Then run `npm run generate`, which makes the names of the formats, the table
 * of all parsers, and their exports.
 */
const parsers: Readonly<Record<ArticleFormat, () => Promise<SourceParser>>> = {
  /** RSS 0.9x, 1.0, 2.0: items, with Media RSS, Dublin Core and the content module */
  rss: () => import('./rss-and-atom.js').then((module) => module.parseRss),
  /** Atom 1.0, 0.3: entries, with Media RSS */
  atom: () => import('./rss-and-atom.js').then((module) => module.parseAtom),
  /** JSON Feed 1.0, 1.1: items */
  'json-feed': () => import('./json-feed.js').then((module) => module.parseJsonFeed),
  /** WordPress REST API, v2: posts; ask for `?_embed`, or author, picture and section may be missing */
  wordpress: () => import('./wordpress.js').then((module) => module.parseWordPress),
  /** IPTC ninjs 1.x to 3.x: items that may be published now */
  ninjs: () => import('./ninjs.js').then((module) => module.parseNinjs),
  /** schema.org JSON-LD: `Article` and every type under it */
  'schema-org': () => import('./schema-org.js').then((module) => module.parseSchemaOrg),
  /** an HTML page: JSON-LD, microdata, OpenGraph; else the JSON or oEmbed that it links to */
  html: () => import('./html.js').then((module) => module.loadHtml),
  /** The library's own JSON: one `Article` or a list */
  article: () => import('./article-json.js').then((module) => module.parseArticleJson),
};

/** A source, and how to load the parser of its format. */
export interface FoundSource {
  /** Text of markup, or a value parsed from JSON. */
  value: unknown;
  /** Rejects if the parser does not load. */
  loadParser: () => Promise<SourceParser>;
}

/**
 * Finds the format of a source, so that a page loads only the parsers that it needs.
 *
 * @param source a server's answer, a text in a page, or a parsed JSON value
 * @param contentType the answer's header
 * @throws {ArticleFormatError} if no format is recognised
 */
export function findSource(source: unknown, wanted?: ArticleFormat, contentType?: string | null): FoundSource {
  const { format, value } = identify(source instanceof Uint8Array ? decodeText(source, contentType) : source, wanted);
  return { value, loadParser: parsers[format] };
}
