import { safeAddress } from '../address.js';
import type { Article, ArticleAccess, ArticleLabel, Author, NewsImage, Publication } from '../article.js';
import { isSameName, readByline } from './bylines.js';
import { instantSpan, isoDate } from './dates.js';
import { formatError } from '../errors.js';
import { isPresent, withoutAbsent, get, hideAdded } from '../untrusted-values.js';
import { finishArticle } from './finish-article.js';
import { type JsonLd, readJsonLd, typesOf } from './json-ld.js';
import { jsonValue } from './json-text.js';
import { languageTag } from '../language.js';
import type { ArticleFields } from '../merge.js';
import type { ParseOptions } from '../parse-options.js';
import { looseText } from './html-text.js';
import { textAt } from '../text.js';
import { generatedKind } from '../digital-source.js';
import { genreLabel, isNewsAgency } from './vocabularies.js';

/** From this length on, a lookup is quicker than reading a text again. */
const longText = 200;

/** The options for reading a document. */
interface Reading {
  /** The base of relative addresses. */
  url?: string;
  now?: Date;
  /** The language of an article that names none. */
  language?: string;
}

/**
 * Reads schema.org JSON-LD into articles: `Article` and every type under it, bare, in a list, an `@graph`, an
 * `ItemList`, or as the `mainEntity` of a page; types by name or address; references by `@id` are followed.
 *
 * Its texts are plain by the standard, but publishers' systems leave markup and character references in them. If there
 * is a whole tag or reference, the text is read as HTML, once. A false `isAccessibleForFree` makes `access`
 * `subscriber`: the vocabulary has no word for a meter. The property `alternativeHeadline` is never shown: it is
 * written for search or a home page. An article past its `expires` is left out, and a live blog past its
 * `coverageEndTime` is no longer `live`.
 *
 * @param input the value, or JSON text of it
 * @throws {ArticleFormatError} if `input` has no article
 * @see {@link https://schema.org/Article | schema.org, Article}
 */
export function parseSchemaOrg(input: unknown, options: ParseOptions = {}): Article[] {
  const { url, now } = hideAdded({ ...options });
  const articles = readSchemaOrg(jsonValue(input), { url, now, language: undefined });
  if (articles.length === 0) throw formatError('schema.org JSON-LD with a NewsArticle or another Article', input);
  return articles.map((fields) => finishArticle(fields ?? {})).filter(isPresent);
}

/**
 * Reads the fields of each article in `value`, even without a headline: a page may have the rest elsewhere. An expired
 * one is `null`.
 */
export function readSchemaOrg(value: unknown, reading: Reading): (ArticleFields | null)[] {
  const data = readJsonLd(value);
  const read = articleReader(data, reading);
  return data.articles.map(read);
}

function articleReader(
  { values }: JsonLd,
  { url: base, now = new Date(), language: defaultLanguage }: Reading,
): (article: object) => ArticleFields | null {
  const isOver = (date: unknown) => (instantSpan(date)?.earliest ?? Infinity) <= now.getTime();
  const first = (node: unknown, ...properties: string[]) => values(node, ...properties)[0];
  const text = (node: unknown, ...properties: string[]) =>
    values(node, ...properties)
      .map(read)
      .find(isPresent);
  const known = new Map<unknown, string | undefined>();

  /** As `looseText`: many nodes may refer to one that has a long text, which is read once. */
  function read(value: unknown): string | undefined {
    if (typeof value !== 'string' || value.length < longText) return looseText(value);
    if (!known.has(value)) known.set(value, looseText(value));
    return known.get(value);
  }

  return (article) => {
    if (isOver(get(article, 'expires'))) return null;
    const page = addressOf(first(article, 'mainEntityOfPage'))?.replace(/#.*/, '');
    const url = addressOf(first(article, 'url')) ?? page ?? addressOf(article);
    const language = readLanguage(first(article, 'inLanguage')) ?? defaultLanguage;
    const publication = readPublication(first(article, 'publisher'));
    const labels = readLabels(article);
    const pictures = values(article, 'image', 'thumbnailUrl');
    // Publishers add other pictures after the first, in shapes that search engines ask for.
    const picture = pictures.find(pictureAddress);
    return withoutAbsent<ArticleFields>({
      id: url ?? textAt(article, '@id'),
      url,
      headline: text(article, 'headline', 'name'),
      kicker: readSection(text(article, 'articleSection')),
      standfirst: text(article, 'description'),
      labels,
      // A report may have a sponsor too, such as a foundation, who did not pay for this story.
      sponsor: labels.includes('sponsored') ? namesOf(first(article, 'sponsor', 'funder'))[0] : undefined,
      ...readCredits(article, language, publication?.name),
      // schema.org's may end with a date, ours never does.
      dateline: text(article, 'dateline')?.replace(/,\s[^,]*\d.*$/, ''),
      published: isoDate(first(article, 'datePublished')),
      updated: isoDate(first(article, 'dateModified')),
      image: readImage(picture, readGenerated(article) && 'none'),
      language,
      publication,
      access: readAccess(first(article, 'isAccessibleForFree')) ?? closedPart(article),
      generated: readGenerated(article) ?? readGenerated(picture),
    });
  };

  /**
   * Returns `subscriber` if a part of the article is not free: publishers tell search engines of a paywall in this way.
   * If all parts are free, returns `undefined`, because the rest of the article may not be free.
   */
  function closedPart(article: object): ArticleAccess | undefined {
    const parts = values(article, 'hasPart').map((part) => readAccess(first(part, 'isAccessibleForFree')));
    return parts.find((access) => access === 'subscriber');
  }

  function readLabels(article: object): ArticleLabel[] {
    const types = typesOf(article).join();
    return [
      /Opinion/.test(types) ? ('opinion' as const) : undefined,
      /Analysis/.test(types) ? ('analysis' as const) : undefined,
      /AdvertiserContent/.test(types) ? ('sponsored' as const) : undefined,
      /LiveBlog/.test(types) && !isOver(get(article, 'coverageEndTime')) ? ('live' as const) : undefined,
      ...values(article, 'genre').map((genre) => genreLabel(read(genre) ?? '')),
    ].filter(isPresent);
  }

  function readPublication(publisher: unknown): Publication | undefined {
    const name = namesOf(publisher)[0];
    if (!name) return undefined;
    return withoutAbsent({
      name,
      url: addressOf(first(publisher, 'url')),
      logo: pictureAddress(first(publisher, 'logo')),
    });
  }

  /** @param generated how the text was generated; used if the picture's own node does not say */
  function readImage(node: unknown, generated: NewsImage['generated']): NewsImage | undefined {
    const src = pictureAddress(node);
    if (!src) return undefined;
    return withoutAbsent<NewsImage>({
      src,
      width: pixels(first(node, 'width')),
      height: pixels(first(node, 'height')),
      caption: text(node, 'caption'),
      credit:
        text(node, 'creditText') ??
        text(node, 'copyrightNotice') ??
        namesOf(first(node, 'copyrightHolder', 'creator', 'author'))[0],
      generated: readGenerated(node) ?? generated,
    });
  }

  /**
   * Returns the authors and the agency. The agency may be among the authors. An organisation that publishes an unsigned
   * story also counts as the agency.
   */
  function readCredits(
    article: object,
    language: string | undefined,
    publisher: string | undefined,
  ): Pick<ArticleFields, 'authors' | 'agency'> {
    const authors: Author[] = [];
    let agency = namesOf(first(article, 'sourceOrganization'))[0];
    let publisherSigns = false;
    for (const node of new Set(values(article, 'author', 'creator'))) {
      const types = typesOf(node);
      // If one node is both (a blogger who publishes), the person is the author.
      const isPerson = types.includes('Person');
      const isOrganization = !isPerson && types.some((type) => type.endsWith('Organization'));
      for (const name of namesOf(node)) {
        if (isNewsAgency(name)) agency ??= name;
        else if (isOrganization && isSameName(name, publisher)) publisherSigns = true;
        else {
          const byline = isOrganization
            ? { authors: [{ name }] }
            : readByline(name, language, isPerson ? undefined : publisher);
          const profile = byline.authors.length === 1 ? readProfile(node) : {};
          authors.push(...byline.authors.map((author) => ({ ...author, ...profile })));
          agency ??= byline.agency;
        }
      }
    }
    if (publisherSigns && authors.length === 0) agency ??= publisher;
    return { authors, agency };
  }

  function readProfile(author: unknown): Omit<Author, 'name'> {
    return withoutAbsent({
      role: text(author, 'jobTitle'),
      url: addressOf(first(author, 'url')),
      avatar: pictureAddress(first(author, 'image')),
    });
  }

  /** Returns names. Leaves out the address of a profile in place of a name. */
  function namesOf(value: unknown): string[] {
    const given = typeof value === 'string' ? [value] : values(value, 'name');
    const names = given.map(read).filter(isPresent);
    const parts = [text(value, 'givenName'), text(value, 'familyName')].filter(isPresent).join(' ');
    return (names.length === 0 && parts ? [parts] : names).filter((name) => !/^(?:https?:)?\/\//i.test(name));
  }

  /**
   * Returns an address that is written as text or as a node with an `@id`. The fragment of an `@id` (`#article`)
   * belongs to the id, not to the page.
   */
  function addressOf(value: unknown): string | undefined {
    const id = get(value, '@id');
    return (
      safeAddress(value, base) ??
      safeAddress(typeof id === 'string' ? id.replace(/#.*/, '') : undefined, base) ??
      safeAddress(get(value, 'url'), base)
    );
  }

  function pictureAddress(value: unknown): string | undefined {
    return safeAddress(value, base) ?? addressOf(first(value, 'contentUrl', 'url'));
  }

  function readGenerated(node: unknown): Article['generated'] {
    const type = first(node, 'digitalSourceType');
    return generatedKind(type) ?? generatedKind(get(type, '@id'));
  }
}

function readLanguage(language: unknown): string | undefined {
  return languageTag(language) ?? languageTag(get(language, 'alternateName')) ?? languageTag(get(language, 'name'));
}

/** Returns the section. Some publishers write several sections as one text; the first is the story's own. */
function readSection(sections: string | undefined): string | undefined {
  return sections && sections.length > 40 ? sections.split(/\s*,/, 1)[0] : sections;
}

/** Reads a boolean, which may also be text (`"False"`) or a term of schema.org. */
function readAccess(isFree: unknown): ArticleAccess | undefined {
  if (isFree === true || (typeof isFree === 'string' && /true$/i.test(isFree))) return 'free';
  return isFree === false || (typeof isFree === 'string' && /false$/i.test(isFree)) ? 'subscriber' : undefined;
}

/** Reads a width or height: a number, text with a unit (`800px`), or an object with a `value`. */
function pixels(value: unknown): number | undefined {
  const given = get(value, 'value') ?? value;
  const number =
    typeof given === 'string' && /^\s*\d+(?:\.\d+)?(?:\s*px)?\s*$/i.test(given) ? parseFloat(given) : given;
  return typeof number === 'number' && number > 0 && number < Infinity ? number : undefined;
}
