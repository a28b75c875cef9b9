/**
 * What the library needs of a parsed XML document: the part of the DOM that feeds are read by. A browser's `XMLDocument` satisfies it,
 * and so do those of jsdom and `@xmldom/xmldom`. One that knows no namespaces (linkedom) loses what feeds put under prefixes.
 */
export interface ParsedXml {
  readonly documentElement: ParsedXmlElement | null;
}

/** A node of a {@link ParsedXml}: an element, a text, or what is neither and does not count. */
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
  /** The namespace; without one the prefix counts. */
  readonly namespaceURI?: string | null;
  readonly childNodes: ArrayLike<ParsedXmlNode>;
  /** The value of an attribute by its name with its prefix; `null` (or an empty text) where there is none. */
  getAttribute(name: string): string | null;
}

/** Whether a node is an element. */
export function isElement(node: ParsedXmlNode): node is ParsedXmlElement {
  return node.nodeType === 1;
}
