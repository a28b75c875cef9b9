/**
 * A parsed XML document: the part of the DOM that the library reads feeds by. The documents of browsers, jsdom and `@xmldom/xmldom` have it. One
 * without namespaces (linkedom) loses the elements that feeds write with prefixes.
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
export function isElement(node: ParsedXmlNode): node is ParsedXmlElement {
  return node.nodeType === 1;
}
