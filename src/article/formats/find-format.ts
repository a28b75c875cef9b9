import { formatError } from '../errors.js';
import { findObjects, hasObject, parseJsonText } from './json-text.js';
import { hasArticle } from './json-ld.js';
import { articleFormats, type ArticleFormat } from '../../generated/article/format-names.js';
import { readProlog } from './read-prolog.js';
import { textAt } from '../text.js';
import { get, isArray, keys, list, maxItems } from '../untrusted-values.js';

/** How much of a text is searched for its first element. */
const maxStart = 100_000;

/** A source and its format. */
export interface IdentifiedSource {
  format: ArticleFormat;
  /** Text of markup, or a value parsed from JSON. */
  value: unknown;
}

/**
 * Finds the format of a source from its content. If `wanted` is a format, it is that one.
 *
 * @param input text, or a parsed JSON value
 * @throws {ArticleFormatError} if no format is recognised
 */
export function identify(input: unknown, wanted?: ArticleFormat): IdentifiedSource {
  const isJson = typeof input === 'string' && !/^[\s\ufeff]*</.test(input);
  const value = isJson ? (parseJsonText(input) ?? input) : input;
  const format = articleFormats.find((known) => known === wanted) ?? findFormat(value);
  if (format) return { format, value };
  throw formatError(
    'RSS, Atom, JSON Feed, IPTC ninjs, schema.org JSON-LD, posts of WordPress, an HTML page, or an article as JSON',
    value,
  );
}

/**
 * Recognises the format of a source; the surest signs are tested first. Returns `undefined` if it has no known format.
 *
 * Loads no parser: a parser loads after its format has been found.
 *
 * @param value text, or a parsed JSON value
 */
export function findFormat(value: unknown): ArticleFormat | undefined {
  if (typeof value === 'string') return feedRoot(value) ?? (isHtml(value) ? 'html' : undefined);
  if (isJsonFeed(value)) return 'json-feed';
  // An empty list may be in any format; most likely it is an empty section.
  if (isArray(value) && value.length === 0) return 'article';
  if (hasArticle(value)) return 'schema-org';
  if (hasObject(value, isNinjsItem)) return 'ninjs';
  if (hasObject(value, isWordPressPost)) return 'wordpress';
  return list(value, maxItems).some((item) => textAt(item, 'headline')) ? 'article' : undefined;
}

/** Returns the kind of feed that a text is, by its first element; `undefined` if it is none. */
export function feedRoot(text: unknown): 'rss' | 'atom' | undefined {
  if (typeof text !== 'string') return undefined;
  const start = text.slice(0, maxStart);
  const { end } = readProlog(start) ?? {};
  const [, name = ''] = /^<(?:[a-z_][\w.-]*:)?([a-z_][\w.-]*)(?=[\s/>])/i.exec(start.slice(end ?? maxStart)) ?? [];
  if (/^(?:rss|rdf|channel)$/i.test(name)) return 'rss';
  return /^feed$/i.test(name) ? 'atom' : undefined;
}

/** Returns whether `input` is the text of an HTML page, or of a part of one, by its first tag. */
export function isHtml(input: unknown): boolean {
  if (typeof input !== 'string') return false;
  const start = input.slice(0, 10_000).replace(/<!--[^]*?-->|^\ufeff?\s*<\?xml[^>]*>/g, '');
  return /^[\s\ufeff]*<(?:!doctype\s+html|html|head|body|meta|link|script|title|article|main|section|div|figure|h1|p)[\s/>]/i.test(
    start,
  );
}

/** Returns whether a value is a JSON Feed, by its `version`, or else by its items. */
export function isJsonFeed(value: unknown): boolean {
  const version = get(value, 'version');
  if (typeof version === 'string' && /jsonfeed\.org/i.test(version)) return true;
  const [item] = list(get(value, 'items'), 1);
  return ['content_html', 'content_text', 'external_url', 'date_published'].some((key) => get(item, key) !== undefined);
}

/** Matches the properties that only a ninjs item has, beside the `uri` that it must have. */
const ninjsProperties =
  /^(?:headlines?|headline_.*|descriptions|description_.*|bodies|body_.*|renditions|associations|pubstatus|versioncreated|firstcreated|representationtype|slugline|infosources?)$/i;

/** Finds the ninjs items in `value`, at any depth, but not inside another item. */
export function ninjsItems(value: unknown): object[] {
  return findObjects(value, isNinjsItem);
}

function isNinjsItem(item: object): boolean {
  return typeof get(item, 'uri') === 'string' && keys(item).some((key) => ninjsProperties.test(key));
}

/** Finds the WordPress posts in `value`, at any depth. */
export function wordPressPosts(value: unknown): object[] {
  return findObjects(value, isWordPressPost);
}

function isWordPressPost(post: object): boolean {
  return (
    typeof get(get(post, 'title'), 'rendered') === 'string' &&
    (typeof get(post, 'link') === 'string' || get(post, 'guid') !== undefined)
  );
}
