import { safeAddress } from '../address.js';
import { decodeReferences } from './character-references.js';
import { blockTag, htmlText, looseText } from './html-text.js';
import { isXmlElement, type ParsedXmlElement } from './xml-nodes.js';
import { plainText } from '../text.js';
import { isPresent, maxItems } from '../untrusted-values.js';
import { isoDate } from './dates.js';
import { languageTag } from '../language.js';
import type { ArticleFields } from '../merge.js';
import { isMarkup, saysSomething, shortened, summaryFrom } from './summaries.js';

/** The child elements of an element, by name. */
export type ElementGroups = ReadonlyMap<string, readonly ParsedXmlElement[]>;

/** How the namespaces of feeds' vocabularies begin, with the prefix that this library uses for each. */
const vocabularies = [
  ['www.w3.org/2005/atom', 'atom:'],
  ['purl.org/atom/', 'atom:'],
  ['purl.org/dc/terms', 'dcterms:'],
  ['purl.org/dc/', 'dc:'],
  ['purl.org/rss/1.0/modules/content', 'content:'],
  ['search.yahoo.com/mrss', 'media:'],
  ['www.itunes.com/dtds/', 'itunes:'],
  ['rssnamespace.org/feedburner', 'feedburner:'],
  ['prismstandard.org/namespaces', 'prism:'],
  ['www.w3.org/2007/app', 'app:'],
  ['www.w3.org/1999/02/22-rdf', 'rdf:'],
] as const;

/**
 * Matches the namespaces that some versions of RSS have for their own elements. These elements, and those of HTML, have
 * no prefix here.
 */
const rss =
  /^(?:purl\.org\/rss\/1\.0\/$|purl\.org\/net\/rss1\.1|(?:my|channel)\.netscape\.com\/|backend\.userland\.com\/rss)/;

/** The names that were read, by namespace and by written name. */
const known = new Map<string | null | undefined, Map<string, string>>();
const maxKnown = 300;

/** How deep markup inside a text is read. */
const maxDepth = 64;

/**
 * Returns the name of an element, in lower case, with this library's prefix for its namespace: `dc:creator`, whatever
 * prefix the feed uses. Elements of RSS have no prefix. Elements in an unknown namespace keep the feed's.
 */
export function nameOf({ nodeName, namespaceURI }: ParsedXmlElement): string {
  // This runs for every element of a feed, and most have one of a few names.
  const names = remembered(known, namespaceURI, () => new Map<string, string>());
  return remembered(names, nodeName, () => knownName(nodeName, namespaceURI ?? ''));
}

function remembered<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = memory.get(key);
  if (value === undefined) {
    if (memory.size >= maxKnown) memory.clear();
    value = make();
    memory.set(key, value);
  }
  return value;
}

function knownName(nodeName: string, namespace: string): string {
  const space = namespace.toLowerCase().replace(/^https?:\/\//, '');
  const written = nodeName.toLowerCase();
  const local = written.slice(written.indexOf(':') + 1);
  if (rss.test(space) || space.endsWith('/xhtml')) return local;
  const prefix = vocabularies.find(([start]) => space.startsWith(start))?.[1];
  return prefix === undefined ? written : prefix + local;
}

/**
 * Returns the child elements of `parent` by their names.
 *
 * @param own the prefix that is left out: an Atom feed's own elements are `title` and `link` like those of RSS
 */
export function childrenOf(parent: ParsedXmlElement, own = ''): ElementGroups {
  const children = new Map<string, ParsedXmlElement[]>();
  const { childNodes } = parent;
  for (let index = 0; index < childNodes.length; index++) {
    const node = childNodes[index]!;
    if (!isXmlElement(node)) continue;
    const full = nameOf(node);
    const name = own && full.startsWith(own) ? full.slice(own.length) : full;
    const named = children.get(name);
    if (named) named.push(node);
    else children.set(name, [node]);
  }
  return children;
}

/** How many elements of one name are read. */
const maxAlike = 300;

/** Returns the elements of several names, those of the first name first. */
export function all(children: ElementGroups, ...names: string[]): ParsedXmlElement[] {
  const found: ParsedXmlElement[] = [];
  for (const name of names) {
    const named = children.get(name);
    if (named) found.push(...(named.length > maxAlike ? named.slice(0, maxAlike) : named));
  }
  return found;
}

/** Returns the value of the first element that has one, of several names, the first name first. */
export function first<Value>(
  children: ElementGroups,
  read: (element: ParsedXmlElement) => Value | undefined,
  ...names: string[]
): Value | undefined {
  for (const name of names) {
    const named = children.get(name);
    for (let index = 0; named && index < named.length && index < maxAlike; index++) {
      const value = read(named[index]!);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** Returns the value of an attribute, or `undefined` if it is absent or empty. */
export function feedAttribute(element: ParsedXmlElement, name: string): string | undefined {
  return element.getAttribute(name)?.trim() || undefined;
}

/** Returns the base of relative addresses in an element: its `xml:base`, else the outer one. */
export function baseOf(element: ParsedXmlElement, outer: string | undefined): string | undefined {
  const base = feedAttribute(element, 'xml:base');
  return base === undefined ? outer : (safeAddress(base, outer) ?? outer);
}

/** Reads an element that may have plain text or HTML. Elements in it are read as HTML too. */
export function looseTextOf(element: ParsedXmlElement): string | undefined {
  const markup = markupIn(element);
  return markup === undefined ? looseText(written(element)) : plainText(markup);
}

/** Reads an element that has HTML: references and tags written as text, or elements. */
export function htmlTextOf(element: ParsedXmlElement): string | undefined {
  const markup = markupIn(element);
  return markup === undefined ? htmlText(written(element)) : plainText(markup);
}

/** Reads an element that has plain text, of which markup is a part. */
export function plainTextOf(element: ParsedXmlElement): string | undefined {
  return plainText(written(element));
}

/** Reads an element that has elements of HTML, whose text is plain. */
export function markupTextOf(element: ParsedXmlElement): string | undefined {
  return plainText(textIn(element, maxDepth));
}

/** Returns the text of an element. Decodes references that older software numbers by windows-1252 (`&#146;`). */
export function written(element: ParsedXmlElement): string {
  return (element.textContent ?? '').replace(/[\x80-\x9f]/g, (control) =>
    decodeReferences(`&#${control.charCodeAt(0)};`),
  );
}

/** Returns the text of the elements in an element; `undefined` if it has none. */
function markupIn(element: ParsedXmlElement): string | undefined {
  const { childNodes } = element;
  for (let index = 0; index < childNodes.length; index++) {
    if (isXmlElement(childNodes[index]!)) return textIn(element, maxDepth);
  }
  return undefined;
}

function textIn({ childNodes }: ParsedXmlElement, depth: number): string {
  let text = '';
  for (let index = 0; index < childNodes.length; index++) {
    const node = childNodes[index]!;
    if (!isXmlElement(node)) {
      if (node.nodeType === 3 || node.nodeType === 4) text += node.textContent ?? '';
      continue;
    }
    const name = nameOf(node).replace(/^.*:/, '');
    if (depth === 0 || name === 'script' || name === 'style') continue;
    text += blockTag.test(name) ? ` ${textIn(node, depth - 1)} ` : textIn(node, depth - 1);
  }
  return text;
}

/** The base address and the language that an element of a feed has from the elements around it. */
export interface Place {
  /** The base of relative addresses. */
  base?: string;
  language?: string;
}

/** Returns the base address and language for the children of a feed's element. */
export function feedPlace(element: ParsedXmlElement, { base, language }: Place): Place {
  return {
    base: baseOf(element, base),
    language: languageTag(feedAttribute(element, 'xml:lang')) ?? language,
  };
}

/** Reads each item with `read`; one that cannot be read is left out. */
export function readItems(
  elements: readonly ParsedXmlElement[],
  read: (element: ParsedXmlElement) => ArticleFields | undefined,
): ArticleFields[] {
  return elements
    .slice(0, maxItems)
    .map((element) => read(element))
    .filter(isPresent);
}

/** Returns the first date among elements of several names, the first name first. */
export function dateOf(children: ElementGroups, ...names: string[]): string | undefined {
  return first(children, (element) => isoDate(written(element)), ...names);
}

/** Returns the first address that is the text of an element with one of these names. */
export function feedAddress(children: ElementGroups, { base }: Place, ...names: string[]): string | undefined {
  return first(children, (element) => safeAddress(written(element), baseOf(element, base)), ...names);
}

/**
 * Finds the address of a story's page among Atom's links, which RSS may have too: that of an `alternate` link, or of
 * one without a `rel`.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7 | RFC 4287, section 4.2.7}
 */
export function feedLink(links: readonly ParsedXmlElement[], { base }: Place): string | undefined {
  const found = links.filter(
    (link) => (feedAttribute(link, 'rel') ?? 'alternate').replace(/^.*\//, '').toLowerCase() === 'alternate',
  );
  const pages = found.filter((link) => /html/i.test(feedAttribute(link, 'type') ?? 'html'));
  for (const link of [...pages, ...found]) {
    // Some feeds write the address as the link's text.
    const address = safeAddress(feedAttribute(link, 'href') ?? written(link), baseOf(link, base));
    if (address) return address;
  }
  return undefined;
}

/** How deep the elements of a story are searched for its first paragraph. */
const maxSearchDepth = 8;

/** How many paragraphs are read. */
const maxParagraphs = 5;

/** Reads a summary like {@link summaryFrom}, from an element of a feed, which may have the elements of HTML in it. */
export function summaryOf(element: ParsedXmlElement): string | undefined {
  if (childrenOf(element).size === 0) return summaryFrom(written(element));
  const paragraphs: (string | undefined)[] = [];
  addParagraphs(element, maxSearchDepth, paragraphs);
  const found = paragraphs.filter(isPresent);
  const text = found.find(saysSomething) ?? found[0] ?? htmlTextOf(element);
  return text && (isMarkup(text) ? summaryFrom(text) : shortened(text));
}

/**
 * Adds the texts of paragraphs, but not of captions, up to the first other text. Returns whether there was other text.
 */
function addParagraphs(element: ParsedXmlElement, depth: number, paragraphs: (string | undefined)[]): boolean {
  const { childNodes } = element;
  for (let index = 0; index < childNodes.length && paragraphs.length < maxParagraphs; index++) {
    const node = childNodes[index]!;
    if (!isXmlElement(node)) {
      if (node.nodeType !== 8 && node.textContent?.trim()) return true;
      continue;
    }
    const name = nameOf(node);
    if (name === 'p') paragraphs.push(htmlTextOf(node));
    else if (!name.startsWith('fig') && (depth > 0 ? addParagraphs(node, depth - 1, paragraphs) : htmlTextOf(node)))
      return true;
  }
  return false;
}
