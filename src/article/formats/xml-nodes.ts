/** Decodes the references in a text. */
export type Decode = (text: string) => string;

/** The namespaces of the prefixes in an element. */
export class Scope {
  #outer: Scope | undefined;
  /** The declared namespaces, by prefix; the prefix of names without one is empty. */
  #declared = new Map<string, string>();
  /** The namespaces that were found, by name: a feed has few names. */
  #found = new Map<string, string | null>();

  constructor(outer?: Scope) {
    this.#outer = outer;
  }

  declare(prefix: string, namespace: string): void {
    this.#declared.set(prefix, namespace);
  }

  namespaceOf(name: string): string | null {
    let namespace = this.#found.get(name);
    if (namespace === undefined) {
      namespace = this.#namespaceBy(name.slice(0, Math.max(0, name.indexOf(':'))));
      this.#found.set(name, namespace);
    }
    return namespace;
  }

  #namespaceBy(prefix: string): string | null {
    return this.#declared.get(prefix) ?? (this.#outer ? this.#outer.#namespaceBy(prefix) : null);
  }
}

/** A text, decoded when it is read. */
export class XmlText implements ParsedXmlNode {
  readonly nodeType = 3;
  #written: string;
  #decode: Decode | undefined;

  /** @param decode without one, the text is not decoded */
  constructor(written: string, decode?: Decode) {
    this.#written = written;
    this.#decode = decode;
  }

  get textContent(): string {
    return this.#decode ? this.#decode(this.#written) : this.#written;
  }
}

/** An element. Its attributes are parsed when the first is read. */
export class XmlElement implements ParsedXmlElement {
  readonly nodeType = 1;
  readonly nodeName: string;
  readonly namespaceURI: string | null;
  readonly childNodes: (XmlElement | XmlText)[] = [];
  /** The namespaces of its prefixes. */
  readonly scope: Scope;
  #written: string;
  #decode: Decode;
  #attributes: Map<string, string> | undefined;

  constructor(nodeName: string, namespaceURI: string | null, written: string, decode: Decode, scope: Scope) {
    this.nodeName = nodeName;
    this.namespaceURI = namespaceURI;
    this.scope = scope;
    this.#written = written;
    this.#decode = decode;
  }

  get textContent(): string {
    let text = '';
    for (const node of this.childNodes) text += node.textContent;
    return text;
  }

  getAttribute(name: string): string | null {
    if (this.#written === '') return null;
    this.#attributes ??= attributesIn(this.#written, this.#decode);
    return this.#attributes.get(name) ?? null;
  }
}

/** Returns the scope of an element that declares namespaces. */
export function scopeIn(attributes: string, outer: Scope, decode: Decode): Scope {
  const scope = new Scope(outer);
  for (const [name, value] of attributesIn(attributes, decode)) {
    if (name === 'xmlns') scope.declare('', value);
    else if (name.startsWith('xmlns:')) scope.declare(name.slice(6), value);
  }
  return scope;
}

const [tab, lineFeed, carriageReturn, space] = [0x09, 0x0a, 0x0d, 0x20];

/** Parses attributes, by name. One without a value is left out; a value without quotes ends at the next space. */
function attributesIn(text: string, decode: Decode): Map<string, string> {
  const attributes = new Map<string, string>();
  let position = 0;
  for (let sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', position)) {
    const name = lastWord(text.slice(position, sign));
    let start = sign + 1;
    while (isSpace(text.charCodeAt(start))) start++;
    const mark = text[start];
    const isQuoted = mark === '"' || mark === "'";
    if (isQuoted) start++;
    const end = isQuoted ? endAt(text, mark, start) : endOfWord(text, start);
    if (!attributes.has(name)) attributes.set(name, decode(onOneLine(text.slice(start, end))));
    position = end + 1;
  }
  return attributes;
}

function endAt(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

function lastWord(text: string): string {
  const words = text.trim();
  let start = words.length;
  while (start > 0 && !isSpace(words.charCodeAt(start - 1))) start--;
  return words.slice(start);
}

export function isSpace(code: number): boolean {
  return code === space || code === lineFeed || code === tab || code === carriageReturn;
}

function onOneLine(text: string): string {
  return /[\t\n\r]/.test(text) ? text.replace(/[\t\n\r]/g, ' ') : text;
}
/**
 * A parsed XML document: the part of the DOM that the library reads feeds by. The documents of browsers, jsdom and
 * `@xmldom/xmldom` have it. One without namespaces (linkedom) loses the elements that feeds write with prefixes.
 */
export interface ParsedXml {
  readonly documentElement: ParsedXmlElement | null;
}

/** A node of a {@link ParsedXml}: an element, a text, or another one, which is ignored. */
export interface ParsedXmlNode {
  /** As in the DOM: 1 for an element, 3 and 4 for text. */
  readonly nodeType: number;
  /** The text inside, markup left out, references decoded. */
  readonly textContent: string | null;
}

/** An element of a {@link ParsedXml}. */
export interface ParsedXmlElement extends ParsedXmlNode {
  /** The name with its prefix, as it is written. */
  readonly nodeName: string;
  /** The namespace. Without one, the prefix counts. */
  readonly namespaceURI?: string | null;
  readonly childNodes: ArrayLike<ParsedXmlNode>;
  /** The value of an attribute by its name with its prefix; `null` (or an empty text) if there is none. */
  getAttribute(name: string): string | null;
}

/** Returns whether a node is an element. */
export function isXmlElement(node: ParsedXmlNode): node is ParsedXmlElement {
  return node.nodeType === 1;
}
