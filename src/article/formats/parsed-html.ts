/**
 * What the library needs of a parsed document: the part of the DOM that the format `html` reads. A browser's `Document`
 * satisfies it, and so does that of any DOM for Node (jsdom, happy-dom, linkedom).
 */
export interface ParsedNode {
  /** The elements inside, in document order, that match a list of CSS selectors (by tag and attribute, with `*=` at most). */
  querySelectorAll(selectors: string): Iterable<ParsedElement>;
}

/** An element of a {@link ParsedNode}. */
export interface ParsedElement extends ParsedNode {
  /** The text inside, markup left out. */
  readonly textContent: string | null;
  readonly parentElement: ParsedElement | null;
  /** The value of an attribute, character references decoded; `null` where there is none. */
  getAttribute(name: string): string | null;
  /** The element itself or the nearest around it that matches. */
  closest(selectors: string): ParsedElement | null;
}

/** No document has more of one thing that counts. */
const maxElements = 2_000;

/**
 * The elements in `node` that match, at most two thousand; none where the document refuses.
 *
 * A page can replace a document's methods by naming a form or a picture after them, hence the prototype's own.
 */
export function select(node: ParsedNode, selectors: string): ParsedElement[] {
  try {
    const isNative = typeof Document !== 'undefined' && node instanceof Document;
    const found: Iterable<ParsedElement> = isNative
      ? Document.prototype.querySelectorAll.call(node, selectors)
      : node.querySelectorAll(selectors);
    return Array.from(found).slice(0, maxElements);
  } catch {
    return [];
  }
}

/**
 * The value of an attribute; `undefined` where it is absent, or where a form's own field stands in the way.
 *
 * Text in it that looks like a tag was renamed with the tags before parsing, and gets its name back.
 */
export function attribute(element: ParsedElement | undefined, name: string): string | undefined {
  try {
    return element?.getAttribute(name)?.replace(/<(\/?)x-(?=[a-z])/gi, '<$1');
  } catch {
    return undefined;
  }
}

/** Returns whether an element, or one around it, matches. Calls the method of the prototype, because a form's field named `closest` would hide it. */
export function isWithin(element: ParsedElement, selectors: string): boolean {
  const isNative = typeof Element !== 'undefined' && element instanceof Element;
  return Boolean(isNative ? Element.prototype.closest.call(element, selectors) : element.closest(selectors));
}
