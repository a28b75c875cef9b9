import type { Article } from './article.js';
import { parseArticleJson } from './formats/article-json.js';
import { parseAtom } from './formats/atom.js';
import { identify } from './formats/find-format.js';
import { parseHtml } from './formats/html.js';
import { parseJsonFeed } from './formats/json-feed.js';
import { parseNinjs } from './formats/ninjs.js';
import type { ParseOptions } from './parse-options.js';
import type { Parsers } from './formats/formats.js';
import { parseRss } from './formats/rss.js';
import { parseSchemaOrg } from './formats/schema-org.js';
import { parseWordPress } from './formats/wordpress.js';

export type { ArticleFormat, ParseOptions } from './parse-options.js';

/** The parsers of all formats. */
export const parsers: Parsers = {
  ninjs: parseNinjs,
  'schema-org': parseSchemaOrg,
  'json-feed': parseJsonFeed,
  rss: parseRss,
  atom: parseAtom,
  wordpress: parseWordPress,
  html: parseHtml,
  article: parseArticleJson,
};

/**
 * Reads articles in any format that the library knows. The format is found from the content, whatever a server calls it.
 *
 * @param input text, or a parsed JSON value
 * @returns the articles that may be shown at `options.now`; none where it is empty, or all are withheld or have no headline
 * @throws {ArticleFormatError} when `input` holds no article in a known format, or none in `options.format`
 */
export function parseArticles(input: unknown, options: ParseOptions = {}): Article[] {
  const { format, value } = identify(input, options.format);
  return parsers[format](value, options);
}
