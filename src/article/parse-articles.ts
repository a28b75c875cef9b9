import type { Article } from './article.js';
import { parseArticleJson } from './article-json.js';
import { parseAtom } from './atom.js';
import { formatError } from './errors.js';
import { findFormat } from './find-format.js';
import { parseHtml } from './html.js';
import { parseJsonFeed } from './json-feed.js';
import { parseJsonText } from './json-text.js';
import { parseNinjs } from './ninjs.js';
import type { ArticleFormat, ParseOptions } from './parse-options.js';
import { parseRss } from './rss.js';
import { parseSchemaOrg } from './schema-org.js';
import { parseWordPress } from './wordpress.js';

// The store, which needs both, has one request for them.
export { decodeText } from './decode-text.js';
export type { ArticleFormat, ParseOptions } from './parse-options.js';

const parsers: Readonly<Record<ArticleFormat, (input: unknown, options: ParseOptions) => Article[]>> = {
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
 * @returns the articles that may be shown at `options.now`; none where all are withheld or have no headline
 * @throws {ArticleFormatError} when `input` holds no article in a known format, or none in `options.format`
 */
export function parseArticles(input: unknown, options: ParseOptions = {}): Article[] {
  const isMarkup = typeof input === 'string' && /^[\s\ufeff]*</.test(input);
  const value = typeof input === 'string' && !isMarkup ? (parseJsonText(input) ?? input) : input;
  const wanted = options.format && Object.hasOwn(parsers, options.format) ? options.format : undefined;
  const format = wanted ?? findFormat(value);
  if (format) return parsers[format](value, options);
  throw formatError(
    'RSS, Atom, JSON Feed, IPTC ninjs, schema.org JSON-LD, posts of WordPress, an HTML page, or an article as JSON',
    value,
  );
}
