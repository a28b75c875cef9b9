const warned = new WeakMap<Element, Set<string>>();

/**
 * Tells a page's developer, once for each element and message, what is wrong with a widget and what mends it.
 *
 * @param message what is wrong, then the mend; it follows the element's tag
 */
export function warn(element: Element, message: string): void {
  const said = warned.get(element) ?? new Set();
  warned.set(element, said);
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[standfirst] <${element.localName}> ${message}`, element);
}
