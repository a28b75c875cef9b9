import { safeAddress } from '../address.js';
import { decodeReferences } from './character-references.js';
import { blockTag, htmlText, looseText } from './html-text.js';
import { isElement, type ParsedXmlElement } from './parsed-xml.js';
import { plainText } from '../text.js';

/** The elements in another, by name. */
export type Children = ReadonlyMap<string, readonly ParsedXmlElement[]>;

/** The vocabularies that feeds are written in, by how their namespaces begin, and the prefix that this library has for each. */
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

/** RSS itself, where it has a namespace at all; its elements, and those of HTML, go by their bare names. */
const rss =
  /^(?:purl\.org\/rss\/1\.0\/$|purl\.org\/net\/rss1\.1|(?:my|channel)\.netscape\.com\/|backend\.userland\.com\/rss)/;

/** Names by namespace and by what is written. */
const known = new Map<string | null | undefined, Map<string, string>>();
const maxKnown = 300;

/** How deep markup inside a text is followed. */
const maxDepth = 64;

/**
 * The name of an element, in lower case, under the prefix that this library has for its namespace: `dc:creator`, whatever prefix the
 * feed uses. Elements of RSS, and those in a namespace that is not known, have none where the feed writes none.
 */
export function nameOf({ nodeName, namespaceURI }: ParsedXmlElement): string {
  // Every element of a feed comes through here, and a few names come again and again.
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
 * The elements in `parent` by their names.
 *
 * @param own the prefix that is left out: an Atom feed's own elements are `title` and `link` like those of RSS
 */
export function childrenOf(parent: ParsedXmlElement, own = ''): Children {
  const children = new Map<string, ParsedXmlElement[]>();
  const { childNodes } = parent;
  for (let index = 0; index < childNodes.length; index++) {
    const node = childNodes[index]!;
    if (!isElement(node)) continue;
    const full = nameOf(node);
    const name = own && full.startsWith(own) ? full.slice(own.length) : full;
    const named = children.get(name);
    if (named) named.push(node);
    else children.set(name, [node]);
  }
  return children;
}

/** How many elements of one name count; a story has no more of anything. */
const maxAlike = 300;

/** The elements of several names, those of the first name first. */
export function all(children: Children, ...names: string[]): ParsedXmlElement[] {
  const found: ParsedXmlElement[] = [];
  for (const name of names) {
    const named = children.get(name);
    if (named) found.push(...(named.length > maxAlike ? named.slice(0, maxAlike) : named));
  }
  return found;
}

/** What the first element with anything in it gives, of several names, the first name first. */
export function first<Value>(
  children: Children,
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

/** What relative addresses in an element are resolved against: `xml:base`, or a base without its prefix as some feeds write it. */
export function baseOf(element: ParsedXmlElement, outer: string | undefined): string | undefined {
  const base = feedAttribute(element, 'xml:base');
  return base === undefined ? outer : (safeAddress(base, outer) ?? outer);
}

/** The text of an element that holds text or HTML, nobody says which; elements in it are read as HTML too. */
export function looseTextOf(element: ParsedXmlElement): string | undefined {
  const markup = markupIn(element);
  return markup === undefined ? looseText(written(element)) : plainText(markup);
}

/** The text of an element that holds HTML: references and tags written as text, or elements. */
export function htmlTextOf(element: ParsedXmlElement): string | undefined {
  const markup = markupIn(element);
  return markup === undefined ? htmlText(written(element)) : plainText(markup);
}

/** The text of an element that holds text, in which markup is meant as such. */
export function plainTextOf(element: ParsedXmlElement): string | undefined {
  return plainText(written(element));
}

/** The text of an element that holds elements of HTML, in whose text markup is meant as such. */
export function markupTextOf(element: ParsedXmlElement): string | undefined {
  return plainText(textIn(element, maxDepth));
}

/** What is written in an element, with what older software writes by numbers of windows-1252 (`&#146;`) for what is meant. */
export function written(element: ParsedXmlElement): string {
  return (element.textContent ?? '').replace(/[\x80-\x9f]/g, (control) =>
    decodeReferences(`&#${control.charCodeAt(0)};`),
  );
}

/** The text of the elements in an element; `undefined` where it holds no element. */
function markupIn(element: ParsedXmlElement): string | undefined {
  const { childNodes } = element;
  for (let index = 0; index < childNodes.length; index++) {
    if (isElement(childNodes[index]!)) return textIn(element, maxDepth);
  }
  return undefined;
}

function textIn({ childNodes }: ParsedXmlElement, depth: number): string {
  let text = '';
  for (let index = 0; index < childNodes.length; index++) {
    const node = childNodes[index]!;
    if (!isElement(node)) {
      if (node.nodeType === 3 || node.nodeType === 4) text += node.textContent ?? '';
      continue;
    }
    const name = nameOf(node).replace(/^.*:/, '');
    if (depth === 0 || name === 'script' || name === 'style') continue;
    text += blockTag.test(name) ? ` ${textIn(node, depth - 1)} ` : textIn(node, depth - 1);
  }
  return text;
}
