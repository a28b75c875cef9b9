import type { Article } from '../article.js';
import { decodeText } from './decode-text.js';
import { identify } from './find-format.js';
import type { AskJson } from './linked-article.js';
import type { ArticleFormat, ParseOptions } from '../parse-options.js';

/** Reads articles in one format; throws only `ArticleFormatError`. */
export type Parser = (input: unknown, options: ParseOptions) => Article[];

/** The parser of each format. */
export type Parsers = Readonly<Record<ArticleFormat, Parser>>;

/** Reads an answer like a {@link Parser}. With `ask`, it also follows the links of a page without an article. */
export type SourceParser = (input: unknown, options: ParseOptions, ask?: AskJson) => Article[] | Promise<Article[]>;

const parsers: Readonly<Record<ArticleFormat, () => Promise<SourceParser>>> = {
  ninjs: () => import('./ninjs.js').then((module) => module.parseNinjs),
  'schema-org': () => import('./schema-org.js').then((module) => module.parseSchemaOrg),
  'json-feed': () => import('./json-feed.js').then((module) => module.parseJsonFeed),
  rss: () => import('./feeds.js').then((module) => module.parseRss),
  atom: () => import('./feeds.js').then((module) => module.parseAtom),
  wordpress: () => import('./wordpress.js').then((module) => module.parseWordPress),
  html: () => import('./html.js').then((module) => module.loadHtml),
  article: () => import('./article-json.js').then((module) => module.parseArticleJson),
};

/** What a source holds, and what brings the parser of its format. */
export interface FoundSource {
  /** Text of markup, or a value parsed from JSON. */
  value: unknown;
  /** Rejects where the parser does not come. */
  loadParser: () => Promise<SourceParser>;
}

/**
 * Finds out what a source is, so that a page loads the parsers of those formats alone that it is fed.
 *
 * @param source a server's answer, a text in a page, or a parsed JSON value
 * @param contentType the answer's header
 * @throws {ArticleFormatError} when it has the signs of no format
 */
export function findSource(source: unknown, wanted?: ArticleFormat, contentType?: string | null): FoundSource {
  const { format, value } = identify(source instanceof Uint8Array ? decodeText(source, contentType) : source, wanted);
  return { value, loadParser: parsers[format] };
}
