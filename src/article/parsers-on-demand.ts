import type { Article } from './article.js';
import type { ArticleFormat, ParseOptions } from './parse-options.js';

// What must be known before a parser is wanted comes in the same request.
export { decodeText } from './decode-text.js';
export { identify } from './find-format.js';

/** Reads articles in one format; throws only `ArticleFormatError`. */
export type Parser = (input: unknown, options: ParseOptions) => Article[];

/** The parser of each format. */
export type Parsers = Readonly<Record<ArticleFormat, Parser>>;

const parsers: Readonly<Record<ArticleFormat, () => Promise<Parser>>> = {
  ninjs: () => import('./ninjs.js').then((module) => module.parseNinjs),
  'schema-org': () => import('./schema-org.js').then((module) => module.parseSchemaOrg),
  'json-feed': () => import('./json-feed.js').then((module) => module.parseJsonFeed),
  rss: () => import('./rss.js').then((module) => module.parseRss),
  atom: () => import('./atom.js').then((module) => module.parseAtom),
  wordpress: () => import('./wordpress.js').then((module) => module.parseWordPress),
  html: () => import('./html.js').then((module) => module.parseHtml),
  article: () => import('./article-json.js').then((module) => module.parseArticleJson),
};

let provided: Parsers | undefined;

/** Hands in all parsers: the one file has them in it. */
export function provideParsers(parsers: Parsers): void {
  provided = parsers;
}

/** Brings the parser of one format, so that a page loads those alone whose formats it is fed; rejects where it does not come. */
export async function bringParser(format: ArticleFormat): Promise<Parser> {
  return provided?.[format] ?? parsers[format]();
}
