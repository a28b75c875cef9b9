import { safeAddress } from '../address.js';
import { type Article, articleLabels, type Author, type RelatedLink } from '../article.js';
import { author } from '../authors.js';
import { readByline } from './bylines.js';
import { instantSpan, isoDate } from './dates.js';
import { ninjsItems } from './find-format.js';
import { formatError } from '../errors.js';
import { isPresent, withoutAbsent, get, list, hideAdded } from '../untrusted-values.js';
import { finishArticle } from './finish-article.js';
import { jsonValue } from './json-text.js';
import { languageTag } from '../language.js';
import {
  entries,
  field,
  isUsable,
  type RoleText,
  roleTexts,
  textFor,
  generatedBy,
  mainPicture,
} from './ninjs-fields.js';
import type { ParseOptions } from '../parse-options.js';
import { plainText, textAt } from '../text.js';
import { genreLabel } from './vocabularies.js';

/** Roles are free text in the standard; these are the words that providers use. */
const mainHeadline = /^(?:main|headline|title|)$/;
const kickerRole = /kicker|overline|eyebrow|topline|super/;
const secondRole = /sub|second|dec?k|standfirst|summary/;
const summaryRole = /standfirst|summary|abstract|lead|lede|dec?k|ingress|intro|teaser|preamble/;
const plainRole = /^(?:text|main|caption|description|)$/;
const noSummary = /credit|^alt|accessib|note|keyword|by-?line|writer|copyright/;

/**
 * Reads IPTC ninjs items (1.x to 3.x) into articles: one item, a list, or items inside other objects (`items`, `data`,
 * …).
 *
 * An item that is withheld, cancelled, expired or under embargo at `now` is left out, as its publisher asks, and so is
 * a picture. Of several versions of one item only the newest counts, so that a cancelled story does not appear in an
 * older version. Events and planning items are not stories. A `uri` is an identifier, not a link ({@link
 * https://iptc.org/std/ninjs/ | ninjs}, `uri`), so an article has an address only if the source gives one. It may be in
 * `url`, in an alternative identifier whose role says so, or in a rendition in HTML. `title` is for an archive, never a
 * headline; `usageTerms` and `rightsInfo` are for people and are not judged here.
 *
 * @param input the value, or JSON text of it
 * @throws {ArticleFormatError} if `input` has no ninjs item
 */
export function parseNinjs(input: unknown, options: ParseOptions = {}): Article[] {
  const { url: base, now = new Date() } = hideAdded({ ...options });
  const items = ninjsItems(jsonValue(input));
  if (items.length === 0)
    throw formatError('an IPTC ninjs item (“uri”, and “headlines” or “headline”), or a list of them', input);
  return newestVersions(items)
    .filter((item) => isUsable(item, now) && !/^(?:event|planning)$/.test(textAt(item, 'type') ?? ''))
    .map((item) => readItem(item, base, now))
    .filter(isPresent);
}

function newestVersions(items: object[]): object[] {
  const newest = new Map<unknown, object>();
  for (const item of items) {
    const uri = get(item, 'uri');
    const known = newest.get(uri);
    if (!known || isNewer(item, known)) newest.set(uri, item);
  }
  return [...newest.values()];
}

function isNewer(item: unknown, other: unknown): boolean {
  const [one = 0, two = 0] = [item, other].map((each) => Number(get(each, 'version')) || 0);
  if (one !== two) return one > two;
  const [first = 0, second = 0] = [item, other].map((each) => instantSpan(field(each, 'versionCreated'))?.latest ?? 0);
  return first > second;
}

function readItem(item: unknown, base: string | undefined, now: Date): Article | undefined {
  const headlines = roleTexts(item, 'headline');
  const language = languageTag(get(item, 'language'));
  const created = isoDate(field(item, 'versionCreated'));
  const published = isoDate(field(item, 'firstCreated')) ?? isoDate(field(item, 'contentCreated')) ?? created;
  const { image, generated } = mainPicture(item, base, now);
  return finishArticle({
    id: textAt(item, 'uri'),
    url: readAddress(item, base),
    headline:
      textFor(headlines, mainHeadline) ??
      headlines.find(({ role }) => !kickerRole.test(role) && !secondRole.test(role))?.text,
    kicker: textFor(headlines, kickerRole) ?? readSection(item),
    standfirst: readStandfirst(item, headlines),
    labels: readLabels(item),
    ...readCredits(item, language),
    dateline: textAt(item, 'located') ?? name(related(item, 'places', 'place', /located|dateline|origin/i)[0]),
    published,
    updated: created === published ? undefined : created,
    image: image && withoutAbsent({ ...image, generated: generated ?? (generatedBy(item) && ('none' as const)) }),
    related: readRelated(item, base, now),
    language,
    generated: generatedBy(item) ?? generated,
  });
}

function readAddress(item: unknown, base: string | undefined): string | undefined {
  const identifier = entries(field(item, 'altIds')).find(({ name, value }) =>
    /url|link|web|canonical/i.test(textAt(value, 'role') ?? name),
  )?.value;
  const page = entries(field(item, 'renditions')).find(({ value }) =>
    /html/i.test(plainText(field(value, 'contentType', 'mimetype')) ?? ''),
  )?.value;
  return (
    safeAddress(get(item, 'url'), base) ??
    safeAddress(typeof identifier === 'string' ? identifier : get(identifier, 'value'), base) ??
    safeAddress(get(page, 'href'), base)
  );
}

function readStandfirst(item: unknown, headlines: RoleText[]): string | undefined {
  const descriptions = roleTexts(item, 'description').filter(({ role }) => !noSummary.test(role));
  return (
    textFor(descriptions, summaryRole) ??
    textFor(headlines, secondRole) ??
    textFor(descriptions, plainRole) ??
    descriptions[0]?.text
  );
}

/**
 * Reads the section from a subject, if its vocabulary is one of subjects or its relation says so. Other subjects are
 * only tags.
 */
function readSection(item: unknown): string | undefined {
  const subjects = list(field(item, 'subjects', 'subject'));
  return (
    name(related(item, 'subjects', 'subject', /section|category/i)[0]) ??
    name(subjects.find((subject) => /mediatopic|medtop:|subjectcode|subj:/i.test(identifiers(subject))))
  );
}

function readLabels(item: unknown): Article['labels'] {
  const named = list(field(item, 'genres', 'genre')).flatMap((genre) =>
    ['uri', 'code', 'literal', 'name'].map((key) => genreLabel(textAt(genre, key) ?? '')),
  );
  return articleLabels.filter((label) => named.includes(label));
}

/**
 * Returns the authors and the agency. The authors are the people that the item names as its authors, else those in its
 * byline.
 */
function readCredits(item: unknown, language: string | undefined): Pick<Article, 'authors' | 'agency'> {
  const supplier =
    list(field(item, 'infoSources', 'infosource'))
      .map(name)
      .find(isPresent) ?? plainText(field(item, 'copyrightHolder'));
  const authors = related(item, 'people', 'person', /author|creator|by-?line|writer|reporter|correspondent/i)
    .map((person): Author | undefined => author(name(person)))
    .filter(isPresent);
  const byline = readByline(plainText(field(item, 'by', 'byline')), language, supplier);
  return {
    authors: authors.length > 0 ? authors : byline.authors,
    ...((supplier ?? byline.agency) && { agency: supplier ?? byline.agency }),
  };
}

/** Reads the other stories among the associations that have an address. */
function readRelated(item: unknown, base: string | undefined, now: Date): RelatedLink[] {
  return entries(field(item, 'associations')).flatMap(({ value }) => {
    const headline = textFor(roleTexts(value, 'headline'), mainHeadline);
    const url = readAddress(value, base);
    const isStory = /^(?:text|composite)$/.test(textAt(value, 'type') ?? '') && isUsable(value, now);
    return isStory && headline && url ? { headline, url } : [];
  });
}

/** Returns the entries of a list whose relation to the item matches. */
function related(item: unknown, plural: string, singular: string, relation: RegExp): unknown[] {
  return list(field(item, plural, singular)).filter((entry) => relation.test(textAt(entry, 'rel') ?? ''));
}

function name(entry: unknown): string | undefined {
  return textAt(entry, 'name');
}

function identifiers(entry: unknown): string {
  return ['uri', 'scheme', 'literal'].map((key) => textAt(entry, key) ?? '').join(' ');
}
