import { decodeReferences } from './character-references.js';
import { ArticleFormatError } from './errors.js';
import type { ParseOptions } from './parse-options.js';
import { select } from './parsed-node.js';
import { isElement, type ParsedXml, type ParsedXmlElement } from './parsed-xml.js';
import { htmlPolicy } from './trusted-types.js';

/** Longer than the attributes of any tag; browsers compare each attribute of a tag with all before it. */
const maxAttributes = 20_000;

/** What a feed's first element may be called, whatever its prefix. */
const roots = ['rss', 'rdf:rdf', 'feed', 'atom:feed', 'channel'];

/**
 * Parses the text of a feed into nodes to read, which load and run nothing: by `options.parseXml` where that is given, and otherwise by
 * the browser's `DOMParser` under the Trusted Types policy `standfirst`.
 *
 * A feed that is not well-formed is not lost. What feed software gets wrong most is mended first: text before the document, names of
 * characters that XML does not have (`&eacute;`), a bare `&` or `<`, characters that XML forbids, a prefix that nobody declared. Where
 * that is not enough (elements that overlap or never close, attributes without quotes, a feed that breaks off), the HTML parser reads
 * it, which can make a tree of anything; a `>` inside an attribute's value is then taken for the tag's end. A document type's own
 * entities are used where they stand for plain text; nothing outside is ever fetched.
 *
 * @returns the document's first element
 * @throws {ArticleFormatError} when there is no parser, or none that makes a feed of it
 */
export function parseXmlText(markup: string, options: ParseOptions): ParsedXmlElement {
  if (!options.parseXml && typeof DOMParser === 'undefined') {
    throw new ArticleFormatError('A feed needs a parser where there is no DOMParser: pass one as options.parseXml.');
  }
  const { xml, entities } = withoutProlog(markup);
  const root =
    (entities.size === 0 && parseStrictly(xml, options)) ||
    parseStrictly(mended(xml, entities), options) ||
    parseLoosely(mended(xml, entities), options);
  if (root) return root;
  throw new ArticleFormatError(
    'Expected a feed in XML, found text that no parser makes one of. See that it is sent whole and well-formed.',
  );
}

/** The document without what stands before its first element, and what its own short entities stand for. A comment there may name a document type. */
function withoutProlog(markup: string): { xml: string; entities: Map<string, string> } {
  const entities = new Map<string, string>();
  const start = markup.search(/<(?:[a-z_]|!--)/i);
  const type = /<!DOCTYPE[^[>]*(?:\[([^]*?)(?:\]\s*>|$)|>|$)/i.exec(markup.slice(0, 100_000));
  for (const { 1: name, 2: value } of type?.[1]?.matchAll(/<!ENTITY\s+(\w{1,40})\s+["']([^"'<&%]{0,200})["']/g) ?? []) {
    entities.set(name!, value!);
  }
  const end = type && (start < 0 || type.index < start) ? type.index + type[0].length : Math.max(start, 0);
  const xml = markup.slice(end);
  const first = firstElement(xml);
  return {
    xml:
      xml
        .slice(0, first)
        .replace(/<!--[^]*?(?:-->|$)|<\?[^>]*(?:>|$)|<!DOCTYPE[^[>]*(?:\[[^]*?(?:\]\s*>|$)|>|$)/gi, '') +
      xml.slice(first),
    entities,
  };
}

/** Where the first element starts; a comment before it may hold another that does not count. */
function firstElement(xml: string): number {
  for (const { 0: found, index } of xml.matchAll(/<!--[^]*?(?:-->|$)|<[a-z_]/gi)) {
    if (!found.startsWith('<!--')) return index;
  }
  return xml.length;
}

function parseStrictly(xml: string, { parseXml }: ParseOptions): ParsedXmlElement | undefined {
  try {
    const parsed: ParsedXml = parseXml ? parseXml(xml) : parseNatively(xml, 'text/xml');
    const root = parsed.documentElement;
    return root && !isError(root) ? root : undefined;
  } catch (failure) {
    if (failure instanceof ArticleFormatError) throw failure;
    // A parser for Node that was given in throws where a browser's leaves a mark.
    return undefined;
  }
}

/** Browsers put an element into the document that says what is wrong: for its first element, or into that. */
function isError(root: ParsedXmlElement): boolean {
  if (root.nodeName === 'parsererror') return true;
  return Array.prototype.some.call(
    root.childNodes,
    (node: ParsedXmlElement) => isElement(node) && (node as ParsedXmlElement).nodeName === 'parsererror',
  );
}

function parseNatively(markup: string, type: 'text/xml' | 'text/html'): Document {
  try {
    return new DOMParser().parseFromString(htmlPolicy()?.createHTML(markup) ?? markup, type);
  } catch (cause) {
    throw new ArticleFormatError(
      "This page's Trusted Types policy refuses to parse feeds: allow the policy, as in “trusted-types standfirst”.",
      { cause },
    );
  }
}

/** What stays as it is: what is no markup by its author's word. */
const verbatim = /(<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$))/;

function mended(xml: string, entities: ReadonlyMap<string, string>): string {
  const reference = /&(?:#(?:x[\da-f]+|\d+);|([a-z][\w.-]*);)?/gi;
  const whole = xml
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .split(verbatim)
    .map((piece, index) =>
      index % 2
        ? piece
        : piece.replace(/<(?![a-z_/!?])/gi, '&lt;').replace(reference, (written, name?: string) => {
            if (name) return namedCharacter(name, entities);
            return written === '&' ? '&amp;' : numberedCharacter(written);
          }),
    )
    .join('');
  return withPrefixes(whole);
}

function namedCharacter(name: string, entities: ReadonlyMap<string, string>): string {
  const written = `&${name};`;
  if (/^(?:amp|lt|gt|quot|apos)$/.test(name)) return written;
  const text = entities.get(name) ?? decodeReferences(written);
  return text === written ? `&amp;${name};` : text;
}

/** Numbers may name what XML forbids. */
function numberedCharacter(written: string): string {
  const text = decodeReferences(written);
  return /[<&\s]/.test(text) ? written : text;
}

/** Declares at the first element every prefix that is declared nowhere. */
function withPrefixes(xml: string): string {
  const declared = new Set(Array.from(xml.matchAll(/\sxmlns:([\w.-]+)\s*=/g), ({ 1: prefix }) => prefix));
  const used = new Set(
    Array.from(xml.matchAll(/<\/?([a-z_][\w.-]*):|\s([a-z_][\w.-]*):[\w.-]+\s*=/gi), (found) => found[1] ?? found[2]),
  );
  const missing = [...used].filter((prefix) => prefix && !declared.has(prefix) && !/^xml/i.test(prefix)).slice(0, 100);
  return xml.replace(
    /<[a-z_][^\s/>]*/i,
    (start) => start + missing.map((prefix) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`).join(''),
  );
}

/** Reads what is no XML as HTML does, each element under a name that means nothing to it: `<x-link>` has content, `<link>` has none. */
function parseLoosely(xml: string, { parseHtml, parseXml }: ParseOptions): ParsedXmlElement | undefined {
  if (!parseHtml && (parseXml || typeof DOMParser === 'undefined')) return undefined;
  const piece = /<!\[CDATA\[([^]*?)(?:\]\]>|$)|<(?:!--[^]*?(?:-->|$)|[!?][^>]*>?)|<(\/?)([a-z_][\w:.-]*)([^<>]*)>|</gi;
  const html = xml.replace(piece, (whole, text?: string, close?: string, name?: string, attributes?: string) => {
    if (name === undefined) return text === undefined ? (whole === '<' ? '&lt;' : '') : escaped(text);
    if (close) return `</x-${name}>`;
    const isEmpty = attributes!.endsWith('/');
    const start = `<x-${name}${attributes!.length > maxAttributes ? '' : attributes!.slice(0, isEmpty ? -1 : undefined)}>`;
    return isEmpty ? `${start}</x-${name}>` : start;
  });
  const page = `<!doctype html><body>${html}`;
  const selectors = roots.map((name) => `x-${name.replace(':', '\\:')}`).join();
  try {
    const [root] = select(parseHtml ? parseHtml(page) : parseNatively(page, 'text/html'), selectors);
    // Whatever answers to selectors is a DOM.
    return root as unknown as ParsedXmlElement | undefined;
  } catch (failure) {
    if (failure instanceof ArticleFormatError) throw failure;
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
