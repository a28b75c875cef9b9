/**
 * The text that a reader sees of an element, as one line: of what is laid out, through shadow trees and slots. What only a screen reader
 * is told counts too.
 *
 * It names nothing outside itself, so that a test can run it in another page.
 */
export function seenText(element: Element): string {
  const texts: string[] = [];
  const rest: Node[] = [element];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node instanceof Text) texts.push(node.data);
    if (!(node instanceof Element) || /^(?:script|style|template|noscript)$/.test(node.localName)) continue;
    if (!node.checkVisibility({ checkVisibilityCSS: true } as CheckVisibilityOptions) && node.localName !== 'slot') {
      // What is itself no box may hold some.
      if (getComputedStyle(node).display !== 'contents') continue;
    }
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
    const inside = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
    rest.push(...[...inside].reverse());
    // What is laid out apart is read apart.
    texts.push(' ');
  }
  return texts
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:])/g, '')
    .trim();
}
