import type { Article } from './article.js';
import { articleItems, parseArticleJson } from './article-json.js';
import { formatError } from './errors.js';
import { isHtml, parseHtml } from './html.js';
import { parseJsonText } from './json-text.js';
import { ninjsItems, parseNinjs } from './ninjs.js';
import type { ArticleFormat, ParseOptions } from './parse-options.js';
import { parseSchemaOrg, schemaOrgItems } from './schema-org.js';

// What brings the parsers on demand has one request for all that it needs.
export { decodeText } from './decode-text.js';
export { parseOwnStory } from './html.js';
export type { ArticleFormat, ParseOptions } from './parse-options.js';

interface Format {
  parse(input: unknown, options: ParseOptions): Article[];
  recognises(input: unknown): boolean;
}

/** In the order in which they are tried: the one whose signs are the surest comes first. */
const formats: Readonly<Record<ArticleFormat, Format>> = {
  html: { parse: parseHtml, recognises: isHtml },
  'schema-org': { parse: parseSchemaOrg, recognises: (value) => schemaOrgItems(value).length > 0 },
  ninjs: { parse: parseNinjs, recognises: (value) => ninjsItems(value).length > 0 },
  article: { parse: parseArticleJson, recognises: (value) => articleItems(value).length > 0 },
};

/**
 * Reads articles in any format that the library knows. The format is found from the content, whatever a server calls it.
 *
 * @param input text, or a parsed JSON value
 * @returns the articles that may be shown at `options.now`; none where all are withheld or have no headline
 * @throws {ArticleFormatError} when `input` holds no article in a known format, or none in `options.format`
 */
export function parseArticles(input: unknown, options: ParseOptions = {}): Article[] {
  const { format } = options;
  const value = typeof input === 'string' && !isHtml(input) ? (parseJsonText(input) ?? input) : input;
  if (format && Object.hasOwn(formats, format))
    return formats[format].parse(format === 'html' ? input : value, options);
  const found = Object.values(formats).find(({ recognises }) => recognises(value));
  if (!found) throw formatError('IPTC ninjs, schema.org JSON-LD, an HTML page, or an article as JSON', value);
  return found.parse(value, options);
}
