import { isPresent, withoutAbsent, get, list, maxItems, toText, hideAdded } from '../untrusted-values.js';
import { safeAddress } from '../address.js';
import type { Article, Author, NewsImage, StoryMedia } from '../article.js';
import { author } from '../authors.js';
import { isoDate } from './dates.js';
import { durationSeconds } from '../duration.js';
import { formatError } from '../errors.js';
import { articlesOf, type Feed, publicationOf } from './feed.js';
import { isJsonFeed } from './find-format.js';
import { nameFrom } from './bylines.js';
import { pictureIn } from './pictures.js';
import { looseText } from './html-text.js';
import { jsonValue } from './json-text.js';
import { languageTag } from '../language.js';
import type { ArticleFields } from '../merge.js';
import type { ParseOptions } from '../parse-options.js';
import { labelsOf, sectionOf } from './vocabularies.js';
import { summaryFrom, summaryOfText } from './summaries.js';
import { plainText, textAt } from '../text.js';

/**
 * Reads the items of a JSON Feed (1.0 and 1.1) into articles.
 *
 * An item's address is its `url`, else its `external_url`; the standfirst is its `summary`, else the first paragraph of
 * its content; the picture is its `image`, else its `banner_image`, an attachment, or the first in its HTML. An item
 * without a `title`, which the format allows, has no headline and is left out. Authors and language of an item default
 * to the feed's.
 *
 * @param input the value, or JSON text of it
 * @throws {ArticleFormatError} if `input` is not a JSON Feed
 * @see {@link https://www.jsonfeed.org/version/1.1/ | JSON Feed 1.1}
 */
export function parseJsonFeed(input: unknown, options: ParseOptions = {}): Article[] {
  return articlesOf(readJsonFeed(input, options));
}

/** Reads the feed's publication, and its items before they are finished: see {@link parseJsonFeed}. */
export function readJsonFeed(input: unknown, options: ParseOptions = {}): Feed {
  const { url } = hideAdded({ ...options });
  const feed = jsonValue(input);
  if (!isJsonFeed(feed)) throw formatError('a JSON Feed (“version” with jsonfeed.org in it, and “items”)', input);
  const page = safeAddress(get(feed, 'home_page_url'), url);
  const base = url ?? page;
  const publication = publicationOf(
    text(feed, 'title'),
    page,
    safeAddress(get(feed, 'icon'), base) ?? safeAddress(get(feed, 'favicon'), base),
  );
  // The defaults of items are read once: there may be ten thousand items.
  const shared = { authors: readAuthors(feed, base), language: languageTag(get(feed, 'language')), publication };
  return {
    ...(publication && { publication }),
    stories: list(get(feed, 'items'), maxItems).map((item) => readItem(item, shared, base)),
  };
}

function readItem(
  item: unknown,
  shared: Pick<ArticleFields, 'authors' | 'language' | 'publication'>,
  base: string | undefined,
): ArticleFields {
  const url = safeAddress(get(item, 'url'), base) ?? safeAddress(get(item, 'external_url'), base);
  const tags = list(get(item, 'tags')).map(looseText).filter(isPresent);
  const content = get(item, 'content_html');
  const own = readAuthors(item, base);
  return withoutAbsent<ArticleFields>({
    // A number is not a valid id, but some write one.
    id: plainText(toText(get(item, 'id'))) ?? url,
    url,
    headline: text(item, 'title'),
    kicker: sectionOf(tags),
    standfirst: summaryFrom(get(item, 'summary')) ?? summaryFrom(content) ?? summaryOfText(get(item, 'content_text')),
    labels: labelsOf(tags),
    authors: own.length > 0 ? own : shared.authors,
    published: isoDate(get(item, 'date_published')),
    updated: isoDate(get(item, 'date_modified')),
    image: readImage(item, content, base),
    media: readMedia(item),
    language: languageTag(get(item, 'language')) ?? shared.language,
    publication: shared.publication,
  });
}

/** Reads a text field. It is plain text by the standard, but publishing systems leave references in it. */
function text(value: unknown, key: string): string | undefined {
  return looseText(get(value, key));
}

function readAuthors(source: unknown, base: string | undefined): Author[] {
  return [...list(get(source, 'authors')), ...list(get(source, 'author'))]
    .map((one) => readAuthor(one, base))
    .filter(isPresent);
}

function readAuthor(value: unknown, base: string | undefined): ReturnType<typeof author> {
  const name = nameFrom(typeof value === 'string' ? plainText(value) : text(value, 'name'));
  return author(name, { url: safeAddress(get(value, 'url'), base), avatar: safeAddress(get(value, 'avatar'), base) });
}

function readImage(item: unknown, content: unknown, base: string | undefined): NewsImage | undefined {
  const attached = (): unknown => attachments(item).find(({ type }) => /^image\//i.test(type))?.value;
  const src =
    safeAddress(get(item, 'image'), base) ??
    safeAddress(get(item, 'banner_image'), base) ??
    safeAddress(get(attached(), 'url'), base);
  if (src) return { src };
  return typeof content === 'string' ? pictureIn(content, base) : undefined;
}

function readMedia(item: unknown): StoryMedia | undefined {
  const attached = attachments(item);
  for (const kind of ['video', 'audio'] as const) {
    const found = attached.find(({ type }) => type.toLowerCase().startsWith(`${kind}/`));
    const duration = durationSeconds(get(found?.value, 'duration_in_seconds'));
    if (found) return { kind, ...(duration && { duration }) };
  }
  return undefined;
}

function attachments(item: unknown): { type: string; value: unknown }[] {
  return list(get(item, 'attachments')).map((value) => ({ type: textAt(value, 'mime_type') ?? '', value }));
}
