import { safeAddress, safeSrcset } from '../address.js';
import {
  mediaKinds,
  type Article,
  type ArticleAccess,
  type ArticleLabel,
  type GeneratedKind,
  type NewsImage,
  type StoryMedia,
} from '../article.js';
import { maxAuthors, parseAuthors } from '../authors.js';
import { machineDate } from '../iso-8601.js';
import { formatError } from '../errors.js';
import { isPresent, withoutAbsent, get, isArray, list, maxItems, hideAdded } from '../untrusted-values.js';
import { finishArticle } from './finish-article.js';
import { languageTag } from '../language.js';
import type { ParseOptions } from '../parse-options.js';
import { textAt } from '../text.js';

const accesses: readonly ArticleAccess[] = ['free', 'metered', 'subscriber', 'unknown'];
const generatedKinds: readonly GeneratedKind[] = ['ai', 'composite'];

/**
 * Reads the library's own {@link Article}, one or a list, from a source that is not trusted.
 *
 * Every field is checked and copied to a new object. White space of texts is folded; only `http:` and `https:`
 * addresses are kept; dates become ISO 8601; unknown values of an enumeration are dropped. An article without a
 * headline is left out. `id` defaults to the address or else the headline, `access` to `unknown`.
 *
 * @param input the value, or JSON text of it
 * @returns none for an empty list
 * @throws {ArticleFormatError} if nothing in `input` has a headline
 */
export function parseArticleJson(input: unknown, options: ParseOptions = {}): Article[] {
  const { url: base } = hideAdded({ ...options });
  const value = typeof input === 'string' ? parsed(input) : input;
  const articles = list(value, maxItems)
    .map((item) => readArticle(item, base))
    .filter(isPresent);
  if (articles.length === 0 && !(isArray(value) && value.length === 0))
    throw formatError('an article with a “headline”, or a list of them', input);
  return articles;
}

/**
 * Parses JSON as programs write it. The reader of JSON in pages would be loaded with every widget that checks an
 * article.
 */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function readArticle(item: unknown, base: string | undefined): Article | undefined {
  return finishArticle({
    id: textAt(item, 'id'),
    url: safeAddress(get(item, 'url'), base),
    headline: textAt(item, 'headline'),
    kicker: textAt(item, 'kicker'),
    standfirst: textAt(item, 'standfirst'),
    // `finishArticle` drops unknown labels.
    labels: list(get(item, 'labels')) as ArticleLabel[],
    authors: parseAuthors(list(get(item, 'authors'), maxAuthors), base),
    agency: textAt(item, 'agency'),
    dateline: textAt(item, 'dateline'),
    published: machineDate(get(item, 'published')),
    updated: machineDate(get(item, 'updated')),
    image: readImage(get(item, 'image'), base),
    related: list(get(item, 'related'))
      .map((link) => ({ headline: textAt(link, 'headline'), url: safeAddress(get(link, 'url'), base) }))
      .filter((link): link is { headline: string; url: string } => Boolean(link.headline && link.url)),
    language: languageTag(get(item, 'language')),
    publication: readPublication(get(item, 'publication'), base),
    access: accesses.find((access) => access === get(item, 'access')),
    generated: generatedKinds.find((kind) => kind === get(item, 'generated')),
    media: readMedia(get(item, 'media')),
    sponsor: textAt(item, 'sponsor'),
    sponsorLogo: safeAddress(get(item, 'sponsorLogo'), base),
  });
}

function readImage(image: unknown, base: string | undefined): NewsImage | undefined {
  const src = safeAddress(get(image, 'src'), base);
  if (!src) return undefined;
  const focalPoint = get(image, 'focalPoint');
  const x = get(focalPoint, 'x');
  const y = get(focalPoint, 'y');
  return withoutAbsent<NewsImage>({
    src,
    srcset: safeSrcset(get(image, 'srcset'), base),
    sizes: textAt(image, 'sizes'),
    width: positive(get(image, 'width')),
    height: positive(get(image, 'height')),
    // An empty text says that the picture only decorates.
    alt: get(image, 'alt') === '' ? '' : textAt(image, 'alt'),
    caption: textAt(image, 'caption'),
    credit: textAt(image, 'credit'),
    license: safeAddress(get(image, 'license'), base),
    source: safeAddress(get(image, 'source'), base),
    generated: ([...generatedKinds, 'none'] as const).find((kind) => kind === get(image, 'generated')),
    focalPoint: isShare(x) && isShare(y) ? { x, y } : undefined,
  });
}

function readMedia(media: unknown): StoryMedia | undefined {
  const kind = mediaKinds.find((known) => known === get(media, 'kind'));
  if (!kind) return undefined;
  const count = positive(get(media, 'count'));
  return withoutAbsent({
    kind,
    duration: positive(get(media, 'duration')),
    count: Number.isInteger(count) ? count : undefined,
  });
}

/** The name, address and logo of a publication, or `undefined` without a name. */
function readPublication(publication: unknown, base: string | undefined): Article['publication'] {
  const name = textAt(publication, 'name');
  if (!name) return undefined;
  return withoutAbsent({
    name,
    url: safeAddress(get(publication, 'url'), base),
    logo: safeAddress(get(publication, 'logo'), base),
  });
}

/** Returns a length, a time or a count; `undefined` for anything but a positive number. */
function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value < Infinity ? value : undefined;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
