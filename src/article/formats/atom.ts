import { withoutAbsent, hideAdded } from '../untrusted-values.js';
import type { Article, Publication } from '../article.js';
import { formatError } from '../errors.js';
import { articlesOf, type Feed, publicationOf } from './feed.js';
import { type Credits, creditsFrom, type FeedPerson } from './bylines.js';
import {
  all,
  feedAttribute,
  type ElementGroups,
  childrenOf,
  first,
  htmlTextOf,
  looseTextOf,
  markupTextOf,
  nameOf,
  plainTextOf,
  written,
  feedAddress,
  dateOf,
  feedLink,
  type Place,
  feedPlace,
  readItems,
  summaryOf,
} from './feed-elements.js';
import { readMedia } from './feed-media.js';
import { feedRoot } from './find-format.js';
import { isRepeat, withoutName } from './headlines.js';
import { htmlText } from './html-text.js';
import type { ArticleFields } from '../merge.js';
import type { ParseOptions } from '../parse-options.js';
import { parseXmlText } from './parse-xml-text.js';
import type { ParsedXmlElement } from './xml-nodes.js';
import { labelsOf, sectionOf } from './vocabularies.js';
import { summaryFrom, summaryOfText } from './summaries.js';
import { plainText } from '../text.js';

/**
 * Reads the entries of an Atom feed (1.0, and 0.3) into articles, including the elements of Media RSS and Dublin Core.
 *
 * Text is read by its `type`: `text`, `html` or `xhtml`, and by the `mode` of Atom 0.3. The standfirst is the
 * `summary`, else the first paragraph of `content`. An entry's address is its `alternate` link, of several that of an
 * HTML page. Its authors are those of the entry, else of its `source`, else of the feed. A draft (RFC 5023, section
 * 13.1) is left out.
 *
 * Addresses, and feeds that are not well-formed, are read as by `parseRss`.
 *
 * @param input the feed's text
 * @throws {ArticleFormatError} if `input` is not an Atom feed
 * @see {@link https://www.rfc-editor.org/rfc/rfc4287 | RFC 4287}
 */
export function parseAtom(input: unknown, options: ParseOptions = {}): Article[] {
  return articlesOf(readAtom(input, options));
}

/** Reads the feed's publication, and its entries before they are finished: see {@link parseAtom}. */
export function readAtom(input: unknown, given: ParseOptions = {}): Feed {
  const options = hideAdded({ ...given });
  if (typeof input !== 'string' || feedRoot(input) !== 'atom') throw formatError('an Atom feed', input);
  const root = parseXmlText(input, options);
  const prefix = own(root);
  const feed = childrenOf(root, prefix);
  const link = feedLink(all(feed, 'link'), feedPlace(root, { base: options.url, language: undefined }));
  const place = feedPlace(root, { base: options.url ?? link, language: undefined });
  const publication = publisherOf(feed, place);
  const credits = sharedCredits(peopleIn(feed, prefix, place));
  return {
    ...(publication && { publication }),
    stories: readItems(feed.get('entry') ?? [], (entry) => readEntry(entry, place, prefix, credits, publication)),
  };
}

/** Returns the authors of a feed, for entries without any. They are read once: there may be ten thousand entries. */
function sharedCredits(people: readonly FeedPerson[]): (language: string | undefined) => Credits {
  const credits = new Map<string | undefined, Credits>();
  return (language) => {
    let found = credits.get(language);
    if (!found) credits.set(language, (found = creditsFrom(people, language)));
    return found;
  };
}

/**
 * Returns the prefix of the feed's own elements. Their namespace is that of the root: Atom's, or another by mistake.
 */
function own(root: ParsedXmlElement): string {
  const name = nameOf(root);
  return name.slice(0, name.indexOf(':') + 1) || 'atom:';
}

function publisherOf(feed: ElementGroups, place: Place): Publication | undefined {
  return publicationOf(
    first(feed, textConstruct, 'title'),
    feedLink(all(feed, 'link'), place),
    feedAddress(feed, place, 'logo', 'icon'),
  );
}

function readEntry(
  element: ParsedXmlElement,
  outer: Place,
  prefix: string,
  shared: (language: string | undefined) => Credits,
  publication: Publication | undefined,
): ArticleFields | undefined {
  const entry = childrenOf(element, prefix);
  if (isDraft(entry)) return undefined;
  const place = feedPlace(element, outer);
  const url = feedLink(all(entry, 'link'), place);
  const source = all(entry, 'source').map((from) => childrenOf(from, prefix))[0];
  const people = [entry, source].map((from) => peopleIn(from, prefix, place)).find(({ length }) => length > 0);
  const publisher = (source && publisherOf(source, place)) ?? publication;
  const headline = withoutName(
    first(entry, textConstruct, 'title') ?? first(entry, looseTextOf, 'media:title', 'dc:title'),
    publisher?.name,
  );
  const categories = all(entry, 'category', 'dc:subject')
    .map(
      (category) =>
        plainText(feedAttribute(category, 'label') ?? feedAttribute(category, 'term')) ?? looseTextOf(category),
    )
    .filter((text) => text !== undefined);
  return withoutAbsent<ArticleFields>({
    id: first(entry, plainTextOf, 'id') ?? url,
    url,
    headline,
    kicker: sectionOf(categories),
    standfirst: readStandfirst(entry, headline, publisher?.name),
    labels: labelsOf(categories),
    ...(people ? creditsFrom(people, place.language) : shared(place.language)),
    published: dateOf(entry, 'published', 'issued', 'created', 'dc:date', 'dcterms:issued'),
    updated: dateOf(entry, 'updated', 'modified', 'dcterms:modified'),
    ...readMedia(withEnclosures(entry), place.base, () => all(entry, 'content', 'summary').map(written)),
    language: first(entry, (title) => feedPlace(title, place).language, 'title') ?? place.language,
    publication: publisher,
  });
}

function isDraft(entry: ElementGroups): boolean {
  return all(entry, 'app:control').some((control) =>
    all(childrenOf(control), 'app:draft').some((draft) => /^\s*yes\s*$/i.test(written(draft))),
  );
}

function readStandfirst(
  entry: ElementGroups,
  headline: string | undefined,
  name: string | undefined,
): string | undefined {
  const isOther = (text: string | undefined): string | undefined =>
    text && isRepeat(text, headline, name) ? undefined : text;
  return (
    first(entry, (element) => isOther(summaryConstruct(element)), 'summary') ??
    all(entry, 'media:group')
      .map((group) => first(childrenOf(group), looseTextOf, 'media:description'))
      .find(Boolean) ??
    first(entry, (element) => isOther(summaryConstruct(element)), 'content', 'media:description')
  );
}

function peopleIn(from: ElementGroups | undefined, prefix: string, place: Place): FeedPerson[] {
  if (!from) return [];
  const people = all(from, 'author').map((person): FeedPerson => {
    const parts = childrenOf(person, prefix);
    return {
      name: first(parts, looseTextOf, 'name') ?? plainTextOf(person),
      // Atom 0.3 calls it `url`.
      url: feedAddress(parts, feedPlace(person, place), 'uri', 'url'),
    };
  });
  return people.length > 0 ? people : all(from, 'dc:creator').map((creator) => ({ name: looseTextOf(creator) }));
}

/** Returns the entry with its links to enclosures as `enclosure`, as the code that reads media expects them. */
function withEnclosures(entry: ElementGroups): ElementGroups {
  const enclosures = all(entry, 'link').filter((link) => feedAttribute(link, 'rel') === 'enclosure');
  return enclosures.length > 0 ? new Map([...entry, ['enclosure', enclosures]]) : entry;
}

/**
 * Returns how to read the content of a text construct: by `type` in Atom 1.0, by `mode` and a MIME type in Atom 0.3.
 */
function readingOf(element: ParsedXmlElement): 'text' | 'html' | 'xhtml' | 'base64' | 'unsaid' {
  const type = feedAttribute(element, 'type')?.toLowerCase();
  const mode = feedAttribute(element, 'mode')?.toLowerCase();
  if (mode === 'base64' || type === 'application/octet-stream') return 'base64';
  if (mode === 'escaped') return 'html';
  if (mode === 'xml' || /xhtml|\bxml\b/.test(type ?? '')) return 'xhtml';
  // Without a type it is plain by the standard, but many write HTML in spite of that.
  if (!type) return 'unsaid';
  return type.includes('html') ? 'html' : 'text';
}

function textConstruct(element: ParsedXmlElement): string | undefined {
  const reading = readingOf(element);
  if (reading === 'base64') return htmlText(decoded(written(element)));
  if (reading === 'html') return htmlTextOf(element);
  if (reading === 'unsaid') return looseTextOf(element);
  return reading === 'text' ? plainTextOf(element) : markupTextOf(element);
}

function summaryConstruct(element: ParsedXmlElement): string | undefined {
  const reading = readingOf(element);
  if (reading === 'base64') return summaryFrom(decoded(written(element)));
  if (reading === 'text') return summaryOfText(written(element));
  // Text in XHTML is plain: anything that looks like a tag is part of the text.
  const div = divIn(element);
  return reading === 'xhtml' && childrenOf(div).size === 0 ? summaryOfText(written(div)) : summaryOf(div);
}

/** XHTML is in one `div` (RFC 4287, section 3.1.1.3). */
function divIn(element: ParsedXmlElement): ParsedXmlElement {
  const children = childrenOf(element);
  return children.size === 1 ? (children.get('div')?.[0] ?? element) : element;
}

function decoded(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64.trim()), (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}
