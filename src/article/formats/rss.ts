import { withoutAbsent, hideAdded } from '../untrusted-values.js';
import { safeAddress } from '../address.js';
import type { Article, Publication } from '../article.js';
import { instantSpan } from './dates.js';
import { formatError } from '../errors.js';
import { articlesOf, type Feed, isFeedAddress, publicationOf } from './feed.js';
import { creditsFrom, type FeedPerson } from './bylines.js';
import {
  all,
  feedAttribute,
  type ElementGroups,
  childrenOf,
  first,
  looseTextOf,
  nameOf,
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
import { languageTag } from '../language.js';
import type { ArticleFields } from '../merge.js';
import type { ParseOptions } from '../parse-options.js';
import { parseXmlText } from './parse-xml-text.js';
import type { ParsedXmlElement } from './xml-nodes.js';
import { labelsOf, sectionOf } from './vocabularies.js';
import { plainText } from '../text.js';

/**
 * Reads the items of an RSS feed (0.90 to 0.94, 1.0 in RDF, 2.0) into articles, including the elements of Media RSS,
 * Dublin Core, the content module, Atom's links, iTunes and PRISM.
 *
 * `title` and `description` may be plain text or HTML: they are HTML if they have a whole tag or character reference.
 * The standfirst is the description, or its first paragraph if it is the whole story. An item's address is FeedBurner's
 * `origLink`, else its `link`, else its `guid` unless that is not a permalink. Its publication is its `source`, else
 * the channel; its section is the first category that can be one. An item past its `prism:expirationDate` is left out.
 *
 * Relative addresses are resolved against `xml:base`, else against `options.url`, else against the channel's own link.
 * A feed that is not well-formed is read as far as it goes. Needs no DOM.
 *
 * @param input the feed's text
 * @throws {ArticleFormatError} if `input` is not an RSS feed
 * @see {@link https://www.rssboard.org/rss-specification | RSS 2.0}
 * @see {@link https://web.resource.org/rss/1.0/spec | RSS 1.0}
 */
export function parseRss(input: unknown, options: ParseOptions = {}): Article[] {
  return articlesOf(readRss(input, options));
}

/** Reads the feed's publication, and its items before they are finished: see {@link parseRss}. */
export function readRss(input: unknown, given: ParseOptions = {}): Feed {
  const options = hideAdded({ ...given });
  if (typeof input !== 'string' || feedRoot(input) !== 'rss') throw formatError('an RSS feed', input);
  const root = parseXmlText(input, options);
  const outer = childrenOf(root);
  const channelElement = nameOf(root) === 'channel' ? root : (all(outer, 'channel')[0] ?? root);
  const channel = childrenOf(channelElement);
  const link = feedAddress(channel, { base: options.url }, 'link') ?? feedLink(all(channel, 'atom:link', 'link'), {});
  const place = feedPlace(
    channelElement,
    feedPlace(root, { base: options.url ?? link, language: languageIn(channel) }),
  );
  const name = first(channel, looseTextOf, 'title', 'dc:title');
  const publication = publicationOf(name, link, logoOf(all(channel, 'image')[0] ?? all(outer, 'image')[0], place));
  const items = [
    ...(channel.get('item') ?? []),
    ...(channelElement === root ? [] : (outer.get('item') ?? [])),
    ...(channel.has('items') ? (childrenOf(channel.get('items')![0]!).get('item') ?? []) : []),
  ];
  const now = options.now ?? new Date();
  return {
    ...(publication && { publication }),
    stories: readItems([...new Set(items)], (item) => readItem(item, place, publication, now)),
  };
}

function languageIn(children: ElementGroups): string | undefined {
  return first(children, (element) => languageTag(written(element).trim()), 'language', 'dc:language');
}

function logoOf(image: ParsedXmlElement | undefined, place: Place): string | undefined {
  return image && feedAddress(childrenOf(image), place, 'url');
}

function readItem(
  element: ParsedXmlElement,
  outer: Place,
  channel: Publication | undefined,
  now: Date,
): ArticleFields | undefined {
  const item = childrenOf(element);
  const isOver = all(item, 'prism:expirationdate').some(
    (date) => (instantSpan(written(date))?.earliest ?? Infinity) <= now.getTime(),
  );
  if (isOver) return undefined;
  const place = feedPlace(element, outer);
  const language = languageIn(item) ?? place.language;
  const about = feedAttribute(element, 'rdf:about');
  const guid = all(item, 'guid')[0];
  const url =
    feedAddress(item, place, 'feedburner:origlink', 'link') ??
    feedLink(all(item, 'atom:link', 'link'), place) ??
    (guid && feedAttribute(guid, 'isPermaLink') !== 'false' ? safeAddress(written(guid)) : undefined) ??
    safeAddress(about);
  const publication = sourceOf(item, place) ?? channel;
  const headline = withoutName(
    first(item, looseTextOf, 'title', 'dc:title', 'media:title', 'itunes:title'),
    publication?.name,
  );
  const categories = all(item, 'category', 'dc:subject', 'itunes:category')
    .map((category) => looseTextOf(category) ?? plainText(feedAttribute(category, 'text')))
    .filter((text) => text !== undefined);
  const texts = (): string[] =>
    ['content:encoded', 'description', 'itunes:summary'].map((name) => first(item, written, name) ?? '');
  return withoutAbsent<ArticleFields>({
    id: plainText(guid && written(guid)) ?? plainText(about) ?? url,
    url,
    headline,
    kicker: sectionOf(categories),
    standfirst: readStandfirst(item, headline, publication?.name),
    labels: labelsOf(categories),
    ...creditsFrom(peopleIn(item, place), language),
    published: dateOf(
      item,
      'pubdate',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'atom:published',
      'prism:publicationdate',
    ),
    updated: dateOf(item, 'atom:updated', 'dcterms:modified', 'prism:modificationdate'),
    ...readMedia(item, place.base, texts),
    language,
    publication,
  });
}

function readStandfirst(
  item: ElementGroups,
  headline: string | undefined,
  name: string | undefined,
): string | undefined {
  return first(
    item,
    (element) => {
      const text = summaryOf(element);
      return text && (isRepeat(text, headline, name) || isOthers(element, headline)) ? undefined : text;
    },
    'description',
    'itunes:subtitle',
    'itunes:summary',
    'dcterms:abstract',
    'dc:description',
    'media:description',
    'content:encoded',
    'body',
    'fullitem',
  );
}

/**
 * Returns whether a text is a list of stories that begins with this story. Google News has such lists of other
 * publications' stories in place of a summary.
 */
function isOthers(element: ParsedXmlElement, headline: string | undefined): boolean {
  const list = /^\s*<[ou]l>\s*<li>(.*?)<\/a>/is.exec(written(element));
  return list !== null && htmlText(list[1]) === headline;
}

function peopleIn(item: ElementGroups, place: Place): FeedPerson[] {
  const [creator, author] = [all(item, 'dc:creator', 'dc:author'), all(item, 'author')];
  const people = all(item, 'atom:author').map((person): FeedPerson => {
    const parts = childrenOf(person, 'atom:');
    return { name: first(parts, looseTextOf, 'name'), url: feedAddress(parts, feedPlace(person, place), 'uri') };
  });
  const written = (creator.length > 0 ? creator : author).map((element): FeedPerson => {
    // Some feeds put a person's name into a separate element, as Atom does.
    return { name: first(childrenOf(element), looseTextOf, 'name') ?? looseTextOf(element) };
  });
  if (written.length > 0 || people.length > 0) return [...written, ...people];
  return all(item, 'itunes:author', 'media:author').map((element) => ({ name: looseTextOf(element) }));
}

/**
 * Returns the publication of an item that another channel has published first. The address in `source` should be that
 * channel's feed, which is not a page for readers. Some feeds write the address of a page instead.
 */
function sourceOf(item: ElementGroups, { base }: Place): Publication | undefined {
  const source = all(item, 'source')[0];
  const url = source && safeAddress(feedAttribute(source, 'url'), base);
  return source && publicationOf(looseTextOf(source), url && !isFeedAddress(url) ? url : undefined, undefined);
}
