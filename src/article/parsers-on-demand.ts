import type { Article } from './article.js';
import { decodeText } from './decode-text.js';
import { identify } from './find-format.js';
import type { ArticleFormat, ParseOptions } from './parse-options.js';

/** Reads articles in one format; throws only `ArticleFormatError`. */
export type Parser = (input: unknown, options: ParseOptions) => Article[];

/** The parser of each format. */
export type Parsers = Readonly<Record<ArticleFormat, Parser>>;

const parsers: Readonly<Record<ArticleFormat, () => Promise<Parser>>> = {
  ninjs: () => import('./ninjs.js').then((module) => module.parseNinjs),
  'schema-org': () => import('./schema-org.js').then((module) => module.parseSchemaOrg),
  'json-feed': () => import('./json-feed.js').then((module) => module.parseJsonFeed),
  rss: () => import('./feeds.js').then((module) => module.parseRss),
  atom: () => import('./feeds.js').then((module) => module.parseAtom),
  wordpress: () => import('./wordpress.js').then((module) => module.parseWordPress),
  html: () => import('./html.js').then((module) => module.parseHtml),
  article: () => import('./article-json.js').then((module) => module.parseArticleJson),
};

let provided: Parsers | undefined;

/** Hands in all parsers: the one file has them in it. */
export function provideParsers(parsers: Parsers): void {
  provided = parsers;
}

/** What a source holds, and what brings the parser of its format. */
export interface FoundSource {
  /** Text of markup, or a value parsed from JSON. */
  value: unknown;
  /** Rejects where the parser does not come. */
  bringParser: () => Promise<Parser>;
}

/**
 * Finds out what a source is, so that a page loads the parsers of those formats alone that it is fed.
 *
 * @param source a server's answer, or a text that stands in a page
 * @param contentType the answer's header
 * @throws {ArticleFormatError} when it has the signs of no format
 */
export function findSource(
  source: string | Uint8Array,
  wanted?: ArticleFormat,
  contentType?: string | null,
): FoundSource {
  const { format, value } = identify(typeof source === 'string' ? source : decodeText(source, contentType), wanted);
  return { value, bringParser: async () => provided?.[format] ?? parsers[format]() };
}
