import { isPresent, withoutAbsent, get, isArray, keys, list, hideAdded } from '../untrusted-values.js';
import { safeAddress } from '../address.js';
import type { Article, NewsImage } from '../article.js';
import { author } from '../authors.js';
import { isoDate } from './dates.js';
import { ArticleFormatError, formatError } from '../errors.js';
import { nameFrom } from './bylines.js';
import { pictureIn, chooseRendition, pixels } from './pictures.js';
import { wordPressPosts } from './find-format.js';
import { finishArticle } from './finish-article.js';
import { htmlText } from './html-text.js';
import { jsonValue } from './json-text.js';
import { languageTag } from '../language.js';
import { type ArticleFields, mergeArticles } from '../merge.js';
import type { ParseOptions } from '../parse-options.js';
import { labelsOf, sectionOf } from './vocabularies.js';
import { summaryFrom } from './summaries.js';
import { plainText, textAt } from '../text.js';

/**
 * Reads posts of the WordPress REST API (v2) into articles: one, a list, or a list in an object; posts, pages, and
 * types of a site's own.
 *
 * `title`, `excerpt` and captions are HTML, whose references are decoded once. The times are `date_gmt` and
 * `modified_gmt`, which are UTC without saying so. Author, picture and section need `_embed` in the request ({@link
 * https://developer.wordpress.org/rest-api/using-the-rest-api/global-parameters/#_embed | _embed}); without it they
 * come from the data of the plug-ins Yoast SEO and Jetpack, or from the post's own HTML. A post with a password gives
 * only its headline. Unpublished posts (a draft in an answer to an editor) and media items are left out.
 *
 * @param input the value, or JSON text of it
 * @throws {ArticleFormatError} if `input` has no post; if it is an error of the API, with its message
 * @see {@link https://developer.wordpress.org/rest-api/reference/posts/#schema | WordPress, the schema of a post}
 */
export function parseWordPress(input: unknown, options: ParseOptions = {}): Article[] {
  const value = jsonValue(input);
  const posts = wordPressPosts(value);
  // An empty section.
  if (isArray(value) && value.length === 0) return [];
  if (posts.length === 0) {
    const [code, message] = [textAt(value, 'code'), textAt(value, 'message')];
    if (code && message)
      throw new ArticleFormatError(`Expected posts of the WordPress REST API, found its error “${code}”: ${message}`);
    throw formatError(
      'posts of the WordPress REST API (“title” with “rendered”, and “link”), or a list of them',
      input,
    );
  }
  return posts.map((post) => finishArticle(readPost(post, hideAdded({ ...options })))).filter(isPresent);
}

/** How many sizes of one picture are read. */
const maxSizes = 50;

function readPost(post: unknown, { url: base }: ParseOptions): ArticleFields {
  const status = textAt(post, 'status') ?? 'publish';
  if (status !== 'publish' || get(post, 'media_type') !== undefined) return {};
  const isLocked = get(get(post, 'content'), 'protected') === true || get(get(post, 'excerpt'), 'protected') === true;
  const url = safeAddress(get(post, 'link'), base);
  const terms = list(get(embedded(post), 'wp:term')).flatMap((group) => list(group));
  const named = (taxonomy: string): string[] =>
    terms
      .filter((term) => get(term, 'taxonomy') === taxonomy)
      .map((term) => htmlText(get(term, 'name')))
      .filter(isPresent);
  const content = rendered(post, 'content');
  const own: ArticleFields = withoutAbsent<ArticleFields>({
    id: url ?? (typeof get(post, 'id') === 'number' ? String(get(post, 'id')) : undefined),
    url,
    headline: htmlText(rendered(post, 'title')),
    kicker: sectionOf(named('category')),
    standfirst: isLocked ? undefined : (summaryFrom(rendered(post, 'excerpt')) ?? summaryFrom(content)),
    labels: labelsOf([...named('category'), ...named('post_tag')]),
    authors: list(get(embedded(post), 'author'))
      .map((person) => readAuthor(person, base))
      .filter(isPresent),
    published: utc(post, 'date'),
    updated: utc(post, 'modified'),
    image: readMedia(list(get(embedded(post), 'wp:featuredmedia'))[0], base),
    language: languageTag(get(post, 'lang')),
  });
  const fields = mergeArticles(own, readYoast(get(post, 'yoast_head_json'), base));
  fields.image ??=
    pictureAt(get(post, 'jetpack_featured_media_url'), base) ??
    (isLocked ? undefined : pictureIn(String(content ?? ''), base));
  // Every post has the time of its last change, even if it was never changed.
  if (fields.updated === fields.published) delete fields.updated;
  return withoutAbsent(fields);
}

function embedded(post: unknown): unknown {
  return get(post, '_embedded');
}

function rendered(post: unknown, name: string): unknown {
  return get(get(post, name), 'rendered') ?? undefined;
}

/**
 * Returns a time. The times in `…_gmt` are UTC without an offset. Other times are by the site's own clock, so only
 * their date is certain.
 */
function utc(post: unknown, name: string): string | undefined {
  const time = get(post, `${name}_gmt`);
  return (typeof time === 'string' ? isoDate(`${time}Z`) : undefined) ?? isoDate(get(post, name));
}

function readAuthor(person: unknown, base: string | undefined): ReturnType<typeof author> {
  const avatars = get(person, 'avatar_urls');
  const largest = keys(avatars)
    .slice(0, maxSizes)
    .sort((one, other) => Number(one) - Number(other))
    .at(-1);
  return author(nameFrom(htmlText(get(person, 'name'))), {
    url: safeAddress(get(person, 'link'), base),
    avatar: largest ? safeAddress(get(avatars, largest), base) : undefined,
  });
}

/**
 * Reads a featured picture in all its sizes. A private or deleted one is embedded as an error, which has no address.
 */
function readMedia(media: unknown, base: string | undefined): NewsImage | undefined {
  const details = get(media, 'media_details');
  const sizes = get(details, 'sizes');
  const renditions = [
    { value: media, src: get(media, 'source_url'), around: details },
    ...keys(sizes)
      .slice(0, maxSizes)
      .map((name) => ({ value: get(sizes, name), src: get(get(sizes, name), 'source_url'), around: get(sizes, name) })),
  ].flatMap(({ src, around }) => {
    const address = safeAddress(src, base);
    return address ? { src: address, width: pixels(get(around, 'width')), height: pixels(get(around, 'height')) } : [];
  });
  const image = get(media, 'media_type') === 'file' ? undefined : chooseRendition(renditions)?.image;
  if (!image) return undefined;
  return withoutAbsent<NewsImage>({
    ...image,
    alt: plainText(get(media, 'alt_text')),
    caption: summaryFrom(rendered(media, 'caption')),
  });
}

function pictureAt(address: unknown, base: string | undefined): NewsImage | undefined {
  const src = safeAddress(address, base);
  return src ? { src } : undefined;
}

/** Returns the data that Yoast SEO adds to a post. */
function readYoast(yoast: unknown, base: string | undefined): ArticleFields {
  const [picture] = list(get(yoast, 'og_image'));
  const src = safeAddress(get(picture, 'url'), base);
  const name = author(nameFrom(textAt(yoast, 'author')));
  const publication = textAt(yoast, 'og_site_name');
  return withoutAbsent<ArticleFields>({
    authors: name && [name],
    image:
      src &&
      withoutAbsent<NewsImage>({
        src,
        width: pixels(get(picture, 'width')) || undefined,
        height: pixels(get(picture, 'height')) || undefined,
      }),
    language: languageTag(get(yoast, 'og_locale')),
    publication: publication && { name: publication },
  } as ArticleFields);
}
