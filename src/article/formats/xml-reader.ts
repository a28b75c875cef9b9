import { decodeReferences } from './character-references.js';
import { type ParsedXmlElement, type Decode, isSpace, Scope, scopeIn, XmlElement, XmlText } from './xml-nodes.js';

/**
 * The greatest depth of elements. From deeper elements only the text is kept, because no feed needs them. So a
 * recursive function can read the tree safely.
 */
const maxDepth = 128;

/** How many characters a document's own entities may add. */
const maxExpansion = 1_000_000;

/**
 * Reads an XML document. Also reads one that is not well-formed, as far as possible:
 *
 * - An end tag without a start tag is skipped.
 * - The end tag of an outer element also closes the elements inside it.
 * - A story ends where the next begins.
 * - A `<` or `&` that starts nothing is text.
 * - The names of characters in HTML are known.
 * - An element, comment or section that is not closed ends with the document.
 *
 * Nothing outside is fetched. Takes linear time.
 *
 * @param entities the texts of the document's own entities
 * @param from where to begin: after the prolog
 * @returns the document's first element
 */
export function readXml(markup: string, entities: ReadonlyMap<string, string>, from = 0): ParsedXmlElement | undefined {
  const decode = decoder(entities);
  const open: XmlElement[] = [new XmlElement('', null, '', decode, new Scope())];
  /** The names of open elements that are too deep to be read. */
  const beyond: string[] = [];
  let textStart = from;
  let position = from;

  const addText = (end: number): void => {
    if (end > textStart) open[open.length - 1]!.childNodes.push(new XmlText(markup.slice(textStart, end), decode));
  };

  while (position < markup.length) {
    const start = markup.indexOf('<', position);
    if (start < 0) break;
    const last = open[open.length - 1]!.nodeName;
    const isClosing = beyond.length === 0 && open.length > 1 && isEndTagOf(last, markup, start);
    const end = isClosing ? start + last.length + 3 : pieceEnd(markup, start);
    // A bracket that opens nothing is text.
    if (end === start) {
      position = start + 1;
      continue;
    }
    addText(start);
    const mark = markup.charCodeAt(start + 1);
    if (isClosing) open.pop();
    else if (mark === slash) closeElement(markup.slice(start + 2, end - 1).trim(), open, beyond);
    else if (mark !== exclamation && mark !== question)
      openElement(markup.slice(start + 1, end - 1), open, beyond, decode);
    else if (markup.startsWith(cdata, start)) {
      const text = markup.slice(start + cdata.length, markup.startsWith(']]>', end - 3) ? end - 3 : end);
      open[open.length - 1]!.childNodes.push(new XmlText(text));
    }
    textStart = position = end;
  }
  addText(markup.length);
  return open[0]!.childNodes.find((node) => node instanceof XmlElement);
}

const cdata = '<![CDATA[';
const [quotation, apostrophe, slash, less, greater] = [0x22, 0x27, 0x2f, 0x3c, 0x3e];
const [exclamation, question, colon, underscore] = [0x21, 0x3f, 0x3a, 0x5f];

/** Returns whether the usual form of an end tag is at `start`. */
function isEndTagOf(name: string, markup: string, start: number): boolean {
  const end = start + 2 + name.length;
  return (
    markup.charCodeAt(end) === greater && markup.charCodeAt(start + 1) === slash && markup.startsWith(name, start + 2)
  );
}

/** Returns where the tag, comment or section that opens at `start` ends; `start` itself if nothing opens there. */
function pieceEnd(markup: string, start: number): number {
  const mark = markup.charCodeAt(start + 1);
  if (mark === slash) return tagEnd(markup, start);
  if (mark === question) return indexAfter(markup, '?>', start);
  if (mark === exclamation) {
    if (markup.startsWith('<!--', start)) return indexAfter(markup, '-->', start + 4);
    return indexAfter(markup, markup.startsWith(cdata, start) ? ']]>' : '>', start);
  }
  return isNameStart(mark) ? tagEnd(markup, start) : start;
}

function isNameStart(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || code === underscore || code === colon || code > 0x7f;
}

/**
 * Returns the index after the `>` that ends a tag; `start` if there is none. A `>` in a quoted value does not end the
 * tag, unless the quote is not closed.
 */
function tagEnd(markup: string, start: number): number {
  for (let index = start + 1; index < markup.length; index++) {
    const code = markup.charCodeAt(index);
    if (code === greater) return index + 1;
    if (code === less) return start;
    if (code !== quotation && code !== apostrophe) continue;
    const close = markup.indexOf(code === quotation ? '"' : "'", index + 1);
    const value = markup.slice(index + 1, close < 0 ? markup.length : close);
    const next = value.indexOf('<');
    if (close < 0 || next >= 0) {
      const end = value.slice(0, next < 0 ? undefined : next).indexOf('>');
      return end < 0 ? start : index + 1 + end + 1;
    }
    index = close;
  }
  return start;
}

function indexAfter(markup: string, end: string, from: number): number {
  const index = markup.indexOf(end, from);
  return index < 0 ? markup.length : index + end.length;
}

const neverNested = /^(?:item|entry)$/i;

function openElement(tag: string, open: XmlElement[], beyond: string[], decode: Decode): void {
  const isEmpty = tag.charCodeAt(tag.length - 1) === slash;
  const nameEnd = endOfName(tag);
  const name = tag.slice(0, nameEnd);
  if (open.length > maxDepth) {
    if (!isEmpty) beyond.push(name);
    return;
  }
  // Stories are not nested: one that has not ended ends where the next begins.
  if (neverNested.test(name) && open[open.length - 1]!.nodeName === name) open.pop();
  const parent = open[open.length - 1]!;
  const attributes = tag.slice(nameEnd, isEmpty ? -1 : undefined);
  const scope = attributes.includes('xmlns') ? scopeIn(attributes, parent.scope, decode) : parent.scope;
  const element = new XmlElement(name, scope.namespaceOf(name), attributes, decode, scope);
  parent.childNodes.push(element);
  if (!isEmpty) open.push(element);
}

function endOfName(tag: string): number {
  for (let index = 0; index < tag.length; index++) {
    const code = tag.charCodeAt(index);
    if (code === slash || isSpace(code)) return index;
  }
  return tag.length;
}

function closeElement(name: string, open: XmlElement[], beyond: string[]): void {
  if (beyond.length > 0 && beyond[beyond.length - 1] === name) {
    beyond.pop();
    return;
  }
  const lowerCase = name.toLowerCase();
  for (let depth = open.length - 1; depth > 0; depth--) {
    const { nodeName } = open[depth]!;
    // Lengths are compared first: names may be as long as the document.
    if (nodeName.length !== name.length || (nodeName !== name && nodeName.toLowerCase() !== lowerCase)) continue;
    open.length = depth;
    beyond.length = 0;
    return;
  }
}

function decoder(entities: ReadonlyMap<string, string>): Decode {
  let expansion = 0;
  const decodeOne = (reference: string, name?: string): string => {
    const own = name === undefined ? undefined : entities.get(name);
    if (own === undefined) return decodeReferences(reference);
    expansion += own.length;
    return expansion > maxExpansion ? reference : own;
  };
  return (text) => (text.includes('&') ? text.replace(/&(?:#x[\da-f]+|#\d+|([a-z][\w.-]*));/gi, decodeOne) : text);
}
