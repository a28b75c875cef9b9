import { decodeReferences } from './character-references.js';
import { isCostlyXml, withoutComments } from './costly-xml.js';
import { ArticleFormatError } from './errors.js';
import type { ParseOptions } from './parse-options.js';
import { select } from './parsed-node.js';
import { readProlog } from './prolog.js';
import { isElement, type ParsedXml, type ParsedXmlElement } from './parsed-xml.js';
import { htmlPolicy } from './trusted-types.js';
import { asHtml } from './xml-as-html.js';

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
  const isCostly = isCostlyXml(xml);
  const strict = !isCostly && entities.size === 0 && parseStrictly(xml, options);
  if (strict) return strict;
  const mended = mend(xml, entities);
  const root = (!isCostly && parseStrictly(mended, options)) || parseLoosely(mended, options);
  if (root) return root;
  throw new ArticleFormatError(
    'Expected a feed in XML, found text that no parser makes one of. See that it is sent whole and well-formed.',
  );
}

/** The document from its first element on, without comments, and what its own short entities stand for. */
function withoutProlog(markup: string): { xml: string; entities: Map<string, string> } {
  const { end, declarations } = readProlog(markup) ?? { end: 0, declarations: '' };
  const entities = new Map<string, string>();
  for (const { 1: name, 2: value } of declarations.matchAll(/<!ENTITY\s+(\w{1,40})\s+["']([^"'<&%]{0,200})["']/g)) {
    entities.set(name!, value!);
  }
  return { xml: withoutComments(markup.slice(end)), entities };
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
const verbatim = /(<!\[CDATA\[[^]*?(?:\]\]>|$))/;
const bareAmpersand = /&(?!(?:#(?:x[\da-f]+|\d+)|[a-z][\w.-]*);)/gi;
const reference = /&(?:#(?:x[\da-f]+|\d+)|(?!(?:amp|lt|gt|quot|apos);)([a-z][\w.-]*));/gi;

/** How long a feed may become by what its own entities stand for. */
const maxExpansion = 1_000_000;

function mend(xml: string, entities: ReadonlyMap<string, string>): string {
  let expansion = 0;
  const character = (written: string, name?: string): string => {
    if (!name) return numberedCharacter(written);
    const own = entities.get(name);
    expansion += own?.length ?? 0;
    const text = expansion > maxExpansion ? written : (own ?? decodeReferences(written));
    return text === written ? `&amp;${name};` : text;
  };
  const whole = xml
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .split(verbatim)
    .map((piece, index) =>
      index % 2
        ? piece
        : piece
            .replace(/<(?![a-z_/!?])/gi, '&lt;')
            .replace(bareAmpersand, '&amp;')
            .replace(reference, character),
    )
    .join('');
  return withPrefixes(whole);
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

/** Reads what is no XML as HTML does. */
function parseLoosely(xml: string, { parseHtml, parseXml }: ParseOptions): ParsedXmlElement | undefined {
  if (!parseHtml && (parseXml || typeof DOMParser === 'undefined')) return undefined;
  const page = `<!doctype html><body>${asHtml(xml)}`;
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
