import { decodeReferences } from './character-references.js';
import type { ParseOptions } from '../parse-options.js';
import { isXmlElement, type ParsedXmlElement } from './xml-nodes.js';
import { readProlog } from './read-prolog.js';
import { readXml } from './xml-reader.js';
import { ArticleFormatError } from '../errors.js';

/**
 * Parses the text of a feed into nodes that load and run nothing: by `options.parseXml`, or by {@link readXml} if that
 * is absent or fails.
 *
 * Uses the entities that the document type declares as plain text. Nothing outside is ever fetched.
 *
 * @returns the document's first element
 * @throws {ArticleFormatError} if there is none
 */
export function parseXmlText(markup: string, { parseXml }: ParseOptions): ParsedXmlElement {
  const { end, declarations } = readProlog(markup) ?? { end: 0, declarations: '' };
  const root = (parseXml && parseWith(parseXml, markup.slice(end))) ?? readXml(markup, entitiesIn(declarations), end);
  if (root) return root;
  throw new ArticleFormatError('Expected a feed in XML, found text without an element. Check that it is sent whole.');
}

/**
 * Reads the declared entities. The first declaration of a name counts. One with markup is left out; entities in a value
 * are not replaced.
 */
function entitiesIn(declarations: string): Map<string, string> {
  const entities = new Map<string, string>();
  const declared = declarations.replace(/<!--.*?-->/gs, '');
  for (const { 1: name, 2: double, 3: single } of declared.matchAll(
    /<!ENTITY\s+([\w.-]{1,40})\s+(?:"([^"<%]{0,200})"|'([^'<%]{0,200})')/g,
  )) {
    if (!entities.has(name!)) entities.set(name!, decodeReferences(double ?? single ?? ''));
  }
  return entities;
}

function parseWith(parseXml: NonNullable<ParseOptions['parseXml']>, xml: string): ParsedXmlElement | undefined {
  try {
    const root = parseXml(xml).documentElement;
    return root && !isError(root) ? root : undefined;
  } catch {
    // It may throw if the text is not well-formed.
    return undefined;
  }
}

/**
 * Returns whether parsing failed: a browser puts an element with the error in place of the first element, or into it.
 */
function isError(root: ParsedXmlElement): boolean {
  if (root.nodeName === 'parsererror') return true;
  return Array.prototype.some.call(
    root.childNodes,
    (node: ParsedXmlElement) => isXmlElement(node) && (node as ParsedXmlElement).nodeName === 'parsererror',
  );
}
