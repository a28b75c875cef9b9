/**
 * A parsed HTML document: the part of the DOM that the format `html` reads. A browser's `Document` has it, and so does
 * that of any DOM for Node (jsdom, happy-dom, linkedom).
 */
export interface ParsedNode {
  /**
   * The elements inside, in document order, that match a list of CSS selectors (by tag and attribute, with `*=` at
   * most).
   */
  querySelectorAll(selectors: string): Iterable<ParsedElement>;
}

/** An element of a {@link ParsedNode}. */
export interface ParsedElement extends ParsedNode {
  /** The text inside, markup left out. */
  readonly textContent: string | null;
  readonly parentElement: ParsedElement | null;
  /** The value of an attribute, character references decoded; `null` if there is none. */
  getAttribute(name: string): string | null;
  /** The element itself or the nearest around it that matches. */
  closest(selectors: string): ParsedElement | null;
}

/** How many elements of a document are read for one list of selectors. */
const maxElements = 2_000;

/**
 * Returns the elements in `node` that match, at most two thousand; none if the document throws.
 *
 * Calls the method of the prototype, because a form or a picture named after a document's method would hide it.
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
 * Returns the value of an attribute; `undefined` if it is absent, or if a form's field hides the method.
 *
 * Text in it that looks like a tag was renamed with the tags before parsing; this restores its name.
 */
export function attribute(element: ParsedElement | undefined, name: string): string | undefined {
  try {
    return element?.getAttribute(name)?.replace(/<(\/?)x-(?=[a-z])/gi, '<$1');
  } catch {
    return undefined;
  }
}

/**
 * Returns whether an element, or one around it, matches. Calls the method of the prototype, because a form's field
 * named `closest` would hide it.
 */
export function isWithin(element: ParsedElement, selectors: string): boolean {
  const isNative = typeof Element !== 'undefined' && element instanceof Element;
  return Boolean(isNative ? Element.prototype.closest.call(element, selectors) : element.closest(selectors));
}
