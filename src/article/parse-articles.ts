import type { Article } from './article.js';
import { identify } from './formats/find-format.js';
import { parsers } from '../generated/article/parser-table.js';
import type { ParseOptions } from './parse-options.js';
import { hideAdded } from './untrusted-values.js';

/**
 * Reads articles in any format that the library knows. The format is found from the content, not from what a server
 * calls it.
 *
 * @param input text, or a parsed JSON value
 * @returns the articles that may be shown at `options.now`; none if the input is empty, or all are withheld or have no
 *   headline
 * @throws {ArticleFormatError} if `input` has no article in a known format, or none in `options.format`
 */
export function parseArticles(input: unknown, options: ParseOptions = {}): Article[] {
  const given = hideAdded({ ...options });
  const { format, value } = identify(input, given.format);
  return parsers[format](value, given);
}
